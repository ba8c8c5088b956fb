package io.rungs.realtime;

/// What the topics of one kind begin with.
public final class TopicFamily {
    public static final String QUEUES = "/topic/queue/";
    public static final String PROPOSALS = "/topic/proposals/";
    public static final String THREADS = "/topic/threads/";

    private TopicFamily() {}
}
