package io.rungs.platform;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/// A failure and all that lies behind it, from the outside in: what caused it, what it displaced, and what came
/// with it.
final class Causes {
    /// Beyond so many nobody says anything new.
    private static final int MOST = 100;

    private Causes() {}

    static Stream<Throwable> of(Throwable e) {
        Set<Throwable> found = new LinkedHashSet<>();
        add(e, found);
        return found.stream();
    }

    private static void add(@Nullable Throwable e, Set<Throwable> found) {
        if (e == null || found.size() == MOST || !found.add(e)) return;
        // A transaction that could not be rolled back hides why it was to be.
        if (e instanceof TransactionSystemException hiding) add(hiding.getApplicationException(), found);
        add(e.getCause(), found);
        for (Throwable each : e.getSuppressed()) add(each, found);
        if (e instanceof SQLException first) add(first.getNextException(), found);
    }
}
