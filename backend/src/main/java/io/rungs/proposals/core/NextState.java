package io.rungs.proposals.core;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Proposal.Former;
import io.rungs.proposals.core.Turn.Who;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The next state of a proposal, a version on: as it was but for what is said here.
final class NextState {
    private final Proposal before;
    private final Instant now;
    private UUID author;
    private String title;
    private Status status;
    private int patchSet;
    private ChangeClass changeClass;
    private int version;
    private Turn turn;
    private @Nullable Instant submittedAt;
    private @Nullable Closing closing;
    private @Nullable UUID supersededBy;
    private @Nullable Former former;
    private LetThrough letThrough;
    private @Nullable Instant approvalsSince;

    NextState(Proposal before, Instant now) {
        this.before = before;
        this.now = now;
        author = before.author();
        title = before.title();
        status = before.status();
        patchSet = before.patchSet();
        changeClass = before.changeClass();
        version = before.version() + 1;
        turn = before.turn();
        submittedAt = before.submittedAt();
        closing = before.closing();
        supersededBy = before.supersededBy();
        former = before.former();
        letThrough = before.letThrough();
        approvalsSince = before.approvalsSince();
    }

    NextState author(UUID changed) {
        author = changed;
        return this;
    }

    NextState title(String changed) {
        title = changed;
        return this;
    }

    NextState status(Status changed) {
        status = changed;
        return this;
    }

    NextState patchSet(int changed) {
        patchSet = changed;
        return this;
    }

    NextState changeClass(ChangeClass changed) {
        changeClass = changed;
        return this;
    }

    NextState turn(Who who, String reason) {
        return turn(new Turn(who, reason, now));
    }

    NextState turn(Turn changed) {
        turn = changed;
        return this;
    }

    NextState submitted() {
        submittedAt = now;
        rejectedBefore().ifPresent(it -> approvalsSince = it.at());
        closing = null;
        supersededBy = null;
        former = null;
        return this;
    }

    /// What the reviewers rejected, whose approvals it had: what a moderator rejected had none.
    private Optional<Closing> rejectedBefore() {
        Closing read = letThrough instanceof LetThrough.Earlier it ? it.closing() : closing;
        return Optional.ofNullable(read).filter(it -> it.as() == Status.REJECTED);
    }

    NextState closing(Closing how) {
        closing = how;
        return this;
    }

    NextState submittedAt(Instant then) {
        submittedAt = then;
        return this;
    }

    NextState letThrough(LetThrough what) {
        letThrough = what;
        return this;
    }

    NextState supersededBy(@Nullable UUID successor) {
        supersededBy = successor;
        return this;
    }

    NextState former(@Nullable Former what) {
        former = what;
        return this;
    }

    /// What its author edits is as it was.
    NextState sameVersion() {
        version = before.version();
        return this;
    }

    NextState version(int shown) {
        version = shown;
        return this;
    }

    Proposal done() {
        return new Proposal(
                before.id(),
                before.number(),
                author,
                title,
                status,
                patchSet,
                changeClass,
                version,
                turn,
                before.createdAt(),
                now,
                submittedAt,
                closing,
                supersededBy,
                former,
                letThrough,
                approvalsSince);
    }
}
