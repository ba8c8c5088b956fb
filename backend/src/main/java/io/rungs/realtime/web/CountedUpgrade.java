package io.rungs.realtime.web;

import io.rungs.platform.Caller;
import io.rungs.platform.Limit;
import io.rungs.platform.Limits;
import io.rungs.platform.TooManyRequests;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.websocket.server.ServerContainer;
import java.io.IOException;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.websocket.WsWebSocketContainer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.context.ServletContextAware;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;

/// How a request becomes a socket: as ever, but one on which whatever comes is counted, heartbeats and pings too.
@Component
class CountedUpgrade extends StandardWebSocketUpgradeStrategy implements ServletContextAware {
    private final Limits limits;

    CountedUpgrade(Limits limits) {
        this.limits = limits;
    }

    /// Tomcat looks each tenth second by itself whose close takes too long.
    @Override
    public void setServletContext(ServletContext context) {
        var container = (WsWebSocketContainer) context.getAttribute(ServerContainer.class.getName());
        if (container != null) container.setProcessPeriod(1);
    }

    @Override
    public void upgrade(
            ServerHttpRequest request,
            ServerHttpResponse response,
            @Nullable String protocol,
            List<WebSocketExtension> extensions,
            @Nullable Principal user,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var asked = new Asked(getHttpServletRequest(request), OpenSockets.caller(attributes));
        super.upgrade(new ServletServerHttpRequest(asked), response, protocol, extensions, user, handler, attributes);
    }

    private boolean counted(Caller caller) {
        try {
            limits.take(Limit.FRAME, caller);
            return true;
        } catch (TooManyRequests e) {
            return false;
        }
    }

    /// Asks for no compression: a packed frame can hold nothing and have no end, and hints are short.
    private final class Asked extends HttpServletRequestWrapper {
        private final Caller caller;

        Asked(HttpServletRequest request, Caller caller) {
            super(request);
            this.caller = caller;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(WebSocketHttpHeaders.SEC_WEBSOCKET_EXTENSIONS)
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }

        @Override
        public <T extends HttpUpgradeHandler> T upgrade(Class<T> kind) throws IOException, ServletException {
            var socket = super.upgrade(CountedSocket.class);
            socket.countBy(() -> counted(caller));
            return kind.cast(socket);
        }
    }
}
