package io.rungs.realtime.web;

import io.rungs.identity.Viewer;
import io.rungs.platform.Limit;
import io.rungs.platform.Limits;
import io.rungs.platform.TooManyRequests;
import io.rungs.realtime.Hint;
import io.rungs.realtime.model.Sockets;
import io.rungs.realtime.model.Subscription;
import io.rungs.realtime.usecase.MaySubscribe;
import io.rungs.realtime.usecase.Subscriptions;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.stereotype.Component;

/// Lets in who may listen. Nobody speaks over the socket: everything is done through REST.
///
/// Whoever asks for a topic that there is not for them hears so on that subscription, and keeps the socket with all
/// the others; a frame that makes no sense here ends it.
@Component
class Gate implements ChannelInterceptor {
    private static final Set<String> VERSIONS = Set.of("1.1", "1.2");
    private static final int LONGEST_NAME = 100;

    private final MaySubscribe may;
    private final Subscriptions subscriptions;
    private final Sockets sockets;
    private final LiveSockets open;
    private final Limits limits;

    Gate(MaySubscribe may, Subscriptions subscriptions, Sockets sockets, LiveSockets open, Limits limits) {
        this.may = may;
        this.subscriptions = subscriptions;
        this.sockets = sockets;
        this.open = open;
        this.limits = limits;
    }

    @Override
    public @Nullable Message<?> preSend(Message<?> message, MessageChannel channel) {
        var headers =
                Objects.requireNonNull(SimpMessageHeaderAccessor.getAccessor(message, SimpMessageHeaderAccessor.class));
        return switch (headers.getMessageType()) {
            case CONNECT -> {
                connect(headers);
                yield message;
            }
            case SUBSCRIBE -> subscribe(headers) ? message : null;
            case UNSUBSCRIBE -> {
                unsubscribe(headers);
                yield message;
            }
            case DISCONNECT -> {
                if (!open.parted(socket(headers))) throw new Refused("It is not connected.");
                yield message;
            }
            case HEARTBEAT -> message;
            case null, default -> throw new Refused("Nothing can be sent over the socket; use the REST API.");
        };
    }

    private void connect(SimpMessageHeaderAccessor headers) {
        if (headers instanceof StompHeaderAccessor stomp && Collections.disjoint(stomp.getAcceptVersion(), VERSIONS))
            throw new Refused("This server speaks STOMP 1.1 and 1.2: say so in accept-version.");
        open.connected(socket(headers), SimpMessageHeaderAccessor.getHeartbeat(headers.getMessageHeaders()));
    }

    /// What is not held can be left any number of times.
    private void unsubscribe(SimpMessageHeaderAccessor headers) {
        boolean held = subscriptions.holds(socket(headers), name(headers));
        if (!held) counted(headers);
        subscriptions.remove(socket(headers), name(headers));
    }

    private boolean subscribe(SimpMessageHeaderAccessor headers) {
        String topic = headers.getDestination();
        if (topic == null) throw new Refused("A SUBSCRIBE needs a destination.");
        if (subscriptions.holds(socket(headers), name(headers))) throw new Refused("This id is in use already.");
        var person = Viewer.of(headers.getUser()).account();
        var wish = new Subscription(socket(headers), name(headers), person, topic);
        String refusal = counted(headers) ? refusal(wish) : "too-many-requests";
        if (refusal != null) sockets.to(wish, Hint.refused(refusal));
        return refusal == null;
    }

    /// It has its place before it is asked about: a right that is taken just then finds it there.
    private @Nullable String refusal(Subscription wish) {
        if (!subscriptions.add(wish)) return "too-many-subscriptions";
        if (may.may(wish.person(), wish.topic())) return null;
        subscriptions.remove(wish.socket(), wish.name());
        return MaySubscribe.refusal(wish.person(), wish.topic());
    }

    /// Whoever goes on and on is cut: each frame would be answered.
    private boolean counted(SimpMessageHeaderAccessor headers) {
        try {
            limits.take(Limit.SUBSCRIPTION, OpenSockets.caller(headers.getSessionAttributes()));
            return true;
        } catch (TooManyRequests e) {
            if (!open.bears(socket(headers))) throw new Refused("You ask too often.");
            return false;
        }
    }

    private static String socket(SimpMessageHeaderAccessor headers) {
        return String.valueOf(headers.getSessionId());
    }

    private static String name(SimpMessageHeaderAccessor headers) {
        String name = headers.getSubscriptionId();
        if (name == null) throw new Refused("This frame needs an id.");
        if (name.length() > LONGEST_NAME) throw new Refused("This id is too long.");
        return name;
    }
}
