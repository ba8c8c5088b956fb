package io.rungs.testing;

import static io.rungs.catalog.profile.Proficiency.WORKING;
import static io.rungs.catalog.profile.Requirement.MANDATORY;
import static io.rungs.catalog.profile.Requirement.OPTIONAL;
import static rungsdb.proposals.Tables.PROPOSAL;

import io.rungs.catalog.Heads;
import io.rungs.catalog.ImportCatalogue;
import io.rungs.catalog.ImportCatalogue.Catalogue;
import io.rungs.catalog.ImportCatalogue.Domain;
import io.rungs.catalog.ImportCatalogue.Group;
import io.rungs.catalog.ImportCatalogue.Ladder;
import io.rungs.catalog.ImportCatalogue.Role;
import io.rungs.catalog.ImportCatalogue.Rung;
import io.rungs.catalog.ImportCatalogue.Skill;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation;
import io.rungs.identity.GiveGrant;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.identity.usecase.TakeGrant;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.Verdict;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import tools.jackson.databind.JsonNode;

/// Makes skills that no other test touches, each in a domain, a group and with roles of its own, and plays the
/// acts that tests need before the one that they are about.
public class Catalogues {
    private static final Set<String> MEMBERS = Set.of("ines", "jonas", "nils");
    private static final int AT_ONCE = 16;

    public static final Expectation JUNIOR = new Expectation("Logs every run.", OPTIONAL, WORKING);
    public static final Expectation SENIOR = new Expectation("Designs what is logged.", MANDATORY, null);
    public static final Expectation ANALYST = new Expectation("Reads the log of a run.", OPTIONAL, null);

    private final Installation rungs;
    private final ImportCatalogue imports;
    private final Heads heads;
    private final GiveGrant grants;
    private final TakeGrant taking;
    private final DSLContext db;
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, UUID> accounts = new ConcurrentHashMap<>();
    private final Set<Grant> lent = ConcurrentHashMap.newKeySet();
    private final Deque<FreshSkill> unused = new ArrayDeque<>();

    Catalogues(
            Installation rungs,
            ImportCatalogue imports,
            Heads heads,
            GiveGrant grants,
            TakeGrant taking,
            DSLContext db) {
        this.rungs = rungs;
        this.imports = imports;
        this.heads = heads;
        this.grants = grants;
        this.taking = taking;
        this.db = db;
    }

    /// One of the demonstration people in a browser that stays signed in.
    public Person person(String handle) {
        return people.computeIfAbsent(handle, rungs::signIn);
    }

    public UUID account(String handle) {
        Person known = person(handle);
        return accounts.computeIfAbsent(
                handle,
                _ -> UUID.fromString(
                        known.get("/api/me").body().at("/account/id").asString()));
    }

    /// A skill that nobody judges yet: a Developer with two expectations, an Analyst with one. Several are brought
    /// at a time, since everybody reads the taxonomy anew whenever something was made in it.
    public synchronized FreshSkill skill() {
        if (rungs.isAhead()) return brought(1).getFirst();
        if (unused.isEmpty()) unused.addAll(brought(AT_ONCE));
        return unused.removeFirst();
    }

    /// A skill that is the newest of all.
    public FreshSkill newestSkill() {
        return brought(1).getFirst();
    }

    private List<FreshSkill> brought(int count) {
        var parts = Stream.generate(UUID::randomUUID)
                .map(it -> it.toString().substring(24))
                .map(it -> catalogue(it, "tracking-" + it))
                .limit(count)
                .toList();
        bring(new Catalogue(
                parts.stream().flatMap(it -> it.domains().stream()).toList(),
                parts.stream().flatMap(it -> it.roles().stream()).toList(),
                parts.stream().flatMap(it -> it.skills().stream()).toList()));
        var ids = parts.stream()
                .map(it -> heads.bySlug(it.skills().getFirst().slug())
                        .orElseThrow()
                        .id())
                .toList();
        var read = heads.read(ids);
        return ids.stream().map(it -> new FreshSkill(read.get(it))).toList();
    }

    /// A skill whose group has lena as reviewer, priya and tove as owners.
    public FreshSkill reviewedSkill() {
        var skill = skill();
        grant("lena", GrantKind.REVIEWER, skill.group());
        grant("priya", GrantKind.OWNER, skill.group());
        grant("tove", GrantKind.OWNER, skill.group());
        return skill;
    }

