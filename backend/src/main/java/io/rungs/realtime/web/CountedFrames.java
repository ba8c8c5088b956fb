package io.rungs.realtime.web;

import io.rungs.platform.Limit;
import io.rungs.platform.Limits;
import io.rungs.platform.TooManyRequests;
import jakarta.servlet.ServletContext;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import java.time.Duration;
import org.apache.tomcat.websocket.Constants;
import org.apache.tomcat.websocket.WsSession;
import org.apache.tomcat.websocket.WsWebSocketContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.context.ServletContextAware;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;

/// Whatever comes over a socket, heartbeats too, is counted before it costs anything. Whoever sends on and on is hung
/// up on, and nobody who was sent away is listened to for longer than a close needs.
@Component
class CountedFrames implements WebSocketHandlerDecoratorFactory, ServletContextAware {
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(1);
    private static final CloseReason TOO_OFTEN = new CloseReason(CloseCodes.VIOLATED_POLICY, "You send too often.");

    private final Limits limits;

    CountedFrames(Limits limits) {
        this.limits = limits;
    }

    /// Tomcat looks each tenth second by itself.
    @Override
    public void setServletContext(ServletContext context) {
        var container = (WsWebSocketContainer) context.getAttribute(ServerContainer.class.getName());
        if (container != null) container.setProcessPeriod(1);
    }

    @Override
    public WebSocketHandler decorate(WebSocketHandler handler) {
        return new WebSocketHandlerDecorator(handler) {
            @Override
            public void afterConnectionEstablished(WebSocketSession socket) throws Exception {
                of(socket).getUserProperties().put(Constants.SESSION_CLOSE_TIMEOUT_PROPERTY, LONGEST_CLOSE.toMillis());
                super.afterConnectionEstablished(socket);
            }

            @Override
            public void handleMessage(WebSocketSession socket, WebSocketMessage<?> message) throws Exception {
                if (counted(socket)) super.handleMessage(socket, message);
                else of(socket).doClose(TOO_OFTEN, TOO_OFTEN, true);
            }
        };
    }

    private boolean counted(WebSocketSession socket) {
        try {
            limits.take(Limit.FRAME, OpenSockets.caller(socket.getAttributes()));
            return true;
        } catch (TooManyRequests e) {
            return false;
        }
    }

    private static WsSession of(WebSocketSession socket) {
        return (WsSession) ((NativeWebSocketSession) socket).getNativeSession(Session.class);
    }
}
