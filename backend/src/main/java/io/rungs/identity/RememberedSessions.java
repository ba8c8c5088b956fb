package io.rungs.identity;

/// The sessions that this process remembers for a second at most, for whoever only reads. Those that end here, it
/// forgets before anybody is told so; whoever hears that another process ended one says so here. Until somebody
/// does hear that, nothing is remembered.
public interface RememberedSessions {
    void forget();

    /// From now on [#forget] is said whenever another process ends a session.
    void remember();

    /// It is said no longer: the database is asked each time.
    void rememberNothing();
}
