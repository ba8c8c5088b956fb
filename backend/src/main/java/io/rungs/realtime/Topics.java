package io.rungs.realtime;

import io.rungs.identity.Scope;
import io.rungs.kernel.Letters;
import java.util.UUID;

/// The names of the topics, and of the channel between the nodes.
public final class Topics {
    public static final String CHANNEL = "rungs";
    public static final String QUEUE = TopicFamily.QUEUES + "site";

    /// What moderators look through: nobody else hears of it.
    public static final String HELD = "/topic/queue/held";

    /// What domains, groups, roles and levels are called, and which there are.
    public static final String CATALOG = "/topic/catalog";

    /// Of each person their own.
    public static final String INBOX = "/user/queue/notifications";

    private Topics() {}

    /// Of a scope and what is below it; the site's is [#QUEUE].
    public static String queue(Scope scope) {
        return scope.id() == null
                ? QUEUE
                : TopicFamily.QUEUES + Letters.small(scope.kind().name()) + ":" + scope.id();
    }

    public static String skill(UUID id) {
        return "/topic/skills/" + id;
    }

    public static String proposal(long number) {
        return TopicFamily.PROPOSALS + number;
    }

    public static String thread(UUID id) {
        return TopicFamily.THREADS + id;
    }
}
