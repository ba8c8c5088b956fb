package io.rungs.proposals.web;

import static java.util.stream.Collectors.groupingBy;

import io.rungs.catalog.view.ChangesOnPage;
import io.rungs.identity.AccountRef;
import io.rungs.platform.Drawn;
import io.rungs.platform.TimeOnPage;
import io.rungs.proposals.RequirementResult;
import io.rungs.proposals.RequirementResult.State;
import io.rungs.proposals.Status;
import io.rungs.proposals.TalkOnPage.CommentSaid;
import io.rungs.proposals.TalkOnPage.Said;
import io.rungs.proposals.TalkOnPage.ThreadSaid;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.core.Turn;
import io.rungs.proposals.view.ProposalView;
import io.rungs.proposals.view.ProposalView.PatchSetRef;
import io.rungs.proposals.view.ProposalView.ReviewView;
import io.rungs.proposals.view.ProposalView.ReviewView.Standing;
import io.rungs.proposals.view.ProposalView.TimelineEntry;
import io.rungs.text.Description;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A proposal as its page is written before any script runs, to a guest: how it stands in one sentence, why, what
/// it changes, what happened and what was said.
final class PageOfProposal {
    /// Of a long story so many of the newest steps are told, and all reviews.
    private static final int TOLD = 8;

    private static final Set<String> APPROVING = Set.of("approvals", "owner");
    private static final Set<String> COMES_FIRST = Set.of("merge", "words", "place");

    private final ProposalView it;
    private final Instant now;

    PageOfProposal(ProposalView it, Instant now) {
        this.it = it;
        this.now = now;
    }

    /// @param model what the template has of every page
    void write(Map<String, Object> model, DrawnChanges changes, Said said) {
        var page = new Drawn()
                .with("number", Long.toString(it.number()))
                .with("name", it.title())
                .with("state", Drawn.yes(it.status()))
                .with("changeClass", Drawn.word(it.changeClass()))
                .with("standing", standing())
                .with("successor", it.supersededBy())
                .with("by", by())
                .with("createdAt", time(it.createdAt()))
                .with("skills", it.skills())
                .with("published", !it.revisions().isEmpty())
                .with("revisions", it.revisions())
                .with("reason", reason())
                .with("note", note())
                .with("severalPatchSets", it.patchSets().size() > 1)
                .with("patchSet", it.patchSet())
                .with("patchSetCount", it.patchSets().size())
                .with("patchSets", it.patchSets().stream().map(this::patchSet).toList())
                .with("rationale", it.rationale().isEmpty() ? "No reason was written yet." : it.rationale())
                .with("changesSentence", changes.sentence())
                .with("changes", changes.drawn())
                .with("moreChanges", changes.more())
                .with("submitted", it.submittedAt() != null)
                .with("story", story())
                .with("talked", !said.threads().isEmpty())
                .with("threads", said.threads().stream().map(this::thread).toList())
                .with("moreThreads", said.more())
                .with("assigned", isClosed() ? null : Drawn.said(names(it.assigned())));
        page.putAll(checks());
        page.forEach((name, value) -> model.put(name, value));
    }

    private boolean isClosed() {
        return !it.status().open();
    }

    private TimeOnPage time(Instant at) {
        return TimeOnPage.of(at, now);
    }

    private static String names(List<AccountRef> people) {
        return ChangesOnPage.listed(people.stream().map(AccountRef::name).toList());
    }

    /// What a guest is told first, and what else holds.
    private Drawn standing() {
        List<AccountRef> waiting = isClosed() ? List.of() : waitsFor();
        String said = isClosed()
                ? end()
                : waiting.isEmpty() ? it.sentence() : "Waits for a review by " + names(waiting) + ".";
        Instant since = isClosed()
                ? it.closedAt()
                : it.turn().who() == Turn.Who.NOBODY ? null : it.turn().since();
        List<String> rest = rest(said).map(TimeOnPage::in).toList();
        return new Drawn()
                .with("said", TimeOnPage.in(said))
                .with("since", since == null ? null : time(since))
                .with("more", !rest.isEmpty())
                .with("moreName", it.turn().who() == Turn.Who.NOBODY ? "More about it" : "Why it waits")
                .with("rest", rest);
    }

    private Stream<String> rest(String said) {
        boolean told = !isClosed() && it.sentence().contains(said) && it.turn().who() == Turn.Who.AUTHOR;
        var sentence = said.equals(it.sentence()) || told ? Stream.<String>of() : Stream.of(it.sentence());
        if (isClosed()) return sentence;
        return Stream.of(sentence, expiry(), reminded()).flatMap(each -> each);
    }

