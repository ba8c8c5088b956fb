package io.rungs.platform;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/// A failure and what lies behind it, from the outside in.
final class Causes {
    private Causes() {}

    static Stream<Throwable> of(Throwable e) {
        return Stream.<@Nullable Throwable>iterate(e, Objects::nonNull, Causes::next)
                .map(Objects::requireNonNull);
    }

    /// A transaction that could not be rolled back hides why it was to be.
    private static @Nullable Throwable next(@Nullable Throwable e) {
        if (e instanceof TransactionSystemException hiding && hiding.getApplicationException() != null)
            return hiding.getApplicationException();
        return e == null ? null : e.getCause();
    }
}
