package io.rungs.realtime;

import java.util.UUID;

/// The names of the topics, and of the channel between the nodes.
public final class Topics {
    public static final String CHANNEL = "rungs";
    public static final String QUEUE = "/topic/queue/site";

    /// Of each person their own.
    public static final String INBOX = "/user/queue/notifications";

    private Topics() {}

    public static String skill(UUID id) {
        return "/topic/skills/" + id;
    }

    public static String proposal(long number) {
        return "/topic/proposals/" + number;
    }

    public static String thread(UUID id) {
        return "/topic/threads/" + id;
    }
}
