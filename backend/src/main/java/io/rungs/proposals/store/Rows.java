package io.rungs.proposals.store;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.proposals.Status;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.core.Closing;
import io.rungs.proposals.core.CoAuthor;
import io.rungs.proposals.core.LetThrough;
import io.rungs.proposals.core.LetThrough.Earlier;
import io.rungs.proposals.core.LetThrough.Never;
import io.rungs.proposals.core.LetThrough.Newest;
import io.rungs.proposals.core.PatchSet.Step;
import io.rungs.proposals.core.PatchSet.TakenAway;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Proposal.Former;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Turn;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rungsdb.proposals.tables.records.CoAuthorRecord;
import rungsdb.proposals.tables.records.OperationRecord;
import rungsdb.proposals.tables.records.ProposalRecord;
import rungsdb.proposals.tables.records.ReviewRecord;
import rungsdb.proposals.tables.records.StepRecord;

/// How the parts of a dossier stand in their rows, and are read from them.
///
/// A proposal that is written anew keeps what it was closed with in the columns of the proposal; what only its
/// author sees stands in those of its draft. What all read, where that is neither, stands in those of its former
/// version.
final class Rows {
    private Rows() {}

    static ProposalRecord of(Proposal it) {
        Closing closing = it.closing();
        Former former = it.former();
        var row = new ProposalRecord()
                .setId(it.id())
                .setAuthorId(it.author())
                .setTitle(former == null ? it.title() : former.title())
                .setDraftTitle(former == null ? null : it.title())
                .setDraftClass(former == null ? null : it.changeClass().name())
                .setAdoptedFrom(former == null || former.author().equals(it.author()) ? null : former.author())
                .setStatus(it.status().name())
                .setPatchSet(it.patchSet())
                .setChangeClass((former == null ? it.changeClass() : former.changeClass()).name())
                .setVersion(it.version())
                .setTurn(it.turn().who().name())
                .setTurnReason(it.turn().reason())
                .setTurnSince(it.turn().since())
                .setUpdatedAt(it.updatedAt())
                .setSubmittedAt(it.submittedAt())
                .setClosedAt(closing == null ? null : closing.at())
                .setClosedBy(closing == null ? null : closing.by())
                .setCloseReason(closing == null ? null : closing.reason())
                .setOfferedAt(closing == null ? null : closing.offeredAt())
                .setClosedAs(closing == null ? null : closing.as().name())
                .setSupersededBy(it.supersededBy())
                .setRemindedAt(it.turn().remindedAt())
                .setEscalated(it.turn().escalated())
                .setApprovalsSince(it.approvalsSince())
                .setLetThrough(it.letThrough() instanceof Newest);
        return earlier(row, it.letThrough() instanceof Earlier earlier ? earlier : null);
    }

    private static ProposalRecord earlier(ProposalRecord row, @Nullable Earlier it) {
        return row.setFormerPatchSet(it == null ? null : it.patchSet())
                .setFormerTitle(it == null ? null : it.title())
                .setFormerClass(it == null ? null : it.changeClass().name())
                .setFormerAuthor(it == null ? null : it.author())
                .setFormerSubmittedAt(it == null ? null : it.submittedAt())
                .setFormerClosedAs(it == null ? null : it.closing().as().name())
                .setFormerClosedAt(it == null ? null : it.closing().at())
                .setFormerClosedBy(it == null ? null : it.closing().by())
                .setFormerCloseReason(it == null ? null : it.closing().reason())
                .setFormerOfferedAt(it == null ? null : it.closing().offeredAt());
    }

    private static LetThrough letThrough(ProposalRecord row) {
        if (row.getLetThrough()) return new Newest();
        if (row.getFormerPatchSet() == null) return new Never();
        return new Earlier(
                row.getFormerPatchSet(),
                row.getFormerTitle(),
                ChangeClass.valueOf(row.getFormerClass()),
                row.getFormerAuthor(),
                row.getFormerSubmittedAt(),
                new Closing(
                        Status.valueOf(row.getFormerClosedAs()),
                        row.getFormerClosedAt(),
                        row.getFormerClosedBy(),
                        row.getFormerCloseReason(),
                        row.getFormerOfferedAt()));
    }

    static Proposal proposal(ProposalRecord row) {
        var changeClass = ChangeClass.valueOf(row.getChangeClass());
        return new Proposal(
                row.getId(),
                row.getNumber(),
                row.getAuthorId(),
                Objects.requireNonNullElse(row.getDraftTitle(), row.getTitle()),
                Status.valueOf(row.getStatus()),
                row.getPatchSet(),
                row.getDraftClass() == null ? changeClass : ChangeClass.valueOf(row.getDraftClass()),
                row.getVersion(),
                turn(row),
                row.getCreatedAt(),
                row.getUpdatedAt(),
                row.getSubmittedAt(),
                closing(row),
                row.getSupersededBy(),
                row.getDraftTitle() == null
                        ? null
                        : new Former(
                                row.getTitle(),
                                changeClass,
                                Objects.requireNonNullElse(row.getAdoptedFrom(), row.getAuthorId())),
                letThrough(row),
                row.getApprovalsSince());
    }

    private static Turn turn(ProposalRecord row) {
        return new Turn(
                Turn.Who.valueOf(row.getTurn()),
                row.getTurnReason(),
                row.getTurnSince(),
                row.getEscalated(),
                row.getRemindedAt());
    }

    private static @Nullable Closing closing(ProposalRecord row) {
        return row.getClosedAt() == null
                ? null
                : new Closing(
                        Status.valueOf(row.getClosedAs()),
                        row.getClosedAt(),
                        row.getClosedBy(),
                        row.getCloseReason(),
                        row.getOfferedAt());
    }

    static Step step(OperationRecord row) {
        return new Step(
                OperationJson.operation(row),
                ChangeClass.valueOf(row.getChangeClass()),
                row.getContent(),
                row.getSaid() == null ? null : new TakenAway(OperationJson.said(row), row.getInstead()));
    }

    static Review review(ReviewRecord row) {
        return new Review(
                row.getId(),
                row.getPatchSet(),
                row.getReviewerId(),
                Verdict.valueOf(row.getVerdict()),
                row.getBody(),
                row.getGivenAt(),
                row.getRaisedTo() == null ? null : ChangeClass.valueOf(row.getRaisedTo()),
                ending(row));
    }

    private static Review.@Nullable Ending ending(ReviewRecord row) {
        return row.getEndedAs() == null
                ? null
                : new Review.Ending(
                        Review.Ending.As.valueOf(row.getEndedAs()),
                        row.getEndedBy(),
                        row.getEndedAt(),
                        row.getEndReason());
    }

    static Taken taken(StepRecord row) {
        return new Taken(
                row.getAt(),
                row.getActorId(),
                Taken.Kind.valueOf(row.getKind()),
                row.getPatchSet(),
                row.getAccountId(),
                row.getReason());
    }

    static CoAuthor coAuthor(CoAuthorRecord row) {
        return new CoAuthor(row.getAccountId(), CoAuthor.Because.valueOf(row.getBecause()), row.getSince());
    }
}
