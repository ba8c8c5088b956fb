package io.rungs.realtime;

/// What nodes say to each other on the channel besides what they pass on to sockets. No socket hears these.
public final class BetweenNodes {
    /// What a node tells itself, to know that it hears.
    public static final String BEAT = "beat";

    /// That a session of somebody ended.
    public static final String SESSIONS = "sessions";

    /// That a person may do less than before.
    public static final String RIGHTS = "rights";

    /// That something was lost on all topics which begin so.
    public static final String LOST = "lost";

    /// What is said of a proposal to those of its page's topic who may know of each of its versions; its number
    /// follows.
    public static final String READERS_OF_ALL = "readers-of-all:";

    private BetweenNodes() {}
}
