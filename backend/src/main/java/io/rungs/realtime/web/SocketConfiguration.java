package io.rungs.realtime.web;

import io.rungs.platform.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.Message;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.messaging.StompSubProtocolErrorHandler;

/// STOMP on /ws, from pages of this very origin only. The socket's user is the session's: a member, or nobody.
@Configuration(proxyBeanMethods = false)
@EnableWebSocketMessageBroker
class SocketConfiguration implements WebSocketMessageBrokerConfigurer {
    private static final int BEAT_MILLIS = 10_000;
    private static final int LARGEST_FRAME = 4 * 1024;
    private static final int LARGEST_BACKLOG = 64 * 1024;
    private static final int SLOWEST_MILLIS = 10_000;

    private final Gate gate;
    private final TaskScheduler heart;
    private final PublicAddress address;

    SocketConfiguration(@Lazy Gate gate, @Lazy TaskScheduler messageBrokerTaskScheduler, PublicAddress address) {
        this.address = address;
        this.gate = gate;
        this.heart = messageBrokerTaskScheduler;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint("/ws")
                .setAllowedOrigins(address.origins().toArray(String[]::new))
                .addInterceptors(new OwnPages(address));
        registry.setErrorHandler(new Sentences());
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.enableSimpleBroker("/topic", "/queue")
                .setHeartbeatValue(new long[] {BEAT_MILLIS, BEAT_MILLIS})
                .setTaskScheduler(heart);
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.interceptors(gate);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
        registration
                .setMessageSizeLimit(LARGEST_FRAME)
                .setSendBufferSizeLimit(LARGEST_BACKLOG)
                .setSendTimeLimit(SLOWEST_MILLIS);
    }

    /// Says to a refused socket why, and of anything else no more than that it failed.
    private static final class Sentences extends StompSubProtocolErrorHandler {
        @Override
        public @Nullable Message<byte[]> handleClientMessageProcessingError(
                @Nullable Message<byte[]> message, Throwable failure) {
            var said = failure.getCause() instanceof Gate.Refused refused
                    ? refused
                    : new IllegalStateException("This frame failed.");
            return super.handleClientMessageProcessingError(message, said);
        }
    }
}
