package io.rungs.journal.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far readers are, for whoever runs the installation.
public interface Standings {
    Standing of(EntryReader reader);

    /// @param behind how many entries that it takes notice of it has not come to, counted to [#MOST]
    /// @param since when the oldest of these happened
    /// @param waiting how many wait to be tried again, or for one of their subject
    /// @param setAside how many failed so often that they are not tried any more
    record Standing(int behind, @Nullable Instant since, int waiting, int setAside) {
        public static final int MOST = 10_000;
    }

    /// The process of the database whose open transaction is the oldest that holds up what is final, as far as
    /// one does.
    Optional<Integer> oldestWriter();
}
