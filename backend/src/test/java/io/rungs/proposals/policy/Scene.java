package io.rungs.proposals.policy;

import io.rungs.catalog.Head;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.TouchedHeads;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Classify;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.LadderChecks;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.profile.SkillField;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.proposals.RequirementResult;
import io.rungs.proposals.Verdict;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Queued;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.core.Review.Ending;
import io.rungs.testing.FirstFramework;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// One proposal on one skill with its patch sets, reviews and grants, as a test tells it.
///
/// The skill Tracking stands in the group MLOps of the domain AI; its one role is Developer. Ines is the author.
public final class Scene {
    public static final UUID INES = new UUID(9, 1);
    public static final UUID LENA = new UUID(9, 2);
    public static final UUID OMAR = new UUID(9, 3);
    public static final UUID PRIYA = new UUID(9, 4);
    public static final UUID TOVE = new UUID(9, 5);
    public static final UUID TRACKING = new UUID(1, 1);
    public static final UUID DEVELOPER = new UUID(2, 1);
    public static final Place JUNIOR = new Place(DEVELOPER, Level.JUNIOR);
    public static final Place SENIOR = new Place(DEVELOPER, Level.SENIOR);
    public static final Scope SKILL = new Scope(Scope.Kind.SKILL, TRACKING);
    public static final Scope GROUP = new Scope(Scope.Kind.GROUP, new UUID(3, 1));
    public static final Scope DOMAIN = new Scope(Scope.Kind.DOMAIN, new UUID(4, 1));
    public static final Scope ROLE = new Scope(Scope.Kind.ROLE, DEVELOPER);
    public static final ScopeLine LINE = new ScopeLine(List.of(SKILL, GROUP, DOMAIN, Scope.SITE));
    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private static final Map<UUID, String> PEOPLE =
            Map.of(INES, "Ines", LENA, "Lena", OMAR, "Omar", PRIYA, "Priya", TOVE, "Tove");
    private static final Map<Scope, String> SCOPES =
            Map.of(SKILL, "Tracking", GROUP, "MLOps", DOMAIN, "AI", ROLE, "Developer", Scope.SITE, "the whole site");

    private final List<PatchSet> patchSets = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();
    private final List<Policy.Scoped> rules = new ArrayList<>();
    private final Map<Place, Expectation> published = new HashMap<>(Map.of(JUNIOR, junior("Logs every run.")));
    private Queued queued = Queued.NOBODYS;
    private Instant now = START;

    public static Expectation junior(String description) {
        return new Expectation(description, Requirement.OPTIONAL, null);
    }

    public static SetCell editorial() {
        return new SetCell(TRACKING, JUNIOR, junior("Logs every run."), junior("logs every run"));
    }

    public static SetCell clarifying() {
        return clarifying("Logs every run with its data.");
    }

    public static SetCell clarifying(String description) {
        return new SetCell(TRACKING, JUNIOR, junior("Logs every run."), junior(description));
    }

    public static SetCell bar() {
        return new SetCell(
                TRACKING,
                JUNIOR,
                junior("Logs every run."),
                new Expectation("Logs every run.", Requirement.MANDATORY, null));
    }

    public static SetCell structural() {
        return SetCell.adding(TRACKING, SENIOR, junior("Designs what is logged."));
    }

    public static SetField summary() {
        return new SetField(TRACKING, SkillField.SUMMARY, null, "What was run, and with what.");
    }

    /// A new patch set of Ines.
    public Scene proposes(Operation... operations) {
        patchSets.add(PatchSet.of(
                patchSets.size() + 1, INES, "Because.", now, List.of(operations), Classify.WITHOUT_DICTIONARY));
        return this;
    }

    /// On the newest patch set.
    public Scene gives(UUID reviewer, Verdict verdict) {
        reviews.add(new Review(UUID.randomUUID(), patchSets.size(), reviewer, verdict, "", now));
        return this;
    }

