package io.rungs.realtime.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;

/// STOMP on /ws, from pages of this very origin only. The socket's user is the session's: a member, or nobody.
@Configuration(proxyBeanMethods = false)
@EnableWebSocketMessageBroker
class SocketConfiguration implements WebSocketMessageBrokerConfigurer {
    static final String SOCKETS = "/ws";
    private static final int BEAT_MILLIS = 10_000;
    private static final int LARGEST_FRAME = 4 * 1024;
    private static final int LARGEST_BACKLOG = 64 * 1024;
    private static final int SLOWEST_MILLIS = 10_000;

    private final Gate gate;
    private final Receipts receipts;
    private final ObjectProvider<WebSocketHandlerDecoratorFactory> decorators;
    private final TaskScheduler heart;
    private final Door door;

    /// @param decorators each sees every socket open and close
    /// @param messageBrokerTaskScheduler the heartbeats' own: no chore runs on it
    SocketConfiguration(
            @Lazy Gate gate,
            @Lazy Receipts receipts,
            ObjectProvider<WebSocketHandlerDecoratorFactory> decorators,
            @Lazy TaskScheduler messageBrokerTaskScheduler,
            Door door) {
        this.door = door;
        this.gate = gate;
        this.receipts = receipts;
        this.decorators = decorators;
        this.heart = messageBrokerTaskScheduler;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        door.open(registry.addEndpoint(SOCKETS));
        registry.setErrorHandler(new RefusedFrames());
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.enableSimpleBroker("/topic", "/queue")
                .setHeartbeatValue(new long[] {BEAT_MILLIS, BEAT_MILLIS})
                .setTaskScheduler(heart);
    }

    /// Each socket's own thread does what it asks: whoever asks faster waits, and nothing heaps up.
    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.executor(new SyncTaskExecutor()).interceptors(gate, receipts);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
        registration
                .setDecoratorFactories(decorators.orderedStream().toArray(WebSocketHandlerDecoratorFactory[]::new))
                .setMessageSizeLimit(LARGEST_FRAME)
                .setSendBufferSizeLimit(LARGEST_BACKLOG)
                .setSendTimeLimit(SLOWEST_MILLIS);
    }
}
