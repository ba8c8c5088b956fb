package io.rungs.realtime.web;

import io.rungs.realtime.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.broker.SimpleBrokerMessageHandler;
import org.springframework.messaging.simp.stomp.StompCommand;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;
import org.springframework.messaging.simp.user.UserDestinationMessageHandler;
import org.springframework.messaging.support.ExecutorChannelInterceptor;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.messaging.support.MessageHeaderAccessor;
import org.springframework.stereotype.Component;

/// Says that a subscription stands (or ended) once it does, to those who asked for a receipt: whatever happens from
/// then on reaches them, so what they read next misses nothing. The broker itself gives receipts for DISCONNECT
/// alone.
@Component
class Receipts implements ExecutorChannelInterceptor {
    private static final byte[] NOTHING = {};

    private final MessageChannel clientOutboundChannel;

    Receipts(@Lazy MessageChannel clientOutboundChannel) {
        this.clientOutboundChannel = clientOutboundChannel;
    }

    @Override
    public void afterMessageHandled(
            Message<?> message, MessageChannel channel, MessageHandler handler, @Nullable Exception failure) {
        var headers = MessageHeaderAccessor.getAccessor(message, StompHeaderAccessor.class);
        if (failure != null || headers == null || headers.getReceipt() == null) return;
        if (isDone(headers, handler)) send(headers.getSessionId(), headers.getReceipt());
    }

    /// Every handler gets every frame; an inbox is registered by the one that knows whose it is.
    private static boolean isDone(StompHeaderAccessor headers, MessageHandler handler) {
        if (headers.getMessageType() == SimpMessageType.UNSUBSCRIBE)
            return handler instanceof SimpleBrokerMessageHandler;
        if (headers.getMessageType() != SimpMessageType.SUBSCRIBE) return false;
        return Topics.INBOX.equals(headers.getDestination())
                ? handler instanceof UserDestinationMessageHandler
                : handler instanceof SimpleBrokerMessageHandler;
    }

    private void send(@Nullable String socket, String receipt) {
        var headers = StompHeaderAccessor.create(StompCommand.RECEIPT);
        headers.setSessionId(socket);
        headers.setReceiptId(receipt);
        headers.setLeaveMutable(true);
        clientOutboundChannel.send(MessageBuilder.createMessage(NOTHING, headers.getMessageHeaders()));
    }
}
