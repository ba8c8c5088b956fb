package io.rungs.notifications;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.view.Glimpse;
import io.rungs.identity.AccountRef;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry of a person's inbox: one command of somebody else, in a sentence, with where to look.
///
/// @param says the first words of what was said, where something was
/// @param glimpse what a revision changed, where one was published
public record Notification(
        UUID id,
        Kind kind,
        Reason reason,
        @Nullable AccountRef actor,
        String sentence,
        @Nullable String says,
        @Nullable Glimpse glimpse,
        String href,
        @Nullable SkillRef skill,
        @Nullable Long proposal,
        State state,
        Instant occurredAt) {
    /// What is told, each with its sentence; what fills it is said by the model.
    public enum Kind {
        PROPOSAL_SUBMITTED("{who} suggested a change{to}: {proposal}."),
        /// Or to publish it, to appoint somebody, to answer: whatever is to be done while it is their turn.
        REVIEW_ASKED("{asked} {proposal}{because}."),
        PROPOSAL_ESCALATED("{proposal} has waited for a review for {days} days."),
        PROPOSAL_HELD("{who} suggests {proposal}, and it is held until a moderator has looked at it."),
        PROPOSAL_RELEASED("{who} let {proposal} through: it is in review now."),
        REVIEW_ENDED("{who} {ended} {proposal}."),
        PROPOSAL_REMINDED("{proposal} expires in {days} days unless you answer what was asked."),
        PROPOSAL_EXPIRED("{proposal} has expired: its author did not answer."),
        PROPOSAL_SUPERSEDED("{proposal} was closed{successor}."),
        PROPOSAL_REOPENED("{who} writes {proposal} anew."),
        PROPOSAL_ADOPTED("{who} adopted {proposal} and writes it anew."),
        ADOPTION_ENDED("{proposal} is its author’s again: what you had made of it was not let through yet."),
        PROPOSAL_UPDATED("{who} brought {proposal} onto what is published now."),
        SUGGESTION_APPLIED("{who} took your wording into {proposal}."),
        SUGGESTION_DECLINED("{who} declined your wording for {proposal}."),
        PROPOSAL_AMENDED("{who} updated {proposal}."),
        REVIEW_GIVEN("{who} {judged} {proposal}."),
        PROPOSAL_PUBLISHED("{who} published {proposal}{revision}."),
        PROPOSAL_REJECTED("{who} rejected {proposal}."),
        PROPOSAL_WITHDRAWN("{who} withdrew {proposal}."),
        REVISION_PUBLISHED("{skill} has a new revision, r{number}{others}."),
        COMMENT_POSTED("{who} commented on {subject}."),
        COMMENT_HELD("A comment of {who} on {subject} is held until a moderator has looked at it."),
        COMMENT_RELEASED("{who} let your comment on {subject} through."),
        COMMENT_REFUSED("{who} did not let your comment on {subject} through.");

        /// What somebody is asked to do about a proposal: it goes once they need not do it any more, and until then
        /// no other news of the same command takes its place.
        public static final Set<Kind> REQUESTS =
                Collections.unmodifiableSet(EnumSet.of(REVIEW_ASKED, PROPOSAL_REMINDED, PROPOSAL_HELD));

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    public enum State {
        UNREAD,
        DONE,
        SAVED
    }
}
