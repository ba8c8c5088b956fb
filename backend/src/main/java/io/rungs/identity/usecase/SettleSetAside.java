package io.rungs.identity.usecase;

import io.rungs.journal.AuditEntry;
import io.rungs.journal.AuditLog;
import io.rungs.journal.SetAside;
import io.rungs.journal.SetAside.Failed;
import io.rungs.kernel.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An admin has what a reader of the journal set aside tried anew, or gives it up.
@Component
public class SettleSetAside {
    private final SetAside setAside;
    private final AuditLog audit;

    SettleSetAside(SetAside setAside, AuditLog audit) {
        this.setAside = setAside;
        this.audit = audit;
    }

    @Transactional
    public void replay(UUID admin, String reader, long seq) {
        trace(admin, "journal.replayed", setAside.replay(reader, seq), null);
    }

    @Transactional
    public void discard(UUID admin, String reader, long seq, String reason) {
        trace(admin, "journal.discarded", setAside.discard(reader, seq), reason);
    }

    private void trace(UUID admin, String act, @Nullable Failed failed, @Nullable String reason) {
        if (failed == null)
            throw Refusal.notFound("not-set-aside", "That is not set aside: it was tried anew, or given up already.");
        audit.record(new AuditEntry(admin, act, failed.subject(), failed, null, reason));
    }
}
