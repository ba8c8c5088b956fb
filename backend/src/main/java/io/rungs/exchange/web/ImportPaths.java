package io.rungs.exchange.web;

import io.rungs.platform.PathOfParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where files are sent to.
@Configuration(proxyBeanMethods = false)
class ImportPaths {
    @Bean
    PathOfParts imports() {
        return new PathOfParts("/api/imports");
    }
}
