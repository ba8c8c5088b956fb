package io.rungs.catalog;

/// Which revision each address shows, as this process remembers it for a second at most. What it publishes itself,
/// it forgets with the commit; whoever hears that another process published says so here. Until somebody does hear
/// that, nothing is remembered.
public interface RememberedHeads {
    void forget();

    /// From now on [#forget] is said whenever another process publishes.
    void remember();

    /// It is said no longer: the database is asked each time.
    void rememberNothing();
}
