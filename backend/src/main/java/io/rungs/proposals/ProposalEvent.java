package io.rungs.proposals;

import io.rungs.journal.JournalEvent;
import io.rungs.kernel.Subject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens to a proposal. `actor` is who did it.
public sealed interface ProposalEvent extends JournalEvent {
    ProposalRef proposal();

    @Override
    default Subject subject() {
        return new Subject("PROPOSAL", proposal().id());
    }

    /// The author put it before the reviewers; for the first time.
    record ProposalSubmitted(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.submitted";
        }
    }

    /// There is a new patch set.
    record ProposalAmended(UUID cause, UUID actor, Instant at, ProposalRef proposal, int patchSet)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.amended";
        }
    }

    record ReviewGiven(
            UUID cause, UUID actor, Instant at, ProposalRef proposal, UUID review, int patchSet, Verdict verdict)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.review-given";
        }
    }

    /// Somebody took a verdict away: an objection was lifted, or an approval dismissed.
    record ReviewEnded(
            UUID cause,
            UUID actor,
            Instant at,
            ProposalRef proposal,
            UUID review,
            UUID reviewer,
            int patchSet,
            Verdict verdict)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.review-ended";
        }
    }

    /// Its author said why a warning of the ladder checks may stay, or took that back.
    record WarningWaived(UUID cause, UUID actor, Instant at, ProposalRef proposal, String finding)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.warning-waived";
        }
    }

    record ProposalWithdrawn(
            UUID cause,
            UUID actor,
            Instant at,
            ProposalRef proposal,
            @Nullable String reason) implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.withdrawn";
        }
    }

    record ProposalRejected(UUID cause, UUID actor, Instant at, ProposalRef proposal, String reason)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.rejected";
        }
    }

    /// Its changes are now each skill's newest revision. Nobody did it where the policy lets Rungs do it.
    record ProposalPublished(
            UUID cause, @Nullable UUID actor, Instant at, ProposalRef proposal, List<Published> revisions)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.published";
        }
    }

    /// One skill's new revision.
    record Published(UUID skill, int revision) {}
}
