package io.rungs.catalog.usecase;

import io.rungs.catalog.LadderChanged;
import io.rungs.catalog.SetLadder.Act;
import io.rungs.catalog.model.FrameworkRows;
import io.rungs.catalog.model.FrameworkRows.Wording;
import io.rungs.catalog.model.Taxonomy;
import io.rungs.catalog.profile.Framework;
import io.rungs.journal.AuditEntry;
import io.rungs.journal.AuditLog;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Subject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What all changes of the ladder, the scale and the rungs have in common: nobody writes over what they have not
/// seen, what was said before is kept, and it is audited.
@Component
class ChangingFramework {
    private static final UUID CATALOG = new UUID(0, 0);

    private final FrameworkRows rows;
    private final Taxonomy taxonomy;
    private final AuditLog audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ChangingFramework(
            FrameworkRows rows, Taxonomy taxonomy, AuditLog audit, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.taxonomy = taxonomy;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// @throws Refusal.Conflict `ladder-moved`
    Framework begin(Act act) {
        if (rows.lock() != act.version())
            throw Refusal.conflict(
                    "ladder-moved", "The ladder or the roles were changed in the meantime; read them again.");
        return rows.read();
    }

    void end(Act act, String action, @Nullable Object before, Object after, List<Wording> wordings) {
        rows.remember(wordings, act.by(), clock.instant());
        taxonomy.raiseVersion();
        audit.record(new AuditEntry(act.by(), action, new Subject("CATALOG", CATALOG), before, after, act.reason()));
        events.publishEvent(new LadderChanged());
    }
}
