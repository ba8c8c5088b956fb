package io.rungs.proposals.show;

import io.rungs.catalog.RevisionsOfCause;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.Operation;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import io.rungs.platform.OneMoment;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.RequirementResult;
import io.rungs.proposals.Status;
import io.rungs.proposals.Submission;
import io.rungs.proposals.core.Closing;
import io.rungs.proposals.core.CoAuthor;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Onlooker;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.StepsRead;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.policy.Decision;
import io.rungs.proposals.policy.Dossiers;
import io.rungs.proposals.policy.Grounds;
import io.rungs.proposals.policy.Onlookers;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.PatchSetView;
import io.rungs.proposals.view.Preview;
import io.rungs.proposals.view.ProposalView;
import io.rungs.proposals.view.ProposalView.FindingView;
import io.rungs.proposals.view.ProposalView.OverlapView;
import io.rungs.proposals.view.ProposalView.PatchSetRef;
import io.rungs.proposals.view.ProposalView.PublishedRevision;
import io.rungs.proposals.view.ProposalView.Successor;
import io.rungs.proposals.words.KeepHidden;
import io.rungs.proposals.write.ReadSubmission;
import io.rungs.text.Sized;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers what a proposal's page and the editor ask. It reads in several queries, all of them of one moment.
@Component
public class ShowProposal {
    private final Onlookers onlookers;
    private final KeepHidden hidden;
    private final Grounds grounds;
    private final ShowChanges changes;
    private final ReadSubmission read;
    private final Dossiers dossiers;
    private final Accounts accounts;
    private final RevisionsOfCause published;
    private final ShowTurn turn;
    private final ShowCourse course;
    private final ShowFindings findings;
    private final ShowOverlaps overlaps;
    private final ShowPreview previews;
    private final ShowSuggestions suggestions;
    private final ShowReviews reviews;
    private final OneMoment moment;

    ShowProposal(
            Onlookers onlookers,
            KeepHidden hidden,
            Grounds grounds,
            ShowChanges changes,
            ReadSubmission read,
            Dossiers dossiers,
            Accounts accounts,
            RevisionsOfCause published,
            ShowCourse course,
            ShowTurn turn,
            ShowFindings findings,
            ShowOverlaps overlaps,
            ShowPreview previews,
            ShowSuggestions suggestions,
            ShowReviews reviews,
            OneMoment moment) {
        this.onlookers = onlookers;
        this.hidden = hidden;
        this.grounds = grounds;
        this.changes = changes;
        this.read = read;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.published = published;
        this.turn = turn;
        this.course = course;
        this.findings = findings;
        this.overlaps = overlaps;
        this.previews = previews;
        this.suggestions = suggestions;
        this.reviews = reviews;
        this.moment = moment;
    }

    public ProposalView show(long number, @Nullable UUID viewer) {
        return moment.read(() -> read(number, viewer)).get();
    }

    private Supplier<ProposalView> read(long number, @Nullable UUID viewer) {
        var onlooker = onlookers.named(viewer);
        Dossier dossier = hidden.unquoting(onlookers.visible(number, onlooker));
        Weighed weighed = grounds.weigh(dossier);
        return view(weighed, onlooker);
    }

    public PatchSetView patchSet(long number, int patchSet, @Nullable UUID viewer) {
        return moment.read(() -> read(number, patchSet, viewer)).view();
    }

    private OfPatchSet read(long number, int patchSet, @Nullable UUID viewer) {
        Dossier dossier = hidden.unquoting(onlookers.visible(number, viewer));
        PatchSet shown = patchSet(dossier, patchSet);
        var named = accounts.named(List.of(shown.uploader()));
        return new OfPatchSet(shown, named.getOrDefault(shown.uploader(), AccountRef.FORMER), changes.read(shown));
    }

    private record OfPatchSet(PatchSet shown, AccountRef uploader, ShowChanges.Told changes) {
        PatchSetView view() {
            return new PatchSetView(shown.number(), uploader, shown.rationale(), shown.createdAt(), changes.changes());
        }
    }