    private Stream<String> expiry() {
        Instant at = it.expiresAt();
        if (at == null) return Stream.of();
        return Stream.of(
                "It expires on " + TimeOnPage.day(at) + " unless " + it.author().name() + " answers before.");
    }

    private Stream<String> reminded() {
        int times = it.turn().escalated();
        if (times == 0) return Stream.of();
        return Stream.of("Its reviewers were reminded " + (times == 1 ? "once." : times + " times."));
    }

    /// Those who were asked and have not judged what is proposed now; nobody where their word is not what is
    /// missing.
    private List<AccountRef> waitsFor() {
        boolean missing = it.checks().stream().anyMatch(each -> isMissing(each, APPROVING));
        boolean first = it.checks().stream().anyMatch(each -> isMissing(each, COMES_FIRST));
        if (it.status() != Status.IN_REVIEW || !missing || first) return List.of();
        var judged = it.reviews().stream()
                .filter(each -> each.state() == Standing.STANDING)
                .map(each -> each.reviewer().id())
                .collect(Collectors.toSet());
        return it.assigned().stream()
                .filter(each -> !judged.contains(each.id()))
                .toList();
    }

    private static boolean isMissing(RequirementResult check, Set<String> codes) {
        return check.state() == State.NOT_MET && codes.contains(check.code());
    }

    private String end() {
        return switch (it.status()) {
            case EXPIRED -> "Expired: " + it.author().name() + " did not answer.";
            case PUBLISHED -> "Published by " + closer() + (isOverridden() ? ", by override." : ".");
            case REJECTED -> "Rejected by " + closer() + ".";
            case WITHDRAWN -> "Withdrawn by " + closer() + ".";
            case DRAFT, HELD, IN_REVIEW, CHANGES_REQUESTED, SUPERSEDED -> it.sentence();
        };
    }

    private String closer() {
        AccountRef by = it.closedBy();
        return by == null ? "Rungs" : by.name();
    }

    private boolean isOverridden() {
        return it.timeline().stream().anyMatch(each -> each.kind().equals("OVERRIDDEN"));
    }

    private String by() {
        String by = "Suggested by " + it.author().name();
        return it.coAuthors().isEmpty() ? by : by + " with " + names(it.coAuthors());
    }

    private @Nullable Drawn reason() {
        String reason = it.closeReason();
        AccountRef by = it.closedBy();
        if (reason == null || reason.isEmpty() || !isClosed()) return null;
        String why = it.status() == Status.PUBLISHED && isOverridden() ? "Why it was published all the same" : "Why";
        return new Drawn()
                .with("label", by == null ? "Reason" : why + ", by " + by.name())
                .with("says", reason);
    }

    /// How it stands to what was published since.
    private @Nullable Drawn note() {
        if (isClosed()) return null;
        return switch (it.merge()) {
            case OUTDATED ->
                new Drawn()
                        .with("conflicted", false)
                        .with("says", "Outdated: something was published since it was written, and it merges cleanly.");
            case CONFLICTED ->
                new Drawn()
                        .with("conflicted", true)
                        .with(
                                "says",
                                "It collides with what was published since. %s can choose what should stand."
                                        .formatted(it.author().name()));
            case CLEAN, ALREADY_SO -> null;
        };
    }

    private Drawn patchSet(PatchSetRef each) {
        return new Drawn()
                .with("number", each.number())
                .with("by", each.uploader().name())
                .with("at", time(each.createdAt()));
    }

    private record Told(Instant at, boolean isReview, Drawn drawn) {}

    /// Each review stands in the place of the step that it was.
    private List<Drawn> story() {
        List<Told> all = new ArrayList<>();
        it.timeline().stream().filter(each -> !isGiven(each)).forEach(each -> all.add(told(each)));
        it.reviews().forEach(each -> all.add(new Told(each.givenAt(), true, review(each))));
        all.sort(Comparator.comparing(Told::at));
        List<Drawn> shown = new ArrayList<>();
        for (int at = 0; at < all.size(); at++)
            if (all.get(at).isReview() || at >= all.size() - TOLD)
                shown.add(all.get(at).drawn());
        return shown;
    }

    private boolean isGiven(TimelineEntry entry) {
        AccountRef actor = entry.actor();
        return entry.kind().equals("REVIEWED")
                && actor != null
                && it.reviews().stream()
                        .anyMatch(each -> each.reviewer().id().equals(actor.id())
                                && each.givenAt().equals(entry.at()));
    }

