package io.rungs.proposals.policy;

import static java.util.stream.Collectors.toSet;

import io.rungs.kernel.Ids;
import io.rungs.proposals.Command;
import io.rungs.proposals.ProposalEvent;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.ProposalRef.Readers;
import io.rungs.proposals.core.CoAuthor;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Queued;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Waiver;
import io.rungs.proposals.policy.Weighed.Ground;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// All that one act on a proposal needs, read once under its lock, and what the act does. Each step gives the next
/// one; [Hearings#save] keeps what differs, and tells of it.
///
/// ```
/// lock ─▶ Hearing ─ require… ─ with(review) ─ with(proposal) ─ took(step) ─ telling(event) ─▶ save
///           │ dossier  as whoever acts sees it;  whole: as it is kept
///           │ ground   what is published, who holds which right, what else is asked for
///           └ weighed  both held against each other, in memory
/// ```
public final class Hearing {
    private final Dossier kept;
    private final Dossier whole;
    private final Dossier seen;
    private final Ground ground;
    private final List<Write> writes;
    private final List<ProposalEvent> events;
    private final @Nullable Command command;
    private @Nullable Weighed weighed;

    private Hearing(
            Dossier kept,
            Dossier whole,
            Dossier seen,
            Ground ground,
            List<Write> writes,
            List<ProposalEvent> events,
            @Nullable Command command) {
        this.kept = kept;
        this.whole = whole;
        this.seen = seen;
        this.ground = ground;
        this.writes = writes;
        this.events = events;
        this.command = command;
    }

    /// @param seen as whoever acts sees it
    public static Hearing of(Dossier whole, Dossier seen, Ground ground) {
        boolean all = seen.proposal().equals(whole.proposal());
        return new Hearing(whole, whole, all ? whole : seen, ground, List.of(), List.of(), null);
    }

    /// For what Rungs does by itself: it sees all.
    public static Hearing of(Dossier whole, Ground ground) {
        return of(whole, whole, ground);
    }

    /// As whoever acts sees it; where that is not all of it, as it was before the act.
    public Dossier dossier() {
        return seen;
    }

    /// As whoever acts sees it.
    public Proposal proposal() {
        return seen.proposal();
    }

    /// As it is kept.
    public Dossier whole() {
        return whole;
    }

    public Ground ground() {
        return ground;
    }

    /// The moment of the act.
    public Instant now() {
        return ground.now();
    }

    public Rights rights() {
        return weighed().rights();
    }

    public Weighed weighed() {
        if (weighed == null) weighed = Weighed.of(seen, ground);
        return weighed;
    }

    /// As it is kept, and not as somebody sees it who may not know all of it.
    public Weighed weighedWhole() {
        return seen == whole ? weighed() : Weighed.of(whole, ground);
    }

    /// How it is named now.
    public ProposalRef ref() {
        return ref(whole.proposal());
    }

    /// @param as what it is to those who are told
    public ProposalRef ref(Proposal as) {
        PatchSet now = whole.patchSet(as.patchSet());
        var before = kept.readBefore(as);
        Set<PatchSet> facing = new HashSet<>(Set.of(now));
        before.ifPresent(facing::add);
        Set<UUID> left = new HashSet<>();
        before.ifPresent(it -> left.addAll(it.skills()));
        left.removeAll(now.skills());
        var heads = ground.heads(now);
        return new ProposalRef(
                as.id(),
                as.number(),
                as.title(),
                as.author(),
                as.status(),
                now.skills().stream()
                        .map(it -> Objects.requireNonNull(heads.get(it)).skill())
                        .toList(),
                as.isLetThrough() ? Readers.EVERYBODY : Readers.MODERATORS,
                Scopes.of(facing, ground.touched()),
                left);
    }

    public Hearing with(Proposal next) {
        return next.equals(whole.proposal()) ? this : changed(it -> it.with(next), null);
    }

    public Hearing with(Review review) {
        return changed(it -> it.with(review), new Write.Reviewed(review));
    }

    public Hearing ended(Review review, Review.Ending how) {
        return changed(it -> it.ended(review, how), new Write.Ended(review.id(), how));
    }

    /// @param next on what is published in [#on]
    /// @throws io.rungs.kernel.Refusal.Conflict `words-hidden`
    public Hearing with(PatchSet next) {
        whole.requireOtherWords(next);
        return changed(it -> it.with(next), new Write.Uploaded(next));
    }

    public Hearing rewritten(PatchSet draft) {
        return changed(it -> it.without(draft.number()).with(draft), new Write.Rewritten(draft));
    }

    public Hearing dropped(int patchSet) {
        return changed(it -> it.without(patchSet), new Write.Dropped(patchSet));
    }

    public Hearing with(CoAuthor coAuthor) {
        return changed(it -> it.with(coAuthor), new Write.Credited(coAuthor));
    }

    public Hearing uncredited(UUID account, Instant since) {
        return changed(it -> it.uncredited(account, since), new Write.Uncredited(account, since));
    }

    public Hearing with(Queued queued) {
        return queued.equals(whole.queued()) ? this : changed(it -> it.with(queued), null);
    }

    /// Of the newest patch set.
    public Hearing waived(Waiver waiver) {
        return changed(it -> it, new Write.Waived(whole.newest().number(), waiver));
    }

    /// What was said of warnings that are not found in the newest patch set lapses.
    public Hearing waivedAsFound() {
        var found = weighed().found().stream().map(Found::key).collect(toSet());
        return changed(it -> it, new Write.WaivedOnly(whole.newest().number(), found));
    }

    public Hearing took(Taken step) {
        return changed(it -> it, new Write.Took(step));
    }

    public Hearing decided(Decision decision) {
        return changed(it -> it, new Write.Decided(decision));
    }

    public Hearing telling(ProposalEvent event) {
        var more = new ArrayList<>(events);
        more.add(event);
        return telling(more);
    }

    /// Before all that is told already.
    public Hearing tellingFirst(ProposalEvent event) {
        var more = new ArrayList<>(events);
        more.addFirst(event);
        return telling(more);
    }

    private Hearing telling(List<ProposalEvent> all) {
        return new Hearing(kept, whole, seen, ground, writes, List.copyOf(all), command);
    }

    /// Of something else, from which this follows.
    public Hearing because(Command other) {
        return new Hearing(kept, whole, seen, ground, writes, events, other);
    }

    /// As whoever acts sees it after what was done so far.
    public Hearing as(Dossier now) {
        return new Hearing(
                kept, whole, now.proposal().equals(whole.proposal()) ? whole : now, ground, writes, events, command);
    }

    /// Held against what else was read.
    public Hearing on(Ground other) {
        return new Hearing(kept, whole, seen, other, writes, events, command);
    }

    private Hearing changed(UnaryOperator<Dossier> how, @Nullable Write write) {
        Dossier next = how.apply(whole);
        Dossier shown = seen == whole ? next : seen;
        var more = new ArrayList<>(writes);
        if (write != null) more.add(write);
        return new Hearing(kept, next, shown, ground, List.copyOf(more), events, command);
    }

    /// As it was read.
    public Dossier kept() {
        return kept;
    }

    public List<Write> writes() {
        return writes;
    }

    public List<ProposalEvent> events() {
        return events;
    }

    /// What was done; something new where Rungs does it by itself and has told nothing yet.
    public Command command() {
        if (command != null) return command;
        if (events.isEmpty()) return new Command(Ids.next(), null);
        var last = events.getLast();
        return new Command(last.cause(), last.actor());
    }
}
