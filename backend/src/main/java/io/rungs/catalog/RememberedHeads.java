package io.rungs.catalog;

/// Which revision each address shows, as this process remembers it for a second at most. What it publishes itself,
/// it forgets with the commit; whoever hears that another process published says so here.
public interface RememberedHeads {
    void forget();
}
