package io.rungs.realtime.web;

import io.rungs.platform.Caller;
import io.rungs.platform.Limit;
import io.rungs.platform.Limits;
import io.rungs.platform.StartRefused;
import io.rungs.platform.TooManyRequests;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;
import org.springframework.web.socket.server.HandshakeInterceptor;

/// Counts the sockets that a member or a guest's address has open at this node: nobody holds more than they need.
@Component
class OpenSockets implements HandshakeInterceptor, WebSocketHandlerDecoratorFactory {
    private static final String CALLER = "caller";
    private static final String OPEN = "rungs.limits.open-sockets";
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final int most;
    private final int guests;
    private final Limits limits;
    private final HandlerExceptionResolver problems;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    OpenSockets(
            @Value("${" + OPEN + "}") int most,
            @Value("${rungs.limits.people-of-an-address}") int people,
            Limits limits,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        if (most < 1)
            throw new StartRefused(
                    "The setting " + OPEN + " is " + most + ".",
                    "Set it to how many sockets one member may have open, as 50; at least 1.");
        this.most = most;
        this.guests = Math.clamp((long) most * people, most, Integer.MAX_VALUE);
        this.limits = limits;
        this.problems = problems;
    }

    /// Whose socket it is.
    static Caller caller(@Nullable Map<String, Object> attributes) {
        return (Caller)
                Objects.requireNonNull(Objects.requireNonNull(attributes).get(CALLER));
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var asked = ((ServletServerHttpRequest) request).getServletRequest();
        var caller = Caller.of(asked);
        attributes.put(CALLER, caller);
        try {
            mayOpen(caller);
            return true;
        } catch (TooManyRequests e) {
            var answer = ((ServletServerHttpResponse) response).getServletResponse();
            problems.resolveException(asked, answer, null, e);
            return false;
        }
    }

    /// Whoever was hung up on for sending too much doesn't go on over the next one.
    private void mayOpen(Caller caller) {
        if (open.getOrDefault(caller.name(), 0) >= most(caller))
            throw new TooManyRequests(most(caller) + " open connections", AGAIN);
        limits.take(Limit.FRAME, caller);
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}

    private int most(Caller caller) {
        return caller.member() == null ? guests : most;
    }

    /// Counts exactly: many may have shaken hands at the same moment.
    @Override
    public WebSocketHandler decorate(WebSocketHandler handler) {
        return new WebSocketHandlerDecorator(handler) {
            @Override
            public void afterConnectionEstablished(WebSocketSession socket) throws Exception {
                var caller = caller(socket.getAttributes());
                if (open.merge(caller.name(), 1, Integer::sum) > most(caller))
                    socket.close(CloseStatus.SERVICE_OVERLOAD);
                else super.afterConnectionEstablished(socket);
            }

            @Override
            public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) throws Exception {
                var name = caller(socket.getAttributes()).name();
                open.computeIfPresent(name, (_, count) -> count == 1 ? null : count - 1);
                super.afterConnectionClosed(socket, status);
            }
        };
    }
}
