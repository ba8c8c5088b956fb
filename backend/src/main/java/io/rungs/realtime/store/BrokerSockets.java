package io.rungs.realtime.store;

import io.rungs.realtime.Hint;
import io.rungs.realtime.model.Sockets;
import io.rungs.realtime.model.Subscription;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;
import tools.jackson.databind.json.JsonMapper;

/// The sockets as the in-process broker knows them, which fans out to them.
@Component
class BrokerSockets implements Sockets {
    private static final String INBOX = "/queue/notifications";
    private static final byte[] NOTHING = {};

    private final SimpMessagingTemplate broker;
    private final MessageChannel clientInboundChannel;
    private final MessageChannel clientOutboundChannel;
    private final JsonMapper json;

    BrokerSockets(
            @Lazy SimpMessagingTemplate broker,
            @Lazy MessageChannel clientInboundChannel,
            @Lazy MessageChannel clientOutboundChannel,
            JsonMapper json) {
        this.broker = broker;
        this.clientInboundChannel = clientInboundChannel;
        this.clientOutboundChannel = clientOutboundChannel;
        this.json = json;
    }

    @Override
    public void toTopic(String topic, Hint hint) {
        broker.convertAndSend(topic, hint);
    }

    @Override
    public void toInbox(String account, Hint hint) {
        broker.convertAndSendToUser(account, INBOX, hint);
    }

    @Override
    public void to(Subscription subscription, Hint hint) {
        var headers = headers(SimpMessageType.MESSAGE, subscription);
        headers.setDestination(subscription.topic());
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        clientOutboundChannel.send(
                MessageBuilder.createMessage(json.writeValueAsBytes(hint), headers.getMessageHeaders()));
    }

    /// As if its page had left the topic.
    @Override
    public void end(Subscription subscription, String code) {
        var headers = headers(SimpMessageType.UNSUBSCRIBE, subscription);
        clientInboundChannel.send(MessageBuilder.createMessage(NOTHING, headers.getMessageHeaders()));
        to(subscription, Hint.refused(code));
    }

    private static SimpMessageHeaderAccessor headers(SimpMessageType type, Subscription subscription) {
        var headers = SimpMessageHeaderAccessor.create(type);
        headers.setSessionId(subscription.socket());
        headers.setSubscriptionId(subscription.name());
        headers.setLeaveMutable(true);
        return headers;
    }
}
