package io.rungs.journal.model;

/// A fence in the journal: what stands up to `seq` is final once every transaction older than `transaction` is
/// over.
///
/// Whoever has drawn a place up to `seq` and is not seen yet had their transaction's id before, hence a smaller
/// one than whoever drew the ticket after looking. (The greatest id that a snapshot names will not do: it is the
/// next one after those that are over, and a writer that still runs may have a greater one.) It is never stored:
/// ids belong to one cluster, and a dump is restored into another.
public record Ticket(long seq, String transaction) {}
