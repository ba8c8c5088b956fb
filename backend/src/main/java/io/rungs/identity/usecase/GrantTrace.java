package io.rungs.identity.usecase;

import io.rungs.identity.GrantGiven;
import io.rungs.identity.GrantTaken;
import io.rungs.journal.AuditEntry;
import io.rungs.journal.AuditLog;
import io.rungs.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes a change of rights twice: as an event that others hear, and as a privileged act with its reason.
@Component
class GrantTrace {
    private final Journal journal;
    private final AuditLog audit;

    GrantTrace(Journal journal, AuditLog audit) {
        this.journal = journal;
        this.audit = audit;
    }

    void given(GrantGiven event, @Nullable String reason) {
        journal.record(event);
        audit.record(new AuditEntry(event.actor(), event.type(), event.subject(), null, event.grant(), reason));
    }

    void taken(GrantTaken event, String reason) {
        journal.record(event);
        audit.record(new AuditEntry(event.actor(), event.type(), event.subject(), event.grant(), null, reason));
    }
}
