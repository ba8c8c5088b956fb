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

    /// The author put it before the reviewers; for the first time, or again after it was closed.
    record ProposalSubmitted(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.submitted";
        }
    }

    /// The author submitted it, and a moderator looks at it before anybody else sees it.
    record ProposalHeld(UUID cause, UUID actor, Instant at, ProposalRef proposal, String reason)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.held";
        }
    }

    /// A moderator let a held one through: it is before the reviewers now.
    record ProposalReleased(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.released";
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

    /// Its author writes it anew, unseen by others until it is submitted; `proposal` is as it was closed.
    record ProposalReopened(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.reopened";
        }
    }

    /// Somebody else writes it anew; `proposal` is as it was closed, with the author whose it was.
    record ProposalAdopted(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.adopted";
        }
    }

    /// What was written anew was dropped: it is closed as it was before.
    record ProposalLeft(UUID cause, UUID actor, Instant at, ProposalRef proposal) implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.left";
        }
    }

    /// Another proposal says what is left of it. Nobody did it where all of it was published otherwise; then there
    /// is no successor.
    record ProposalSuperseded(
            UUID cause,
            @Nullable UUID actor,
            Instant at,
            ProposalRef proposal,
            @Nullable ProposalRef successor,
            @Nullable String reason)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.superseded";
        }
    }

    /// Its author is silent and was told when it will expire.
    record ProposalReminded(UUID cause, Instant at, ProposalRef proposal, Instant expiresAt) implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.reminded";
        }

        @Override
        public @Nullable UUID actor() {
            return null;
        }
    }

    /// It was closed because its author stayed silent.
    record ProposalExpired(UUID cause, Instant at, ProposalRef proposal) implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.expired";
        }

        @Override
        public @Nullable UUID actor() {
            return null;
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