    /// @throws Refusal.NotFound `unknown-patch-set`
    static PatchSet patchSet(Dossier dossier, int patchSet) {
        return dossier.patchSets().stream()
                .filter(it -> it.number() == patchSet && it.readable())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "unknown-patch-set",
                        "#" + dossier.proposal().number() + " has no patch set " + patchSet + "."));
    }

    /// What a submission would come to; `number` is the proposal that it amends.
    public Preview preview(Submission submission, @Nullable Long number, UUID viewer) {
        return moment.read(() -> previewed(submission, number, viewer)).get();
    }

    private Supplier<Preview> previewed(Submission submission, @Nullable Long number, UUID viewer) {
        var amended = number == null ? null : onlookers.visible(number, viewer);
        var known = amended == null ? List.<Operation>of() : amended.newest().operations();
        var content = read.read(submission, known);
        var patchSet = amended == null
                ? PatchSet.of(1, viewer, content.rationale(), Instant.EPOCH, content.operations())
                : amended.newest().next(viewer, content.rationale(), Instant.EPOCH, content.operations());
        return previews.read(amended, patchSet);
    }

    /// What a closed proposal was judged by, its checks say; what the ladder makes of it now is no news.
    private List<FindingView> findings(Weighed weighed) {
        return undecided(weighed.dossier().proposal()) ? findings.of(weighed) : List.of();
    }

    private static boolean undecided(Proposal it) {
        return it.status().open() || it.status() == Status.DRAFT;
    }

    /// What it reads is read here; what is long to compute, by whoever shows it.
    private Supplier<ProposalView> view(Weighed weighed, Onlooker onlooker) {
        UUID viewer = onlooker.account();
        Dossier dossier = weighed.dossier();
        Proposal it = dossier.proposal();
        Closing closing = it.closing();
        List<Taken> steps = StepsRead.of(dossiers.steps(it.id()), dossier);
        Optional<UUID> adopter = course.adopter(it, viewer);
        Set<UUID> named = people(weighed, steps);
        adopter.ifPresent(named::add);
        Map<UUID, AccountRef> people = accounts.named(named);
        Successor successor = course.successor(it, onlooker);
        var story = new Story(weighed, people, successor, course.revival(it));
        var turnNow = turn.of(weighed, viewer);
        List<SkillRef> skills = dossier.newest().skills().stream()
                .map(skill -> Objects.requireNonNull(weighed.heads().get(skill)).skill())
                .toList();
        List<PublishedRevision> revisions = published.of(it.id()).stream()
                .map(at -> new PublishedRevision(at.skill(), at.revision()))
                .toList();
        var told = changes.read(weighed.outcomes(), weighed.heads());
        var checks = checks(weighed);
        var given = FittingReviews.of(dossier);
        var names = accounts.namesOf(ReviewStory.mentions(given.shown()));
        var others = undecided(it) ? overlaps.of(it.id(), dossier.newest()) : List.<OverlapView>of();
        var expiry = course.expiry(it);
        var found = findings(weighed);
        var suggested = suggestions.show(dossier, viewer);
        String earlierReviews = reviews.earlier(weighed, given);
        var acts = Stream.of(Allowed.of(weighed, viewer), course.acts(it, onlooker), turnNow.acts())
                .flatMap(List::stream)
                .toList();
        return () -> new ProposalView(
                it.id(),
                it.number(),
                it.title(),
                dossier.newest().rationale(),
                it.status(),
                it.version(),
                people.getOrDefault(it.author(), AccountRef.FORMER),
                it.createdAt(),
                it.updatedAt(),
                it.submittedAt(),
                closing == null ? null : closing.at(),
                closing == null || closing.by() == null ? null : people.get(closing.by()),
                closing == null ? null : closing.reason(),
                it.patchSet(),
                refs(dossier, people),
                it.changeClass(),
                skills,
                dossier.newest().operations().stream().map(OperationForm::of).toList(),
                told.changes(),
                weighed.merge(),
                weighed.publishable(),
                checks,
                story.sentence(revisions),
                it.turn(),
                new ReviewStory(weighed, people, names).reviews(given, viewer),
                earlierReviews,
                revisions,
                others,
                named(dossier.coAuthors().stream().map(CoAuthor::account).toList(), people),
                successor,
                adopter.map(who -> people.getOrDefault(who, AccountRef.FORMER)).orElse(null),
                expiry,
                turnNow.assigned(),
                turnNow.claim(),
                turnNow.mine(),
                found,
                suggested,
                acts,
                story.timeline(steps, revisions));
    }

    /// Of a decided proposal those that it was judged by: what is published now says nothing about that any more.
    private List<RequirementResult> checks(Weighed weighed) {
        Proposal it = weighed.dossier().proposal();
        if (undecided(it)) return weighed.checks();
        if (!it.isLetThrough()) return List.of();
        return dossiers.decision(it.id()).map(Decision::checks).orElse(List.of());
    }

    private static Set<UUID> people(Weighed weighed, List<Taken> steps) {
        var dossier = weighed.dossier();
        Set<UUID> people = new HashSet<>(dossier.authors());
        if (weighed.publishable()) people.addAll(weighed.rights().publishers());
        dossier.patchSets().forEach(it -> people.add(it.uploader()));
        dossier.reviews().forEach(it -> people.add(it.reviewer()));
        dossier.reviews().forEach(it -> Optional.ofNullable(it.ended()).ifPresent(how -> people.add(how.by())));
        steps.forEach(
                it -> Stream.of(it.actor(), it.about()).filter(Objects::nonNull).forEach(people::add));
        return people;
    }

    private static List<AccountRef> named(Collection<UUID> accounts, Map<UUID, AccountRef> people) {
        return accounts.stream()
                .map(it -> people.getOrDefault(it, AccountRef.FORMER))
                .toList();
    }

    /// The newest say why; of those before that there is room for.
    private static List<PatchSetRef> refs(Dossier dossier, Map<UUID, AccountRef> people) {
        var sets = dossier.patchSets().stream().filter(PatchSet::readable).toList();
        int explained = Page.fitting(sets.reversed(), Page.MOST_BYTES, it -> Sized.bytes(it.rationale()));
        int first = sets.size() - explained;
        return IntStream.range(0, sets.size())
                .mapToObj(it -> ref(sets.get(it), it >= first, people))
                .toList();
    }

    private static PatchSetRef ref(PatchSet set, boolean explained, Map<UUID, AccountRef> people) {
        return new PatchSetRef(
                set.number(),
                people.getOrDefault(set.uploader(), AccountRef.FORMER),
                explained ? set.rationale() : "",
                !explained,
                set.createdAt());
    }
}
