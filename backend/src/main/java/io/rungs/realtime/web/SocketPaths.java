package io.rungs.realtime.web;

import io.rungs.platform.Limit;
import io.rungs.platform.LimitedPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sockets are counted as they are opened.
@Configuration(proxyBeanMethods = false)
class SocketPaths {
    @Bean
    LimitedPath socketsThatAreOpened() {
        return new LimitedPath(Limit.SOCKET, SocketConfiguration.SOCKETS);
    }
}
