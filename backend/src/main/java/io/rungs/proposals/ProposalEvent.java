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

    /// Its newest patch set says the same on what is published now.
    record ProposalUpdated(UUID cause, UUID actor, Instant at, ProposalRef proposal, int patchSet)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.updated";
        }
    }

    /// A wording that somebody offered is part of the patch set now.
    record SuggestionApplied(UUID cause, UUID actor, Instant at, ProposalRef proposal, UUID suggester, int patchSet)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.suggestion-applied";
        }
    }

    record SuggestionDeclined(UUID cause, UUID actor, Instant at, ProposalRef proposal, UUID suggester)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.suggestion-declined";
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

    /// Its changes are now each skill's newest revision.
    record ProposalPublished(UUID cause, UUID actor, Instant at, ProposalRef proposal, List<Published> revisions)
            implements ProposalEvent {
        @Override
        public String type() {
            return "proposals.published";
        }
    }

    /// One skill's new revision.
    record Published(UUID skill, int revision) {}
}
