package io.rungs.realtime.web;

import io.rungs.platform.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.config.annotation.StompWebSocketEndpointRegistration;
import org.springframework.web.socket.server.HandshakeInterceptor;

/// Where sockets come in: from Rungs' own pages, unless somebody refuses them.
@Component
class Door {
    private final PublicAddress address;
    private final ObjectProvider<HandshakeInterceptor> handshakes;

    /// @param handshakes each may refuse a socket before it opens
    Door(PublicAddress address, ObjectProvider<HandshakeInterceptor> handshakes) {
        this.address = address;
        this.handshakes = handshakes;
    }

    void open(StompWebSocketEndpointRegistration endpoint) {
        endpoint.setAllowedOrigins(address.origins().toArray(String[]::new))
                .addInterceptors(new OnlySockets(), new OwnPages(address))
                .addInterceptors(handshakes.orderedStream().toArray(HandshakeInterceptor[]::new));
    }
}
