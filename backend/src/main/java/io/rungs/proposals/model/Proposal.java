package io.rungs.proposals.model;

import io.rungs.catalog.ChangeClass;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.Status;
import io.rungs.proposals.model.Turn.Who;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A suggested change, from its draft to its decision.
///
/// ```
/// Proposal #12 ─┬─ patch set 1 ── operation … (base value, proposed value)
///               ├─ patch set 2 ── operation …
///               └─ review ── on patch set 1, by a person: approve · request changes · comment
///
/// DRAFT ─submit─▶ IN_REVIEW ◀─amend, approval of the objector─ CHANGES_REQUESTED
///                   │   └────────────request changes──────────▶      │
///                   ├─publish──▶ PUBLISHED                            │
///                   ├─reject───▶ REJECTED  ◀──────────────────────────┤
///                   └─withdraw─▶ WITHDRAWN ◀──────────────────────────┘
/// ```
///
/// Only what somebody did is stored. Whether it is publishable, outdated or conflicted follows from what is
/// published and from the reviews, and is computed on each reading.
public record Proposal(
        UUID id,
        long number,
        UUID author,
        String title,
        Status status,
        int patchSet,
        ChangeClass changeClass,
        int version,
        Turn turn,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant submittedAt,
        @Nullable Closing closing) {

    public static Proposal draft(UUID id, UUID author, String title, ChangeClass changeClass, Instant now) {
        var turn = new Turn(Who.AUTHOR, "It is a draft.", now);
        return new Proposal(id, 0, author, title, Status.DRAFT, 1, changeClass, 1, turn, now, now, null, null);
    }

    /// A draft says something else now.
    public Proposal rewritten(String newTitle, ChangeClass newClass, Instant now) {
        requireDraft();
        return new Proposal(
                id,
                number,
                author,
                newTitle,
                status,
                patchSet,
                newClass,
                version + 1,
                turn,
                createdAt,
                now,
                null,
                null);
    }

    public Proposal submitted(Instant now) {
        requireDraft();
        var turn = new Turn(Who.REVIEWERS, "It waits for a first review.", now);
        return new Proposal(
                id,
                number,
                author,
                title,
                Status.IN_REVIEW,
                patchSet,
                changeClass,
                version + 1,
                turn,
                createdAt,
                now,
                now,
                null);
    }

    /// A new patch set is there: the turn passes to the reviewers, whatever was asked for.
    public Proposal amended(String newTitle, ChangeClass newClass, Instant now) {
        requireOpen();
        int next = patchSet + 1;
        var turn = new Turn(Who.REVIEWERS, "Patch set " + next + " waits for a review.", now);
        return new Proposal(
                id,
                number,
                author,
                newTitle,
                Status.IN_REVIEW,
                next,
                newClass,
                version + 1,
                turn,
                createdAt,
                now,
                submittedAt,
                null);
    }

    /// A reviewer asked for changes.
    public Proposal objected(String reviewer, Instant now) {
        requireOpen();
        return moved(Status.CHANGES_REQUESTED, new Turn(Who.AUTHOR, reviewer + " asked for changes.", now), now);
    }

    /// A review was given that asks for nothing; without a standing objection it is the reviewers' turn.
    public Proposal reviewed(boolean objectionStands, String reason, Instant now) {
        requireOpen();
        if (objectionStands) return moved(status, turn, now);
        return moved(Status.IN_REVIEW, new Turn(Who.REVIEWERS, reason, now), now);
    }

    /// Somebody remarked on it: what its author edits, and on which verdicts, is as it was.
    public Proposal remarked(Instant now) {
        requireOpen();
        return new Proposal(
                id,
                number,
                author,
                title,
                status,
                patchSet,
                changeClass,
                version,
                turn,
                createdAt,
                now,
                submittedAt,
                null);
    }

    public Proposal closed(Status as, UUID by, @Nullable String reason, Instant now) {
        requireOpen();
        var turn = new Turn(Who.NOBODY, "It is closed.", now);
        return new Proposal(
                id,
                number,
                author,
                title,
                as,
                patchSet,
                changeClass,
                version + 1,
                turn,
                createdAt,
                now,
                submittedAt,
                new Closing(now, by, reason));
    }

    private Proposal moved(Status to, Turn newTurn, Instant now) {
        return new Proposal(
                id,
                number,
                author,
                title,
                to,
                patchSet,
                changeClass,
                version + 1,
                newTurn,
                createdAt,
                now,
                submittedAt,
                null);
    }

    public void requireDraft() {
        if (status != Status.DRAFT)
            throw Refusal.conflict("not-a-draft", "#" + number + " is no draft any more: it was submitted already.");
    }

    public void requireOpen() {
        if (!status.open()) throw Refusal.conflict("not-open", "#" + number + " is not open: it " + ended() + ".");
    }

    private String ended() {
        return switch (status) {
            case DRAFT -> "is a draft that was not submitted";
            case PUBLISHED -> "was published";
            case REJECTED -> "was rejected";
            case WITHDRAWN -> "was withdrawn";
            case EXPIRED -> "has expired";
            case SUPERSEDED -> "was superseded";
            case HELD, IN_REVIEW, CHANGES_REQUESTED -> "is open";
        };
    }
}
