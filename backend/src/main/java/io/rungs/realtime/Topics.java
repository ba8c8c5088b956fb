package io.rungs.realtime;

import io.rungs.identity.Scope;
import java.util.Locale;
import java.util.UUID;

/// The names of the topics, of the channel between the nodes, and of what only they hear there.
public final class Topics {
    public static final String CHANNEL = "rungs";
    public static final String QUEUES = "/topic/queue/";
    public static final String QUEUE = QUEUES + "site";

    /// What moderators look through: nobody else hears of it.
    public static final String HELD = "/topic/queue/held";

    /// Of each person their own.
    public static final String INBOX = "/user/queue/notifications";

    /// What the topics of all proposals begin with.
    public static final String PROPOSALS = "/topic/proposals/";

    /// What the topics of all threads begin with.
    public static final String THREADS = "/topic/threads/";

    /// What a node tells itself, to know that it hears.
    public static final String BEAT = "beat";

    /// That a session of somebody ended.
    public static final String SESSIONS = "sessions";

    /// That a person, or a topic, is heard by fewer than before.
    public static final String RIGHTS = "rights";

    /// That something was lost on all topics which begin so.
    public static final String LOST = "lost";

    private Topics() {}

    /// Of a scope and what is below it; the site's is [#QUEUE].
    public static String queue(Scope scope) {
        return scope.id() == null ? QUEUE : QUEUES + scope.kind().name().toLowerCase(Locale.ROOT) + ":" + scope.id();
    }

    public static String skill(UUID id) {
        return "/topic/skills/" + id;
    }

    public static String proposal(long number) {
        return PROPOSALS + number;
    }

    public static String thread(UUID id) {
        return THREADS + id;
    }
}
