package io.rungs.realtime.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toSet;

import io.rungs.realtime.model.MemberSockets;
import io.rungs.realtime.usecase.Subscriptions;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;

/// The sockets of this node: those that say nothing are cut, those that wish for heartbeats get them in time (the
/// broker's own come up to twice as late as promised), those whose session ended are told so.
@Component
class LiveSockets implements WebSocketHandlerDecoratorFactory, MemberSockets {
    private static final byte[] NOTHING = {};

    private final Map<String, LiveSocket> open = new ConcurrentHashMap<>();
    private final Subscriptions subscriptions;
    private final MessageChannel clientOutboundChannel;

    LiveSockets(Subscriptions subscriptions, @Lazy MessageChannel clientOutboundChannel) {
        this.subscriptions = subscriptions;
        this.clientOutboundChannel = clientOutboundChannel;
    }

    @Override
    public WebSocketHandler decorate(WebSocketHandler handler) {
        return new WebSocketHandlerDecorator(handler) {
            @Override
            public void afterConnectionEstablished(WebSocketSession socket) throws Exception {
                subscriptions.open(socket.getId());
                open.put(socket.getId(), new LiveSocket(socket));
                super.afterConnectionEstablished(socket);
            }

            @Override
            public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) throws Exception {
                open.remove(socket.getId());
                subscriptions.close(socket.getId());
                super.afterConnectionClosed(socket, status);
            }
        };
    }

    void connected(String socket, long @Nullable [] beats) {
        var connected = open.get(socket);
        if (connected != null) connected.connected(beats);
    }

    /// Only where it is connected.
    boolean parted(String socket) {
        var parted = open.get(socket);
        return parted == null || parted.parted();
    }

    /// Whether it may be told once more that it asks too often.
    boolean bears(String socket) {
        var asking = open.get(socket);
        return asking != null && asking.bears();
    }

    /// More often than is promised.
    @Scheduled(fixedRate = 4, timeUnit = SECONDS, scheduler = "messageBrokerTaskScheduler")
    void beat() {
        for (LiveSocket each : open.values()) {
            if (each.isIdle()) each.close("It is not connected.");
            if (each.wantsBeats()) send(SimpMessageHeaderAccessor.create(SimpMessageType.HEARTBEAT), each);
        }
    }

    @Override
    public Set<String> sessions() {
        return open.values().stream()
                .map(LiveSocket::session)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    /// Whoever does not go when told so is cut the next time.
    @Override
    public void end(String session) {
        open.values().stream().filter(it -> session.equals(it.session())).forEach(it -> {
            if (it.tell()) send(sessionEnded(), it);
            else it.close("The session ended.");
        });
    }

    private static StompHeaderAccessor sessionEnded() {
        var error = StompHeaderAccessor.create(StompCommand.ERROR);
        error.setMessage("The session ended.");
        error.setNativeHeader("code", "session-ended");
        return error;
    }

    private void send(SimpMessageHeaderAccessor headers, LiveSocket to) {
        headers.setSessionId(to.id());
        headers.setLeaveMutable(true);
        clientOutboundChannel.send(MessageBuilder.createMessage(NOTHING, headers.getMessageHeaders()));
    }
}
