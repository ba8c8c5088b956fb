package io.rungs.realtime.web;

import io.rungs.identity.Viewer;
import io.rungs.realtime.usecase.MaySubscribe;
import io.rungs.realtime.usecase.Subscriptions;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.messaging.SessionDisconnectEvent;

/// Lets in who may listen. Nobody speaks over the socket: everything is done through REST.
@Component
class Gate implements ChannelInterceptor {
    private final MaySubscribe may;
    private final Subscriptions subscriptions;

    Gate(MaySubscribe may, Subscriptions subscriptions) {
        this.may = may;
        this.subscriptions = subscriptions;
    }

    @Override
    public Message<?> preSend(Message<?> message, MessageChannel channel) {
        var headers =
                Objects.requireNonNull(SimpMessageHeaderAccessor.getAccessor(message, SimpMessageHeaderAccessor.class));
        switch (headers.getMessageType()) {
            case SUBSCRIBE -> subscribe(headers);
            case UNSUBSCRIBE -> subscriptions.remove(socket(headers), subscription(headers));
            case MESSAGE -> throw new Refused("Nothing can be sent over the socket; use the REST API.");
            case null, default -> {}
        }
        return message;
    }

    @EventListener
    void closed(SessionDisconnectEvent event) {
        subscriptions.forget(event.getSessionId());
    }

    private void subscribe(SimpMessageHeaderAccessor headers) {
        String topic = String.valueOf(headers.getDestination());
        if (!may.may(Viewer.of(headers.getUser()).account(), topic))
            throw new Refused("There is no topic " + topic + " for you.");
        if (!subscriptions.add(socket(headers), subscription(headers), topic))
            throw new Refused("Too many subscriptions on one socket.");
    }

    private static String socket(SimpMessageHeaderAccessor headers) {
        return String.valueOf(headers.getSessionId());
    }

    private static String subscription(SimpMessageHeaderAccessor headers) {
        return String.valueOf(headers.getSubscriptionId());
    }

    /// What is said to a socket before it is closed.
    static final class Refused extends RuntimeException {
        Refused(String sentence) {
            super(sentence, null, false, false);
        }
    }
}
