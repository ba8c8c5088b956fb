package io.rungs.journal.model;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Somebody who reads the journal.
///
/// @param takes what it does with each kind of entry that it takes notice of
/// @param known all kinds that this Rungs knows
public record EntryReader(String name, Map<String, Consumer<Entry>> takes, Set<String> known) {
    public void take(Entry entry) {
        var does = takes.get(entry.kind());
        if (does != null) does.accept(entry);
    }

    public boolean knows(Entry entry) {
        return known.contains(entry.kind());
    }
}
