package io.rungs.journal.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where each reader is in the journal, and what waits beside it.
///
/// ```
///   1 … seq │ seq+1 … ticket │ …            waiting: (attempts, next try) ── too many ──▶ set aside
///   taken, or waiting │ final: next to take │ may still come in between
/// ```
public interface Places {
    /// A reader that has no place yet begins at the beginning.
    void begin(String reader);

    /// What lies ahead of it.
    ///
    /// @param pending the ticket that it waits for already
    Ahead ahead(EntryReader reader, @Nullable Ticket pending, Instant now);

    /// @param ticket the pending one; else a new one, where there is more than was taken
    /// @param passed whether the ticket may be final
    /// @param due whether something that waits is to be tried again
    record Ahead(@Nullable Ticket ticket, boolean passed, boolean due) {}

    /// Holds the reader's place until the transaction ends, and reads on from there: what the reader takes notice
    /// of and what nobody knows, up to the ticket. Nothing where another holds it, or it is not final.
    Optional<Stretch> hold(EntryReader reader, Ticket ticket, int most);

    /// @param entries at most as many as were asked for; if less, there are no more of them up to the ticket
    record Stretch(long from, List<Entry> entries) {}

    /// Holds it likewise, where nobody does.
    boolean hold(EntryReader reader);

    void move(EntryReader reader, long seq);

    /// What is to be tried again now: of each subject the first, if its time has come. Only while it is held.
    List<Waiting> due(EntryReader reader, Instant now, int most);

    record Waiting(Entry entry, int attempts) {}

    /// Because one of the same subject waits before it.
    void keep(EntryReader reader, Entry behind, Instant from);

    /// Because it failed so often.
    void keep(EntryReader reader, Entry failed, Failure why, Instant nextTry);

    /// Nothing waits for it any more.
    void setAside(EntryReader reader, Entry failed, Failure why, Instant at);

    record Failure(int attempts, String error) {}

    /// It waits no more.
    void taken(EntryReader reader, Entry entry);
}
