package io.rungs.proposals.core;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.identity.PersonMark;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Turn.Who;
import io.rungs.text.Utterance;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A suggested change, from its draft to its decision.
///
/// ```
/// Proposal #12 ─┬─ patch set 1 ── operation … (base value, proposed value)
///               ├─ patch set 2 ── operation …
///               └─ review ── on patch set 1, by a person: approve · request changes · comment
///
/// DRAFT ─submit─┬─▶ IN_REVIEW ◀─amend, last objection lifted─ CHANGES_REQUESTED
///   ▲           │     ▲  └───────────request changes─────────▶      │
///   │           └─▶ HELD (a moderator releases or rejects it)       │
///   │                                                               │
///   │  IN_REVIEW ─publish─▶ PUBLISHED      its author is silent ─▶ EXPIRED
///   │  open ─reject─▶ REJECTED · withdraw─▶ WITHDRAWN · supersede─▶ SUPERSEDED
///   └─reopen, adopt── REJECTED, WITHDRAWN, EXPIRED
/// ```
///
/// Only what somebody did is stored. Whether it is publishable, outdated or conflicted follows from what is
/// published and from the reviews, and is computed on each reading.
///
/// `closing` is how it ended last: also of a draft that was opened again, until it is submitted. Such a draft has a
/// `former` besides: what it was closed with. `approvalsSince` is when it was rejected last, once it was submitted
/// again: approvals given before do not count again. Who sees which of all that, [Onlooker] says.
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
        @Nullable Closing closing,
        @Nullable UUID supersededBy,
        @Nullable Former former,
        LetThrough letThrough,
        @Nullable Instant approvalsSince) {
    private static final int MOST_PATCH_SETS = 200;

    /// What a closed proposal said before it was written anew, and whose it was.
    public record Former(String title, ChangeClass changeClass, UUID author) {}

    public static Proposal draft(UUID id, UUID author, String title, ChangeClass changeClass, Instant now) {
        var turn = new Turn(Who.AUTHOR, "It is a draft.", now);
        return new Proposal(
                id,
                0,
                author,
                title,
                Status.DRAFT,
                1,
                changeClass,
                1,
                turn,
                now,
                now,
                null,
                null,
                null,
                null,
                new LetThrough.Never(),
                null);
    }

    /// A draft says something else now.
    public Proposal rewritten(String newTitle, ChangeClass newClass, Instant now) {
        requireDraft();
        return next(now).title(newTitle).changeClass(newClass).done();
    }

    public Proposal submitted(Instant now) {
        requireDraft();
        return next(now)
                .status(Status.IN_REVIEW)
                .turn(Who.REVIEWERS, "It waits for a first review.")
                .submitted()
                .letThrough(new LetThrough.Newest())
                .done();
    }

    /// It was submitted, but a moderator looks at it before anybody else does.
    public Proposal held(String reason, Instant now) {
        requireDraft();
        return next(now)
                .status(Status.HELD)
                .turn(Who.MODERATORS, reason)
                .submitted()
                .letThrough(whileHeld())
                .done();
    }

    /// What was let through once stays so.
    private LetThrough whileHeld() {
        return switch (letThrough) {
            case LetThrough.Newest _ -> asClosed().earlier();
            case LetThrough.Never _, LetThrough.Earlier _ -> letThrough;
        };
    }

    private LetThrough.Earlier earlier() {
        return new LetThrough.Earlier(
                patchSet,
                title,
                changeClass,
                author,
                Objects.requireNonNull(submittedAt),
                Objects.requireNonNull(closing));
    }

    /// A moderator let it through.
    public Proposal released(Instant now) {
        requireHeld();
        return next(now)
                .status(Status.IN_REVIEW)
                .turn(Who.REVIEWERS, "It waits for a first review.")
                .letThrough(new LetThrough.Newest())
                .done();
    }

    /// A new patch set is there: the turn passes to the reviewers, whatever was asked for. What is held stays held.
    public Proposal amended(String newTitle, ChangeClass newClass, Instant now) {
        requireOpen();
        requireRoom();
        var next = next(now).title(newTitle).changeClass(newClass).patchSet(patchSet + 1);
        if (status == Status.HELD) return next.done();
        return next.status(Status.IN_REVIEW)
                .turn(Who.REVIEWERS, "Patch set " + (patchSet + 1) + " waits for a review.")
                .done();
    }

    /// Its newest patch set says the same on what is published now: whose turn it is stays as it was.
    public Proposal updated(ChangeClass newClass, Instant now) {
        requireOpen();
        requireRoom();
        return next(now).changeClass(newClass).patchSet(patchSet + 1).done();
    }

    /// Reviewers follow no conversation without an end, and no answer grows with it.
    ///
    /// @throws Refusal.Conflict `too-many-patch-sets`
    private void requireRoom() {
        if (patchSet < MOST_PATCH_SETS) return;
        throw Refusal.conflict(
                "too-many-patch-sets",
                "#%d has %d patch sets, and no proposal takes more. Propose what is left of it anew."
                        .formatted(number, patchSet));
    }

    /// A reviewer asked for changes.
    public Proposal objected(UUID reviewer, Instant now) {
        requireReviewable();
        return next(now)
                .status(Status.CHANGES_REQUESTED)
                .turn(Who.AUTHOR, PersonMark.of(reviewer) + " asked for changes.")
                .done();
    }

    /// A review was given that asks for nothing, or one was lifted; without a standing objection it is the
    /// reviewers' turn.
    public Proposal reviewed(boolean objectionStands, String reason, Instant now) {
        requireReviewable();
        var next = next(now);
        return objectionStands
                ? next.done()
                : next.status(Status.IN_REVIEW).turn(Who.REVIEWERS, reason).done();
    }

    /// Somebody remarked on it: what its author edits, and on which verdicts, is as it was.
    public Proposal remarked(Instant now) {
        requireReviewable();
        return next(now).sameVersion().done();
    }

    /// A reviewer judged it deeper, or not, than it was derived.
    public Proposal classed(ChangeClass effective, Instant now) {
        return effective == changeClass
                ? this
                : next(now).changeClass(effective).done();
    }

    /// @param by nobody where Rungs itself closes it
    public Proposal closed(Status as, @Nullable UUID by, @Nullable String reason, Instant now) {
        requireOpen();
        if (as == Status.PUBLISHED) requireReviewable();
        return next(now)
                .status(as)
                .turn(Who.NOBODY, "It is closed.")
                .closing(new Closing(as, now, by, reason, null))
                .done();
    }

    /// Another proposal says what is left of it.
    ///
    /// @param successor nobody where all of it was published otherwise
    public Proposal superseded(@Nullable UUID successor, @Nullable UUID by, @Nullable String reason, Instant now) {
        return closed(Status.SUPERSEDED, by, reason, now)
                .next(now)
                .sameVersion()
                .supersededBy(successor)
                .done();
    }

    /// It is written anew, as a patch set that only its author sees until it is submitted.
    ///
    /// @param seen what it begins with: all of it, or what was let through last, where a later version never was
    /// @param by its author, or somebody else who takes it on; whose it was stays credited
    public Proposal reopened(Proposal seen, UUID by, Instant now) {
        seen.requireReopenable();
        requireRoom();
        return next(now)
                .status(Status.DRAFT)
                .patchSet(patchSet + 1)
                .title(seen.title())
                .changeClass(seen.changeClass())
                .author(by)
                .former(new Former(title, changeClass, author))
                .turn(Who.AUTHOR, "It was reopened and waits to be submitted again.")
                .done();
    }

    /// What was written anew is dropped: it is closed as it was before.
    public Proposal leftAsItWas(Instant now) {
        requireDraft();
        return asClosed().next(now).former(null).done();
    }

    /// Its author says that others may take it on.
    public Proposal offered(Proposal seen, Instant now) {
        seen.requireReopenable();
        if (letThrough instanceof LetThrough.Earlier it)
            return next(now).letThrough(it.offered(now)).done();
        return next(now).closing(Objects.requireNonNull(closing).offered(now)).done();
    }

    /// As it was when it was closed, while it is written anew.
    public Proposal asClosed() {
        Closing ended = Objects.requireNonNull(closing);
        Former was = Objects.requireNonNull(former);
        return next(ended.at())
                .sameVersion()
                .status(ended.as())
                .patchSet(patchSet - 1)
                .title(was.title())
                .changeClass(was.changeClass())
                .author(was.author())
                .turn(Who.NOBODY, "It is closed.")
                .done();
    }

    /// As it was submitted last; a draft that never was is nobody else's.
    Optional<Proposal> asSubmitted() {
        if (isReopened()) return Optional.of(asClosed().behind());
        return Optional.of(this).filter(it -> it.status() != Status.DRAFT);
    }

    /// As it was let through last.
    Optional<Proposal> asLetThrough() {
        return switch (letThrough) {
            case LetThrough.Never _ -> Optional.empty();
            case LetThrough.Newest _ -> asSubmitted();
            case LetThrough.Earlier it -> Optional.of(as(it));
        };
    }

    /// A draft over what was let through last, as if nothing had been submitted since.
    Proposal overEarlier() {
        if (!(letThrough instanceof LetThrough.Earlier it)) return this;
        return next(updatedAt)
                .sameVersion()
                .submittedAt(it.submittedAt())
                .closing(it.closing())
                .former(new Former(it.title(), it.changeClass(), it.author()))
                .done();
    }

    /// Whether its draft is written over what was let through last, past a later version of somebody else's.
    boolean passesOver() {
        return isReopened()
                && letThrough instanceof LetThrough.Earlier
                && !Objects.requireNonNull(former).author().equals(author);
    }

    /// The number of the patch set that its draft is written over.
    public int over() {
        return passesOver() && letThrough instanceof LetThrough.Earlier it ? it.patchSet() : patchSet - 1;
    }

    /// The number of the patch set that was submitted last.
    public int submittedPatchSet() {
        return isReopened() ? patchSet - 1 : patchSet;
    }

    /// It is written anew while a later version is a draft, or held; once that is closed, it may be opened again.
    private Proposal as(LetThrough.Earlier it) {
        boolean over = status != Status.DRAFT && !status.open();
        return next(it.closing().at())
                .status(it.closing().as())
                .patchSet(it.patchSet())
                .title(it.title())
                .changeClass(it.changeClass())
                .author(it.author())
                .submittedAt(it.submittedAt())
                .turn(Who.NOBODY, "It is closed.")
                .closing(it.closing())
                .supersededBy(null)
                .former(over ? null : new Former(it.title(), it.changeClass(), it.author()))
                .letThrough(new LetThrough.Newest())
                .done()
                .behind();
    }

    /// What goes on in front of it shows in no version either.
    private Proposal behind() {
        return next(updatedAt).version(0).done();
    }

    /// With its reason of closing put otherwise.
    Proposal saying(Function<Utterance, String> otherwise) {
        if (closing == null || closing.reason() == null) return this;
        return next(updatedAt).sameVersion().closing(closing.saying(otherwise)).done();
    }

    /// In review, it waits for them; since when stays where it waited for them before.
    public Proposal waiting(Who who, String reason, Instant now) {
        if (who != turn.who())
            return next(updatedAt)
                    .sameVersion()
                    .turn(new Turn(who, reason, now))
                    .done();
        if (reason.equals(turn.reason())) return this;
        return next(updatedAt).sameVersion().turn(turn.saying(reason)).done();
    }

    /// Whether it is a draft of somebody who took on what is to all others this author's.
    public boolean takenFrom(UUID first) {
        return isReopened()
                && !author.equals(first)
                && asLetThrough().filter(it -> it.author().equals(first)).isPresent();
    }

    /// Whether it is a version of somebody who took on what is to all others this author's, and waits for a
    /// moderator.
    public boolean heldFrom(UUID first) {
        return status == Status.HELD
                && !author.equals(first)
                && asLetThrough().filter(it -> it.author().equals(first)).isPresent();
    }

    /// Whether all may read what it says here.
    public boolean isLetThrough() {
        return letThrough instanceof LetThrough.Newest && status != Status.DRAFT;
    }

    /// Its author was told that it will expire.
    public Proposal reminded(Instant now) {
        return next(now).sameVersion().turn(turn.reminded(now)).done();
    }

    /// Its reviewers' silence was told on so often by now.
    public Proposal escalated(int times) {
        return next(updatedAt).sameVersion().turn(turn.escalated(times)).done();
    }

    /// Whether it was submitted, closed and opened again.
    public boolean isReopened() {
        return status == Status.DRAFT && former != null;
    }

    /// @throws Refusal.Conflict `version-moved`
    public void requireVersion(int edited) {
        if (version != edited)
            throw Refusal.conflict(
                    "version-moved",
                    "#" + number + " was changed in the meantime, perhaps in another tab. Read it again.");
    }

    public void requireDraft() {
        if (status != Status.DRAFT)
            throw Refusal.conflict("not-a-draft", "#" + number + " is no draft any more: it was submitted already.");
    }

    public void requireOpen() {
        if (!status.open()) throw Refusal.conflict("not-open", "#" + number + " is not open: it " + ended() + ".");
    }

    /// Open, and not held.
    public void requireReviewable() {
        requireOpen();
        if (status == Status.HELD)
            throw Refusal.conflict("held", "#" + number + " is held until a moderator has looked at it.");
    }

    public void requireHeld() {
        requireOpen();
        if (status != Status.HELD)
            throw Refusal.conflict("not-held", "#" + number + " is not held: a moderator has let it through.");
    }

    public void requireReopenable() {
        if (former != null && status != Status.DRAFT)
            throw Refusal.conflict(
                    "written-anew",
                    "#" + number + " is being written anew already. Wait until it is submitted, or suggest a change of"
                            + " your own.");
        if (!status.reopenable())
            throw Refusal.conflict(
                    "not-reopenable",
                    "Only a rejected, withdrawn or expired proposal can be opened again; #" + number + " " + ended()
                            + ".");
    }

    /// Whether its author may take up an earlier version, which all read: a later one was superseded before anybody
    /// let it through.
    public boolean hasEarlierToReopen() {
        return status == Status.SUPERSEDED
                && letThrough instanceof LetThrough.Earlier it
                && it.author().equals(author);
    }

    public boolean reopenable() {
        return former == null && status.reopenable();
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

    private NextState next(Instant now) {
        return new NextState(this, now);
    }
}
