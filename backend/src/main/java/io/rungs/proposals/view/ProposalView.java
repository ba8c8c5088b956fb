package io.rungs.proposals.view;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Merge;
import io.rungs.identity.AccountRef;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.OriginInTalk.MadeOf;
import io.rungs.proposals.RequirementResult;
import io.rungs.proposals.Status;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.core.Turn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal as its page shows it, to whoever asks: `allowedActions` are the caller's. `adoptedBy` tells its
/// author who writes it anew, and would lose it if they open it again. `reviews` are the verdicts and the newest of
/// what was only remarked, as far as there is room: all that stand, though perhaps without their texts; where more
/// was, the list of all reviews goes on from `earlierReviews`.
@Schema(name = "Proposal")
public record ProposalView(
        UUID id,
        long number,
        String title,
        String rationale,
        Status status,
        int version,
        AccountRef author,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant closedAt,
        @Nullable AccountRef closedBy,
        @Nullable String closeReason,
        int patchSet,
        List<PatchSetRef> patchSets,
        ChangeClass changeClass,
        List<SkillRef> skills,
        List<OperationForm> operations,
        List<ProposedChange> changes,
        Merge.State merge,
        boolean publishable,
        List<RequirementResult> checks,
        String sentence,
        Turn turn,
        List<ReviewView> reviews,
        @Nullable String earlierReviews,
        List<PublishedRevision> revisions,
        List<OverlapView> overlaps,
        List<AccountRef> coAuthors,
        @Nullable MadeOf madeOf,
        @Nullable Successor supersededBy,
        @Nullable AccountRef adoptedBy,
        @Nullable Instant expiresAt,
        List<AccountRef> assigned,
        @Nullable Claim claim,
        @Nullable MyTurn myTurn,
        List<FindingView> findings,
        List<SuggestionView> suggestions,
        List<Act> allowedActions,
        List<TimelineEntry> timeline) {

    /// Where there is no room for the rationale, the patch set itself has it.
    public record PatchSetRef(
            int number, AccountRef uploader, String rationale, boolean rationaleLeftOut, Instant createdAt) {}

    @Schema(name = "Review")
    public record ReviewView(
            UUID id,
            AccountRef reviewer,
            int patchSet,
            Verdict verdict,
            String body,
            String bodyHtml,
            boolean bodyLeftOut,
            Instant givenAt,
            Standing state,
            String sentence,
            @Nullable ChangeClass raisedTo,
            @Nullable Ended ended,
            List<ReviewAct> allowedActions) {
        /// Whether the verdict still holds.
        public enum Standing {
            STANDING,
            /// The same person gave another one since.
            REPLACED,
            /// What it approved has changed since.
            OUTDATED,
            /// What it objected to has changed since; it blocks until its giver has looked again.
            NEEDS_RECHECK,
            /// An objection that its giver or an owner took away.
            LIFTED,
            /// An approval that its giver or an owner took away.
            DISMISSED,
            /// It was a comment and asks for nothing.
            NOTE
        }
    }

    /// How a verdict was taken away.
    @Schema(name = "EndedReview")
    public record Ended(AccountRef by, Instant at, String reason) {}

    public enum ReviewAct {
        LIFT,
        DISMISS
    }

    public record PublishedRevision(SkillRef skill, int revision) {}

    /// The proposal that says what is left of this one.
    public record Successor(long number, String title) {}

    /// Somebody looks at it at the moment; it binds nobody.
    public record Claim(AccountRef by, Instant since, Instant until) {}

    /// Why it is the caller's turn.
    public record MyTurn(String reason, Instant since) {}

    /// What a ladder check found in what is proposed, and why it may stay.
    @Schema(name = "ProposalFinding")
    public record FindingView(
            String key,
            String code,
            Severity severity,
            SkillRef skill,
            @Nullable RoleRef role,
            @Nullable Level level,
            @Nullable Integer position,
            String sentence,
            @Nullable Waived waiver) {
        @Schema(name = "FindingSeverity")
        public enum Severity {
            ERROR,
            WARNING
        }
    }

    public record Waived(AccountRef by, Instant at, String reason) {}

    /// A wording that somebody offers for the change at `position` of `patchSet`; `positionNow` is where that
    /// change stands in the newest one, as long as it says the same.
    @Schema(name = "Suggestion")
    public record SuggestionView(
            UUID id,
            AccountRef by,
            int patchSet,
            int position,
            @Nullable Integer positionNow,
            OperationForm.FieldValues proposed,
            SuggestionState state,
            Instant givenAt,
            String sentence,
            List<SuggestionAct> allowedActions) {
        public enum SuggestionState {
            OPEN,
            APPLIED,
            DECLINED,
            /// By a moderator.
            HIDDEN,
            /// The change that it was made for says something else now.
            OUTDATED
        }

        public enum SuggestionAct {
            APPLY,
            DECLINE
        }
    }

    /// Another open proposal that edits the same thing as the change at `position`.
    @Schema(name = "Overlap")
    public record OverlapView(long number, String title, AccountRef author, int position) {}

    public record TimelineEntry(Instant at, @Nullable AccountRef actor, String kind, String sentence) {}

    /// What the caller may do now.
    public enum Act {
        EDIT,
        SUBMIT,
        DELETE,
        WITHDRAW,
        REVIEW,
        APPROVE,
        REJECT,
        PUBLISH,
        /// Publish it though the policy is not met; admins, with a reason.
        OVERRIDE,
        /// Let a held one through.
        RELEASE,
        REOPEN,
        ADOPT,
        /// Let others take it on, before it counts as left.
        OFFER,
        SUPERSEDE,
        /// Bring it onto what is published now.
        UPDATE,
        WAIVE,
        /// Take texts away, and show them again: moderators.
        HIDE_TEXTS,
        CLAIM,
        UNCLAIM
    }
}
