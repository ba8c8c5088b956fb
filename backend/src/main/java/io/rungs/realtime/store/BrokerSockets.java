package io.rungs.realtime.store;

import static java.util.stream.Collectors.toSet;

import io.rungs.realtime.Hint;
import io.rungs.realtime.model.Sockets;
import java.util.Set;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.messaging.simp.user.SimpUser;
import org.springframework.messaging.simp.user.SimpUserRegistry;
import org.springframework.stereotype.Component;

/// The sockets as the in-process broker knows them, which fans out to them.
@Component
class BrokerSockets implements Sockets {
    private static final String INBOX = "/queue/notifications";

    private final SimpMessagingTemplate broker;
    private final SimpUserRegistry users;

    BrokerSockets(SimpMessagingTemplate broker, SimpUserRegistry users) {
        this.broker = broker;
        this.users = users;
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
    public Set<String> people() {
        return users.getUsers().stream().map(SimpUser::getName).collect(toSet());
    }
}
