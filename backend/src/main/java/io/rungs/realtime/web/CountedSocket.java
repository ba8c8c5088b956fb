package io.rungs.realtime.web;

import jakarta.websocket.Extension;
import jakarta.websocket.server.ServerEndpointConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.tomcat.websocket.Constants;
import org.apache.tomcat.websocket.Transformation;
import org.apache.tomcat.websocket.server.WsHandshakeRequest;
import org.apache.tomcat.websocket.server.WsHttpUpgradeHandler;
import org.apache.tomcat.websocket.server.WsServerContainer;
import org.jspecify.annotations.Nullable;

/// A socket of Tomcat's whose frames are counted, and which nobody who was sent away keeps for longer than a close
/// needs. Tomcat makes it, by its class.
public final class CountedSocket extends WsHttpUpgradeHandler {
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(1);

    private BooleanSupplier counted = () -> true;

    /// @param frame counts one, and says whether it may come
    void countBy(BooleanSupplier frame) {
        this.counted = frame;
    }

    @Override
    public void preInit(
            ServerEndpointConfig endpoint,
            WsServerContainer container,
            WsHandshakeRequest handshake,
            List<Extension> extensions,
            String protocol,
            @Nullable Transformation agreed,
            Map<String, String> path,
            boolean secure) {
        endpoint.getUserProperties().put(Constants.SESSION_CLOSE_TIMEOUT_PROPERTY, LONGEST_CLOSE.toMillis());
        var frames = new CountedFrames(counted, agreed);
        super.preInit(endpoint, container, handshake, extensions, protocol, frames, path, secure);
    }
}
