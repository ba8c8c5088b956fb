package io.rungs.identity.provider;

import io.rungs.platform.PublicAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/// Where the built-in provider is: in this very process, at whatever address it was opened.
@Component
@Conditional(BuiltIn.class)
class BuiltInAddress {
    private final int port;
    private final PublicAddress publicAddress;
    private final String host;

    BuiltInAddress(
            @Value("${server.port}") int port,
            @Value("${server.address:#{null}}") @Nullable InetAddress address,
            PublicAddress publicAddress) {
        this.port = port;
        this.publicAddress = publicAddress;
        this.host = host(address);
    }

    /// The origin at which this process reaches itself.
    String self() {
        return "http://" + host + ":" + port;
    }

    /// The origin at which browsers have opened Rungs.
    String open() {
        return publicAddress.origin();
    }

    private static String host(@Nullable InetAddress address) {
        if (address == null || address.isAnyLocalAddress()) return "localhost";
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }
}