    private Told told(TimelineEntry each) {
        var drawn = new Drawn()
                .with("review", null)
                .with("sentence", TimeOnPage.in(each.sentence()))
                .with("at", time(each.at()));
        return new Told(each.at(), false, drawn);
    }

    private Drawn review(ReviewView each) {
        var ended = each.ended();
        return new Drawn()
                .with(
                        "review",
                        new Drawn()
                                .with("id", each.id())
                                .with("state", each.state())
                                .with("by", each.reviewer().name())
                                .with("initials", initials(each.reviewer().name()))
                                .with("verdict", each.verdict())
                                .with("verdictName", name(each.verdict()))
                                .with("at", time(each.givenAt()))
                                .with("told", told(each.state()))
                                .with("recheck", each.state() == Standing.NEEDS_RECHECK)
                                .with("sentence", TimeOnPage.in(each.sentence()))
                                .with("html", Drawn.said(each.bodyHtml()))
                                .with(
                                        "ended",
                                        ended == null
                                                ? null
                                                : new Drawn()
                                                        .with(
                                                                "how",
                                                                (each.state() == Standing.LIFTED
                                                                                ? "Lifted by "
                                                                                : "Dismissed by ")
                                                                        + ended.by()
                                                                                .name())
                                                        .with("at", time(ended.at()))
                                                        .with("reason", ended.reason())));
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case COMMENT -> "Comment";
            case REQUEST_CHANGES -> "Changes requested";
            case APPROVE -> "Approved";
        };
    }

    /// A standing verdict and a mere comment say enough by themselves.
    private static @Nullable String told(Standing state) {
        return switch (state) {
            case STANDING, NOTE -> null;
            case NEEDS_RECHECK -> "Needs another look";
            case LIFTED -> "Lifted";
            case DISMISSED -> "Dismissed";
            case OUTDATED -> "Outdated";
            case REPLACED -> "Replaced";
        };
    }

    private Drawn thread(ThreadSaid each) {
        String since = each.patchSet() == null ? null : "about patch set " + each.patchSet() + ", changed since";
        String resolvedBy = each.resolvedBy() == null ? "Resolved" : "Resolved by " + each.resolvedBy();
        String quote = each.quote();
        return new Drawn()
                .with("topic", each.about() != null || since != null || quote != null || each.blocking())
                .with("place", each.about())
                .with("since", since)
                .with("blocking", each.blocking())
                .with("quote", quote == null ? null : Description.of(quote).html())
                .with("resolved", each.resolved())
                .with("open", !each.resolved())
                .with("resolvedBy", resolvedBy)
                .with("comments", each.comments().stream().map(this::comment).toList());
    }

    private Drawn comment(CommentSaid each) {
        return new Drawn()
                .with("id", each.id())
                .with("by", each.author())
                .with("initials", initials(each.author()))
                .with("at", time(each.at()))
                .with("html", each.html())
                .with("gone", each.gone())
                .with("leftOut", each.leftOut() ? "Other comments stand here." : null);
    }

    /// The first letters of the first and the last word of a name.
    static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String letters = initial(words[0]) + (words.length > 1 ? initial(words[words.length - 1]) : "");
        return letters.isEmpty() ? "?" : letters;
    }

    private static String initial(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .map(Character::toUpperCase)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /// While it is open: what must hold before it can be published, what is missing first.
    private Drawn checks() {
        var all = it.checks();
        long met = count(State.MET);
        var outcomes = all.stream().collect(groupingBy(RequirementResult::state));
        return new Drawn()
                .with("checked", !isClosed() && !all.isEmpty())
                .with("met", met)
                .with("of", met + count(State.NOT_MET))
                .with(
                        "outcomes",
                        Stream.of(State.NOT_MET, State.MET, State.NOT_APPLICABLE)
                                .filter(outcomes::containsKey)
                                .map(each -> outcome(each, outcomes.getOrDefault(each, List.of())))
                                .toList());
    }

    private long count(State state) {
        return it.checks().stream().filter(each -> each.state() == state).count();
    }

    private static Drawn outcome(State state, List<RequirementResult> checks) {
        String name = switch (state) {
            case MET -> "Met";
            case NOT_MET -> "Not met";
            case NOT_APPLICABLE -> "Not applicable";
        };
        return new Drawn()
                .with("name", name)
                .with("outcome", state)
                .with("icon", Drawn.yes(state))
                .with(
                        "checks",
                        checks.stream()
                                .map(each -> new Drawn().with("sentence", TimeOnPage.in(each.sentence())))
                                .toList());
    }
}
