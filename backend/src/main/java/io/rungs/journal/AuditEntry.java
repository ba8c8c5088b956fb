package io.rungs.journal;

import io.rungs.kernel.Subject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A privileged act: who did what to which thing, how it was before and after, and why.
///
/// `before` and `after` are written as JSON; `action` is a stable name as `identity.grant-given`.
public record AuditEntry(
        @Nullable UUID actor,
        String action,
        Subject subject,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String reason) {}
