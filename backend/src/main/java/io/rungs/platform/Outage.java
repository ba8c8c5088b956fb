package io.rungs.platform;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/// A failure that says nothing of what was to be done: what it was to be done with is away just now, for this as
/// for everything else.
public final class Outage {
    private static final Set<DatabaseTrouble> OF_THE_DATABASE =
            EnumSet.of(DatabaseTrouble.AWAY, DatabaseTrouble.FULL, DatabaseTrouble.READ_ONLY);

    private Outage() {}

    /// The database, or another machine.
    public static boolean isBehind(Throwable e) {
        return OF_THE_DATABASE.contains(DatabaseTrouble.behind(e))
                || Causes.of(e).anyMatch(IOException.class::isInstance);
    }
}
