package io.rungs.realtime.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/// Notes which session opened a socket, which has no cookies of its own afterwards.
@Component
class HandshakeNote implements HandshakeInterceptor {
    private static final String SESSION = HandshakeNote.class.getName();

    static @Nullable String session(Map<String, Object> attributes) {
        return (String) attributes.get(SESSION);
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (request instanceof ServletServerHttpRequest servlet) {
            var session = servlet.getServletRequest().getSession(false);
            if (session != null) attributes.put(SESSION, session.getId());
        }
        return true;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
