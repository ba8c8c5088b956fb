package io.rungs.notifications;

import io.rungs.journal.JournalEvent;
import io.rungs.notifications.Notification.Kind;
import io.rungs.proposals.ProposalEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people are told of: one command, with the comment that it is about if it is about one.
public record News(
        UUID cause,
        Kind kind,
        @Nullable UUID actor,
        Instant at,
        Facts facts,
        @Nullable OfComment comment) {
    public record OfComment(UUID thread, UUID comment) {}

    public static News of(ProposalEvent event, Kind kind) {
        return of(event, kind, Facts.of(event.proposal()));
    }

    public static News of(JournalEvent event, Kind kind, Facts facts) {
        return new News(event.cause(), kind, event.actor(), event.at(), facts, null);
    }

    public News on(UUID thread, UUID posted) {
        return new News(cause, kind, actor, at, facts, new OfComment(thread, posted));
    }
}
