package io.rungs.realtime.web;

import io.rungs.platform.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.config.annotation.StompWebSocketEndpointRegistration;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/// Where sockets come in: from Rungs' own pages, unless somebody refuses them.
@Component
class Door {
    private final PublicAddress address;
    private final ObjectProvider<HandshakeInterceptor> handshakes;
    private final CountedUpgrade upgrade;

    /// @param handshakes each may refuse a socket before it opens
    Door(PublicAddress address, ObjectProvider<HandshakeInterceptor> handshakes, CountedUpgrade upgrade) {
        this.address = address;
        this.handshakes = handshakes;
        this.upgrade = upgrade;
    }

    void open(StompWebSocketEndpointRegistration endpoint) {
        endpoint.setAllowedOrigins(address.origins().toArray(String[]::new))
                .setHandshakeHandler(new DefaultHandshakeHandler(upgrade))
                .addInterceptors(new OnlySockets(), new OwnPages(address))
                .addInterceptors(handshakes.orderedStream().toArray(HandshakeInterceptor[]::new));
    }
}
