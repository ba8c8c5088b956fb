package io.rungs.proposals.core;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Operation;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.Status;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.core.PatchSet.Step;
import io.rungs.text.Quoted;
import io.rungs.text.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A proposal with all its patch sets and reviews, oldest first: everything that a decision rests on besides what
/// is published and who holds which grant. Of the reviews that are mere comments it has the newest, at least
/// [#MOST_NOTES]: anybody may give them, and nothing rests on them.
public record Dossier(
        Proposal proposal, List<PatchSet> patchSets, List<Review> reviews, List<CoAuthor> coAuthors, Queued queued) {
    public static final int MOST_NOTES = 30;

    public Dossier(Proposal proposal, List<PatchSet> patchSets, List<Review> reviews, List<CoAuthor> coAuthors) {
        this(proposal, patchSets, reviews, coAuthors, Queued.NOBODYS);
    }

    public Dossier with(Proposal next) {
        return new Dossier(next, patchSets, reviews, coAuthors, queued);
    }

    public Dossier with(Queued next) {
        return new Dossier(proposal, patchSets, reviews, coAuthors, next);
    }

    public Dossier with(CoAuthor another) {
        if (coAuthors.stream().anyMatch(it -> it.account().equals(another.account()))) return this;
        var more = new ArrayList<>(coAuthors);
        more.add(another);
        return new Dossier(proposal, patchSets, reviews, List.copyOf(more), queued);
    }

    public Dossier uncredited(UUID account, Instant since) {
        var fewer = coAuthors.stream()
                .filter(it -> !(it.account().equals(account) && it.since().equals(since)));
        return new Dossier(proposal, patchSets, reviews, fewer.toList(), queued);
    }

    public Dossier without(int patchSet) {
        var fewer = patchSets.stream().filter(it -> it.number() != patchSet);
        return new Dossier(proposal, fewer.toList(), reviews, coAuthors, queued);
    }

    public Dossier with(Review review) {
        var more = new ArrayList<>(reviews);
        more.add(review);
        return new Dossier(proposal, patchSets, List.copyOf(more), coAuthors, queued);
    }

    /// With those, too, that it may have left out.
    public Dossier withEarlier(List<Review> some) {
        var all = new LinkedHashSet<>(reviews);
        all.addAll(some);
        var ordered = all.stream().sorted(Review.OLDEST_FIRST).toList();
        return new Dossier(proposal, patchSets, ordered, coAuthors, queued);
    }

    public Dossier with(PatchSet next) {
        var more = new ArrayList<>(patchSets);
        more.add(next);
        return new Dossier(proposal, List.copyOf(more), reviews, coAuthors, queued);
    }

    /// With its texts put otherwise, but for its title and what it proposes. A draft is its author's alone, and
    /// says what they wrote.
    public Dossier saying(Function<Utterance, String> otherwise) {
        return new Dossier(
                proposal.saying(otherwise),
                patchSets.stream()
                        .map(it -> isDraft(it) ? it : it.saying(otherwise, explainedAt(it)))
                        .toList(),
                reviews.stream().map(it -> it.saying(otherwise)).toList(),
                coAuthors,
                queued);
    }

    /// When its rationale was written: one that came along from an earlier patch set is as old as there.
    private Instant explainedAt(PatchSet it) {
        return patchSets.stream()
                .filter(before ->
                        before.number() <= it.number() && before.rationale().equals(it.rationale()))
                .map(PatchSet::createdAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private boolean isDraft(PatchSet it) {
        return proposal.status() == Status.DRAFT && it.number() == proposal.patchSet();
    }

    /// Its texts that [#saying] may put otherwise.
    public Stream<Utterance> utterances() {
        List<Utterance> said = new ArrayList<>();
        saying(it -> {
            said.add(it);
            return it.markdown();
        });
        return said.stream();
    }

    public Dossier ended(Review review, Review.Ending how) {
        var more = reviews.stream().map(it -> it.equals(review) ? it.ended(how) : it);
        return new Dossier(proposal, patchSets, more.toList(), coAuthors, queued);
    }

    public Optional<Review> review(UUID id) {
        return reviews.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// As it looks to whoever sees the proposal like that.
    ///
    /// @param by who reads it, and so which of its patch sets
    Dossier as(Proposal seen, Onlooker by) {
        return new Dossier(
                seen,
                patchSets.subList(0, seen.patchSet()).stream()
                        .map(it -> by.reads(it.outline()) ? it.read() : it)
                        .toList(),
                reviews,
                coAuthors.stream()
                        .filter(it -> !it.account().equals(seen.author()))
                        .toList(),
                queued);
    }

    Dossier of(Proposal seen) {
        return new Dossier(seen, patchSets, reviews, coAuthors);
    }

    /// Whether whoever sees it like this may read the patch set of that number.
    public boolean reads(int number) {
        return number <= patchSets.size() && patchSet(number).readable();
    }

    /// Whether a moderator has taken away words of what it proposes now, and nobody showed them again or proposed
    /// others since.
    public boolean hidesWords() {
        var hidden = hiddenTo(newest().uploader());
        return newest().steps().stream()
                .anyMatch(it -> it.isHidden()
                        || hidden.stream().anyMatch(other -> ProposedText.same(it.operation(), other.said())));
    }

    /// What is held against somebody's words, wherever they come in: what was hidden of what all read, and of what
    /// was theirs. Of what was hidden before all could read it nobody else is to know.
    private List<Step> hiddenTo(UUID writer) {
        return patchSets.stream()
                .filter(it -> it.wasReadBy(writer))
                .flatMap(it -> it.hidden().stream())
                .toList();
    }

    /// @throws Refusal.Conflict `words-hidden`
    public void requireItsWords() {
        if (hidesWords()) throw wordsHidden();
    }

    /// What a moderator has hidden does not come back by being proposed again, nor does what is read instead stand
    /// for other words.
    ///
    /// @throws Refusal.Conflict `words-hidden`
    public void requireOtherWords(PatchSet next) {
        var hidden = hiddenTo(next.uploader());
        boolean again = next.steps().stream()
                .filter(it -> !it.isHidden())
                .anyMatch(it -> hidden.stream().anyMatch(other -> isAgain(it.operation(), other)));
        if (again) throw wordsHidden();
    }

    private static boolean isAgain(Operation operation, Step hidden) {
        return ProposedText.repeats(operation, hidden.said()) || ProposedText.same(operation, hidden.operation());
    }

    /// Somebody's own patch set without the words that a moderator took away since it was begun, alone or among
    /// others, which are theirs and stay.
    public PatchSet asRead(PatchSet own) {
        var hidden = hiddenTo(own.uploader());
        return own.of(own.steps().stream().map(it -> asRead(it, hidden)).toList());
    }

    private static Step asRead(Step own, List<Step> hidden) {
        return hidden.stream()
                .filter(it -> isAgain(own.operation(), it))
                .flatMap(it -> Stream.ofNullable(it.takenAway()))
                .findFirst()
                .map(it -> own.hidden(it.instead(), rest(own, hidden)))
                .orElse(own);
    }

    private static String rest(Step own, List<Step> hidden) {
        var gone = hidden.stream()
                .flatMap(it -> Stream.concat(
                        ProposedText.of(it.said()).stream(),
                        Stream.ofNullable(it.takenAway()).map(PatchSet.TakenAway::instead)))
                .toList();
        return ProposedText.of(own.operation()).map(it -> Quoted.rest(it, gone)).orElse("");
    }

    private Refusal wordsHidden() {
        return Refusal.conflict(
                "words-hidden",
                "A moderator has hidden words that #%d proposes: its author has to propose others."
                        .formatted(proposal.number()));
    }

    public PatchSet newest() {
        return patchSets.getLast();
    }

    /// The patch set that was submitted last; none of what never was.
    public Optional<PatchSet> submitted() {
        int last = proposal.status() == Status.DRAFT ? proposal.patchSet() - 1 : proposal.patchSet();
        return last == 0 ? Optional.empty() : Optional.of(patchSet(last));
    }

    /// What those who are told of that version could read of it until now: all read what was let through last, its
    /// author and the moderators besides what was submitted last, unless that is somebody else's.
    public Optional<PatchSet> readBefore(Proposal told) {
        var last = submitted();
        boolean theirs = !told.isLetThrough()
                && last.filter(it -> it.uploader().equals(told.author())).isPresent();
        if (theirs) return last;
        return switch (proposal.letThrough()) {
            case LetThrough.Never _ -> Optional.empty();
            case LetThrough.Newest _ -> last;
            case LetThrough.Earlier it -> Optional.of(patchSet(it.patchSet()));
        };
    }

    /// What an act on it may concern: its newest patch set, the one that was submitted last, and the one that all
    /// read.
    public Set<PatchSet> concerned() {
        Set<PatchSet> concerned = new LinkedHashSet<>(List.of(newest()));
        submitted().ifPresent(concerned::add);
        if (proposal.letThrough() instanceof LetThrough.Earlier it) concerned.add(patchSet(it.patchSet()));
        return concerned;
    }

    /// @throws Refusal.Conflict `patch-set-moved`
    public void requireNewest(int patchSet) {
        int newest = proposal.patchSet();
        if (patchSet != newest)
            throw Refusal.conflict(
                    "patch-set-moved",
                    "You judged patch set %d, but patch set %d is there. Read it first.".formatted(patchSet, newest));
    }

    public PatchSet patchSet(int number) {
        return patchSets.get(number - 1);
    }

    /// Those whose approval never counts here: it would be of their own work.
    public Set<UUID> authors() {
        Set<UUID> authors = new HashSet<>(List.of(proposal.author(), newest().uploader()));
        coAuthors.forEach(it -> authors.add(it.account()));
        return authors;
    }

    /// For each reviewer the verdict that stands: the last one that approves or objects, unless it was lifted or
    /// dismissed, or approved what was rejected since. Whoever objected before a rejection has still to be
    /// answered.
    public Map<UUID, Review> standing() {
        Map<UUID, Review> standing = new LinkedHashMap<>();
        reviews.stream().filter(it -> it.verdict() != Verdict.COMMENT).forEach(it -> standing.put(it.reviewer(), it));
        standing.values().removeIf(it -> it.ended() != null || rejectedSince(it));
        return standing;
    }

    /// Whether it approved what was rejected, and submitted again, since.
    public boolean rejectedSince(Review review) {
        var since = proposal.approvalsSince();
        return since != null
                && review.verdict() == Verdict.APPROVE
                && !review.givenAt().isAfter(since);
    }

    public List<Review> objections() {
        return standing().values().stream()
                .filter(it -> it.verdict() == Verdict.REQUEST_CHANGES)
                .toList();
    }

    /// The class that an operation is judged by: the derived one, or a deeper one that a reviewer of it held it
    /// for. A later verdict of the same person does not lower it; it goes with the verdict that is lifted or
    /// dismissed, with the content, or with the right to judge.
    ///
    /// @param judges who has that right
    public ChangeClass changeClass(Step step, Predicate<UUID> judges) {
        return reviews.stream()
                .filter(it -> raises(it, step) && judges.test(it.reviewer()))
                .map(it -> Objects.requireNonNull(it.raisedTo()))
                .reduce(step.changeClass(), (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    private boolean raises(Review review, Step step) {
        return review.raisedTo() != null
                && review.ended() == null
                && review.verdict() != Verdict.COMMENT
                && patchSet(review.patchSet()).contents().contains(step.content());
    }

    /// Whether something that is proposed now is judged by the class that it was raised to there.
    public boolean raises(Review review) {
        return newest().steps().stream().anyMatch(it -> raises(review, it));
    }

    /// Whether what was taken away with it was only the class that it raised: as a verdict it had been replaced by
    /// then, or rejected with what it approved.
    public boolean endedAsRaiseOnly(Review ended) {
        var how = ended.ended();
        if (how == null || ended.raisedTo() == null) return false;
        var since = proposal.approvalsSince();
        boolean rejected = rejectedSince(ended) && since != null && !since.isAfter(how.at());
        return rejected
                || reviews.stream()
                        .filter(it -> it.verdict() != Verdict.COMMENT
                                && it.reviewer().equals(ended.reviewer())
                                && !it.givenAt().isAfter(how.at()))
                        .anyMatch(it -> Review.OLDEST_FIRST.compare(ended, it) < 0);
    }

    /// Whether somebody ever held anything for a deeper class.
    public boolean raised() {
        return reviews.stream().anyMatch(it -> it.raisedTo() != null);
    }

    /// Whether something of what a verdict was given on is not proposed any more.
    public boolean moved(Review review) {
        return !newest().contents().containsAll(patchSet(review.patchSet()).contents());
    }

    /// Those whose standing approval was given on all of these contents; never an author.
    public Set<UUID> approversOf(Collection<String> contents) {
        Set<UUID> approvers = new HashSet<>();
        for (Review review : standing().values()) {
            boolean covers = patchSet(review.patchSet()).contents().containsAll(contents);
            if (review.verdict() == Verdict.APPROVE && covers) approvers.add(review.reviewer());
        }
        approvers.removeAll(authors());
        return approvers;
    }

    /// Those whose standing approval would not count any more, for all or for a part of what it counts for now, if
    /// this were the newest patch set.
    public Set<UUID> droppedBy(PatchSet next) {
        Set<UUID> dropped = new HashSet<>();
        for (Review review : standing().values()) {
            var seen = patchSet(review.patchSet()).contents();
            if (review.verdict() == Verdict.APPROVE && drops(seen, next)) dropped.add(review.reviewer());
        }
        dropped.removeAll(authors());
        return dropped;
    }

    private boolean drops(Set<String> seen, PatchSet next) {
        var counting = newest().steps().stream()
                .filter(it -> seen.contains(it.content()))
                .toList();
        boolean all = !counting.isEmpty() && counting.size() == newest().steps().size();
        if (all && !seen.containsAll(next.contents())) return true;
        return counting.stream()
                .anyMatch(was -> next.steps().stream()
                        .anyMatch(is -> is.operation().sameTarget(was.operation())
                                && !is.content().equals(was.content())));
    }

    /// When the newest of these contents was first proposed, without a patch set since that left it out.
    public Instant since(Collection<String> contents) {
        Instant since = newest().createdAt();
        for (PatchSet patchSet : patchSets.reversed()) {
            if (!patchSet.contents().containsAll(contents)) break;
            since = patchSet.createdAt();
        }
        return submitted(since);
    }

    /// A draft's patch set counts from its submission.
    private Instant submitted(Instant since) {
        Instant submittedAt = proposal.submittedAt();
        return submittedAt != null && submittedAt.isAfter(since) ? submittedAt : since;
    }
}
