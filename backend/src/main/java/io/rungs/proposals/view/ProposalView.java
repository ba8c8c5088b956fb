package io.rungs.proposals.view;

import io.rungs.catalog.ChangeClass;
import io.rungs.catalog.Merge;
import io.rungs.catalog.SkillRef;
import io.rungs.identity.AccountRef;
import io.rungs.proposals.Check;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.Status;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.model.Turn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal as its page shows it, to whoever asks: `allowedActions` are the caller's.
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
        List<Check> checks,
        String sentence,
        Turn turn,
        List<ReviewView> reviews,
        List<PublishedRevision> revisions,
        List<OverlapView> overlaps,
        List<Act> allowedActions,
        List<TimelineEntry> timeline) {

    public record PatchSetRef(int number, AccountRef uploader, String rationale, Instant createdAt) {}

    @Schema(name = "Review")
    public record ReviewView(
            UUID id,
            AccountRef reviewer,
            int patchSet,
            Verdict verdict,
            String body,
            String bodyHtml,
            Instant givenAt,
            Standing state,
            String sentence) {
        /// Whether the verdict still holds.
        public enum Standing {
            STANDING,
            /// The same person gave another one since.
            REPLACED,
            /// What it approved has changed since.
            OUTDATED,
            /// It was a comment and asks for nothing.
            NOTE
        }
    }

    public record PublishedRevision(SkillRef skill, int revision) {}

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
        PUBLISH
    }
}
