package io.rungs.notifications;

import io.rungs.catalog.SkillRef;
import io.rungs.identity.AccountRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of a person's inbox: one command of somebody else, in a sentence, with where to look.
public record Notification(
        UUID id,
        Kind kind,
        Reason reason,
        @Nullable AccountRef actor,
        String sentence,
        String href,
        @Nullable SkillRef skill,
        @Nullable Long proposal,
        State state,
        Instant occurredAt) {
    public enum Kind {
        PROPOSAL_SUBMITTED,
        REVIEW_ASKED,
        PROPOSAL_ESCALATED,
        PROPOSAL_HELD,
        PROPOSAL_RELEASED,
        REVIEW_ENDED,
        PROPOSAL_REMINDED,
        PROPOSAL_EXPIRED,
        PROPOSAL_SUPERSEDED,
        PROPOSAL_REOPENED,
        PROPOSAL_ADOPTED,
        ADOPTION_ENDED,
        PROPOSAL_UPDATED,
        SUGGESTION_APPLIED,
        SUGGESTION_DECLINED,
        PROPOSAL_AMENDED,
        REVIEW_GIVEN,
        PROPOSAL_PUBLISHED,
        PROPOSAL_REJECTED,
        PROPOSAL_WITHDRAWN,
        REVISION_PUBLISHED,
        COMMENT_POSTED,
        COMMENT_HELD,
        COMMENT_RELEASED,
        COMMENT_REFUSED
    }

    public enum State {
        UNREAD,
        DONE,
        SAVED
    }
}
