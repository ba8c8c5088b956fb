package io.rungs.realtime.usecase;

import io.rungs.realtime.model.Sockets;
import io.rungs.realtime.model.Subscription;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Ends the subscriptions of those who may hear a topic no more.
@Component
public class AskAgain {
    private static final Logger LOG = LoggerFactory.getLogger(AskAgain.class);

    private final Subscriptions subscriptions;
    private final MaySubscribe may;
    private final Sockets sockets;

    AskAgain(Subscriptions subscriptions, MaySubscribe may, Sockets sockets) {
        this.subscriptions = subscriptions;
        this.may = may;
        this.sockets = sockets;
    }

    /// Of a person whose rights became fewer.
    void of(String person) {
        standing(subscriptions.all().stream()
                .filter(it -> it.person() != null && person.equals(it.person().toString()))
                .toList());
    }

    /// Those of them that stand; the others are ended.
    List<Subscription> standing(List<Subscription> asked) {
        Map<List<@Nullable Object>, Boolean> answers = new HashMap<>();
        return asked.stream().filter(it -> stands(it, answers)).toList();
    }

    /// What a guest may hear, everybody may.
    private boolean stands(Subscription it, Map<List<@Nullable Object>, Boolean> answers) {
        boolean stands = may(null, it.topic(), answers) || may(it.person(), it.topic(), answers);
        if (!stands) sockets.end(it, MaySubscribe.refusal(it.person(), it.topic()));
        return stands;
    }

    private boolean may(@Nullable UUID person, String topic, Map<List<@Nullable Object>, Boolean> answers) {
        return answers.computeIfAbsent(Arrays.asList(person, topic), _ -> ask(person, topic));
    }

    /// Who cannot be asked about keeps what they have, and is asked about again with the next resync.
    private boolean ask(@Nullable UUID person, String topic) {
        try {
            return may.may(person, topic);
        } catch (RuntimeException e) {
            LOG.debug("Rights could not be asked", e);
            return true;
        }
    }
}
