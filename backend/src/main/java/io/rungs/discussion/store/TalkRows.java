package io.rungs.discussion.store;

import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Place;
import io.rungs.discussion.Comment.CommentState;
import io.rungs.discussion.SubjectKind;
import io.rungs.discussion.model.Anchor;
import io.rungs.discussion.model.Anchor.Spot;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.model.PostedComment.Closing;
import io.rungs.discussion.model.PostedComment.OfReview;
import io.rungs.discussion.model.StartedThread;
import io.rungs.proposals.Verdict;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rungsdb.discussion.tables.records.CommentRecord;
import rungsdb.discussion.tables.records.ThreadRecord;

/// Turns the aggregates into rows and back.
final class TalkRows {
    private TalkRows() {}

    static ThreadRecord of(StartedThread thread) {
        var row = new ThreadRecord();
        row.setId(thread.id());
        row.setSubjectKind(kind(thread.subject()).name());
        row.setSubjectId(subjectId(thread.subject()));
        row.setSkillId(thread.subject().skill());
        row.setProposalId(thread.subject().proposal());
        write(thread.anchor(), row);
        row.setBlocking(thread.blocking());
        row.setState(thread.state().name());
        row.setStartedBy(thread.startedBy());
        row.setStartedAt(thread.startedAt());
        row.setResolvedBy(thread.resolvedBy());
        row.setResolvedAt(thread.resolvedAt());
        row.setLetThrough(thread.letThrough());
        return row;
    }

    static StartedThread thread(ThreadRecord row) {
        boolean onCell = row.getSubjectKind().equals(SubjectKind.EXPECTATION.name());
        return new StartedThread(
                row.getId(),
                new StartedThread.Subject(row.getSkillId(), onCell ? row.getCellId() : null, row.getProposalId()),
                new Anchor(spot(row), row.getRevision(), row.getPatchSet(), row.getPrint(), row.getQuote()),
                row.getBlocking(),
                row.getStartedBy(),
                row.getStartedAt(),
                row.getResolvedBy(),
                row.getResolvedAt(),
                row.getLetThrough());
    }

    static CommentRecord of(PostedComment comment) {
        var row = new CommentRecord();
        row.setId(comment.id());
        row.setThreadId(comment.thread());
        row.setAuthorId(comment.author());
        if (comment.review() instanceof OfReview(UUID review, Verdict verdict)) {
            row.setReviewId(review);
            row.setVerdict(verdict.name());
        }
        row.setBody(comment.body());
        row.setState(comment.state().name());
        row.setPostedAt(comment.postedAt());
        row.setEditedAt(comment.editedAt());
        row.setLetThrough(comment.letThrough());
        row.setHoldReason(comment.holdReason());
        Closing closing = comment.closing();
        row.setRemovedAt(comment.removedAt());
        row.setClosedBy(closing == null ? null : closing.by());
        row.setClosedAt(closing == null ? null : closing.at());
        row.setHideReason(closing == null ? null : closing.reason());
        return row;
    }

    static PostedComment comment(CommentRecord row) {
        return new PostedComment(
                row.getId(),
                row.getThreadId(),
                row.getAuthorId(),
                row.getReviewId() == null ? null : new OfReview(row.getReviewId(), Verdict.valueOf(row.getVerdict())),
                row.getBody(),
                CommentState.valueOf(row.getState()),
                row.getPostedAt(),
                row.getEditedAt(),
                row.getClosedAt() == null
                        ? null
                        : new Closing(row.getClosedBy(), row.getClosedAt(), row.getHideReason()),
                row.getRemovedAt(),
                row.getLetThrough(),
                row.getHoldReason());
    }

    private static void write(Anchor anchor, ThreadRecord row) {
        if (anchor.spot() instanceof Spot spot) {
            row.setAnchorSkill(spot.skill());
            row.setRoleId(spot.place().role());
            row.setLevel(spot.place().level().id());
            row.setCellId(spot.cell());
        }
        row.setRevision(anchor.revision());
        row.setPatchSet(anchor.patchSet());
        row.setPrint(anchor.print());
        row.setQuote(anchor.quote());
    }

    private static @Nullable Spot spot(ThreadRecord row) {
        if (row.getAnchorSkill() == null) return null;
        return new Spot(row.getAnchorSkill(), new Place(row.getRoleId(), new Level(row.getLevel())), row.getCellId());
    }

    private static SubjectKind kind(StartedThread.Subject subject) {
        if (subject.proposal() != null) return SubjectKind.PROPOSAL;
        return subject.cell() == null ? SubjectKind.SKILL : SubjectKind.EXPECTATION;
    }

    private static UUID subjectId(StartedThread.Subject subject) {
        return switch (kind(subject)) {
            case PROPOSAL -> Objects.requireNonNull(subject.proposal());
            case EXPECTATION -> Objects.requireNonNull(subject.cell());
            case SKILL -> Objects.requireNonNull(subject.skill());
        };
    }
}
