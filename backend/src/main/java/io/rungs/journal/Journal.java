package io.rungs.journal;

/// Where use cases say what happened.
public interface Journal {
    /// Writes the event in the caller's transaction and lets the modules above hear it.
    void record(JournalEvent event);
}