    /// The people of that scope are silent, and this owner above was asked.
    public Scene asksAbove(Scope silent, UUID owner) {
        queued = queued.with(List.of(owner)).standingIn(owner, silent.id());
        return this;
    }

    /// An approval which holds the newest patch set for something deeper.
    public Scene raises(UUID reviewer, ChangeClass changeClass) {
        reviews.add(
                new Review(UUID.randomUUID(), patchSets.size(), reviewer, Verdict.APPROVE, "", now, changeClass, null));
        return this;
    }

    /// The newest review is taken away.
    public Scene ends(UUID person) {
        var it = reviews.removeLast();
        var as = it.verdict() == Verdict.APPROVE ? Ending.As.DISMISSED : Ending.As.LIFTED;
        reviews.add(it.ended(new Ending(as, person, now, "A reason.")));
        return this;
    }

    /// What the settings say.
    public Scene rule(Scope scope, ChangeClass changeClass, Policy.Rule rule) {
        rules.add(new Policy.Scoped(scope, changeClass, rule));
        return this;
    }

    public Scene approves(UUID reviewer) {
        return gives(reviewer, Verdict.APPROVE);
    }

    public Scene grants(GrantKind kind, Scope scope, UUID... people) {
        for (UUID account : people) grants.add(new Grant(UUID.randomUUID(), account, kind, scope));
        return this;
    }

    public Scene reviewers(Scope scope, UUID... people) {
        return grants(GrantKind.REVIEWER, scope, people);
    }

    public Scene owners(Scope scope, UUID... people) {
        return grants(GrantKind.OWNER, scope, people);
    }

    public Scene after(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    public Scene hours(long hours) {
        return after(Duration.ofHours(hours));
    }

    /// Meanwhile the cell says this.
    public Scene published(Place place, Expectation expectation) {
        published.put(place, expectation);
        return this;
    }

    public Dossier dossier() {
        var newest = patchSets.getLast();
        var draft = Proposal.draft(new UUID(5, 1), INES, "A title", newest.changeClass(), START);
        return new Dossier(draft.submitted(START), List.copyOf(patchSets), List.copyOf(reviews), List.of(), queued);
    }

    public Weighed weighed() {
        return Weighed.of(dossier(), ground());
    }

    public Hearing hearing() {
        return Hearing.of(dossier(), ground());
    }

    private Weighed.Ground ground() {
        return new Weighed.Ground(
                touched(), grants, policy(), LadderChecks.in("en", FirstFramework.FRAMEWORK), names(), List.of(), now);
    }

    /// The sentences of these checks, each with its state.
    public List<String> says(String code) {
        return weighed().checks().stream()
                .filter(it -> it.code().equals(code))
                .map(it -> it.state() + " " + it.sentence())
                .toList();
    }

    private Policy policy() {
        return Policy.with(rules);
    }

    public Panel panel(ChangeClass changeClass) {
        return Panel.of(
                LINE, policy().of(LINE, changeClass).rule(), grants, dossier().authors());
    }

    public boolean met(String code) {
        return weighed().checks().stream()
                .filter(it -> it.code().equals(code))
                .noneMatch(it -> it.state() == RequirementResult.State.NOT_MET);
    }

    private TouchedHeads touched() {
        return new TouchedHeads(heads(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    private Map<UUID, Head> heads() {
        var profile = Profile.of("tracking", GROUP.id(), "Tracking", null, List.of(DEVELOPER), published);
        var ref = new SkillRef(TRACKING, "tracking", "Tracking");
        return Map.of(TRACKING, new Head(ref, 1, profile, LINE.scopes(), Map.of(), Set.of(), Map.of(), Map.of()));
    }

    private static Weighed.Names names() {
        return new Weighed.Names() {
            @Override
            public String person(UUID account) {
                return PEOPLE.get(account);
            }

            @Override
            public String scope(Scope scope) {
                return SCOPES.get(scope);
            }
        };
    }
}