    /// A skill that omar alone is asked to review, whoever else may judge the whole site; marek moderates there.
    public FreshSkill omarsSkill() {
        var skill = skill();
        grant("omar", GrantKind.REVIEWER, Scope.SITE);
        grant("omar", GrantKind.REVIEWER, skill.line().getFirst());
        grant("marek", GrantKind.MODERATOR, Scope.SITE);
        return skill;
    }

    /// A skill whose group's policy asks nobody to publish: clarifications with one approval at once, moves of
    /// the bar after a day. It has lena as reviewer, priya as owner.
    public FreshSkill selfPublishingSkill() {
        String slug = "tracking-" + UUID.randomUUID().toString().substring(24);
        var mine = catalogue(slug, slug);
        var group = new Group("self-publishing", "Self-publishing");
        var skill = mine.skills().getFirst();
        var moved = new Skill(skill.slug(), skill.name(), group.slug(), null, skill.roles());
        var domain = new Domain("domain-self-publishing", "Domain", List.of(group));
        var brought = brought(new Catalogue(List.of(domain), mine.roles(), List.of(moved)), slug);
        grant("lena", GrantKind.REVIEWER, brought.group());
        grant("priya", GrantKind.OWNER, brought.group());
        return brought;
    }

    /// Members keep it until the test ends.
    public Grant grant(String handle, GrantKind kind, Scope scope) {
        var grant = grants.give(null, account(handle), kind, scope, "A test.");
        if (MEMBERS.contains(handle)) lent.add(grant);
        return grant;
    }

    void membersKeepNoRight() {
        List.copyOf(lent).forEach(this::take);
    }

    /// What was taken, to whomever it was.
    public void giveBack(Grant grant) {
        grants.give(null, grant.account(), grant.kind(), grant.scope(), "A test.");
    }

    public void take(Grant grant) {
        lent.remove(grant);
        taking.take(grant.account(), grant.id(), "A test.");
    }

    public void bring(Catalogue catalogue) {
        imports.bring(null, catalogue, "What a test needs.");
    }

    private FreshSkill brought(Catalogue catalogue, String slug) {
        bring(catalogue);
        UUID id = heads.bySlug(slug).orElseThrow().id();
        return new FreshSkill(heads.read(List.of(id)).get(id));
    }

    public static Catalogue catalogue(String mark, String... slugs) {
        var developer = new Ladder(
                "developer-" + mark, List.of(new Rung(Level.JUNIOR, JUNIOR), new Rung(Level.SENIOR, SENIOR)));
        var analyst = new Ladder("analyst-" + mark, List.of(new Rung(Level.JUNIOR, ANALYST)));
        return new Catalogue(
                List.of(new Domain("domain-" + mark, "Domain", List.of(new Group("group-" + mark, "Group")))),
                List.of(new Role("developer-" + mark, "Developer"), new Role("analyst-" + mark, "Analyst")),
                Stream.of(slugs)
                        .map(it -> new Skill(it, "Run tracking", "group-" + mark, null, List.of(developer, analyst)))
                        .toList());
    }

    /// What is sent to make or amend a proposal.
    public static Map<String, Object> submission(Operation... operations) {
        return Map.of(
                "title", "Say it better",
                "rationale", "It can be misread.",
                "operations", Stream.of(operations).map(OperationForm::of).toList());
    }

    /// A submitted proposal of somebody.
    public Proposed proposed(String author, Operation... operations) {
        return new Proposed(this, begun(author, true, operations).path("number").asLong(), author);
    }

    public Proposed drafted(String author, Operation... operations) {
        return new Proposed(
                this, begun(author, false, operations).path("number").asLong(), author);
    }

    private JsonNode begun(String author, boolean submit, Operation... operations) {
        var body = new java.util.HashMap<>(submission(operations));
        body.put("submit", submit);
        return person(author).post("/api/proposals", body).expect(201).body();
    }

    /// Which patch set of a proposal is its newest: of the table, since the page has everything else to say too.
    int patchSet(long proposal) {
        return db.select(PROPOSAL.PATCH_SET)
                .from(PROPOSAL)
                .where(PROPOSAL.NUMBER.eq(proposal))
                .fetchSingle(PROPOSAL.PATCH_SET);
    }

    Answer review(String reviewer, long proposal, int patchSet, Verdict verdict) {
        var review = Map.of("patchSet", patchSet, "verdict", verdict, "body", "A word.", "comments", List.of());
        return person(reviewer).post("/api/proposals/" + proposal + "/reviews", review);
    }
}
