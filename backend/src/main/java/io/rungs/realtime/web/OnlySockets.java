package io.rungs.realtime.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/// Tells whoever asks for the socket's address by plain HTTP that it is for sockets, and leaves the words to
/// whoever answers every refusal.
final class OnlySockets implements HandshakeInterceptor {
    private static final String SOCKET = "websocket";

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var headers = request.getHeaders();
        if (SOCKET.equalsIgnoreCase(headers.getUpgrade())
                && headers.getConnection().stream().anyMatch(HttpHeaders.UPGRADE::equalsIgnoreCase)) return true;
        response.setStatusCode(HttpStatus.UPGRADE_REQUIRED);
        response.getHeaders().setUpgrade(SOCKET);
        return false;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
