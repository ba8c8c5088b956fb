package io.rungs.identity.provider;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/// Where the built-in provider is: in this very process, at whatever address it was opened.
@Component
@Conditional(BuiltIn.class)
class BuiltInAddress {
    private final int port;
    private final String publicUrl;
    private final String host;

    BuiltInAddress(
            @Value("${server.port}") int port,
            @Value("${server.address:#{null}}") @Nullable InetAddress address,
            @Value("${rungs.public-url}") String publicUrl) {
        this.port = port;
        this.publicUrl = publicUrl;
        this.host = host(address);
    }

    /// The origin at which this process reaches itself.
    String self() {
        return origin(host);
    }

    /// The origins at which a browser may have opened Rungs.
    List<String> origins() {
        return Stream.of(publicUrl, origin("localhost"), origin("127.0.0.1"), self())
                .map(it -> it.replaceFirst("/$", ""))
                .distinct()
                .toList();
    }

    private String origin(String name) {
        return "http://" + name + ":" + port;
    }

    private static String host(@Nullable InetAddress address) {
        if (address == null || address.isAnyLocalAddress()) return "localhost";
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }
}
