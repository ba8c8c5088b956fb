package io.rungs.exchange.usecase;

import io.rungs.exchange.ImportMoved;
import io.rungs.exchange.model.ImportRun;
import io.rungs.journal.AuditEntry;
import io.rungs.journal.AuditLog;
import io.rungs.kernel.Subject;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells that an import goes on, and keeps who let one go past all reviews, or ended it.
@Component
class TraceImports {
    private final ApplicationEventPublisher events;
    private final AuditLog audit;

    TraceImports(ApplicationEventPublisher events, AuditLog audit) {
        this.events = events;
        this.audit = audit;
    }

    void moved(ImportRun run) {
        events.publishEvent(new ImportMoved(run.account(), run.id()));
    }

    /// @param action a stable name, as `exchange.import-confirmed`
    void kept(UUID actor, String action, ImportRun run, Object after) {
        audit.record(new AuditEntry(actor, action, new Subject("IMPORT", run.id()), null, after, run.rationale()));
    }
}
