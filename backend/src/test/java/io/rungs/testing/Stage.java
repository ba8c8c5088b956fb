package io.rungs.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.ImportCatalogue;
import io.rungs.catalog.ImportCatalogue.Catalogue;
import io.rungs.catalog.ImportCatalogue.Domain;
import io.rungs.catalog.ImportCatalogue.Group;
import io.rungs.catalog.ImportCatalogue.Ladder;
import io.rungs.catalog.ImportCatalogue.Role;
import io.rungs.catalog.ImportCatalogue.Rung;
import io.rungs.catalog.ImportCatalogue.Skill;
import io.rungs.catalog.Level;
import io.rungs.catalog.Place;
import io.rungs.catalog.Requirement;
import io.rungs.identity.Accounts;
import io.rungs.identity.GiveGrant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/// A skill that no other test touches, and people who talk about it: ines and jonas are members, omar reviews the
/// whole site, marek moderates.
public final class Stage {
    public static final String JUNIOR = "Reads a ledger and names what each of its entries means.";
    public static final String SENIOR = "Designs a ledger that other teams build their services on.";

    private final Installation rungs;
    private final Heads heads;
    private final Accounts accounts;
    private final String slug;

    private Stage(Installation rungs, Heads heads, Accounts accounts, String slug) {
        this.rungs = rungs;
        this.heads = heads;
        this.accounts = accounts;
        this.slug = slug;
    }

    public static Stage set(ApplicationContext context) {
        String mark = UUID.randomUUID().toString().substring(24);
        var stage = new Stage(
                context.getBean(Installation.class),
                context.getBean(Heads.class),
                context.getBean(Accounts.class),
                "ledger-" + mark);
        context.getBean(ImportCatalogue.class).bring(null, catalogue(mark), "The stage of a test.");
        var grants = context.getBean(GiveGrant.class);
        // Of the skill, too: he alone is asked then, whoever else may judge the whole site.
        stage.grant(grants, "omar", GrantKind.REVIEWER, Scope.SITE);
        stage.grant(
                grants,
                "omar",
                GrantKind.REVIEWER,
                new Scope(Scope.Kind.SKILL, stage.head().skill().id()));
        stage.grant(grants, "marek", GrantKind.MODERATOR, Scope.SITE);
        return stage;
    }

    private static Catalogue catalogue(String mark) {
        var rungs = List.of(rung(Level.JUNIOR, JUNIOR), rung(Level.SENIOR, SENIOR));
        return new Catalogue(
                List.of(new Domain("finance-" + mark, "Finance", List.of(new Group("books-" + mark, "Books")))),
                List.of(new Role("accountant-" + mark, "Accountant")),
                List.of(new Skill(
                        "ledger-" + mark,
                        "Ledgers",
                        "books-" + mark,
                        null,
                        List.of(new Ladder("accountant-" + mark, rungs)))));
    }

    private static Rung rung(Level level, String text) {
        return new Rung(level, new Expectation(text, Requirement.MANDATORY, null));
    }

    private void grant(GiveGrant grants, String handle, GrantKind kind, Scope scope) {
        rungs.signIn(handle);
        grants.give(null, account(handle), kind, scope, "The stage of a test.");
    }

    public String slug() {
        return slug;
    }

    public Head head() {
        UUID skill = heads.bySlug(slug).orElseThrow().id();
        return heads.read(List.of(skill)).get(skill);
    }

    public UUID role() {
        return head().profile().roles().getFirst();
    }

    public UUID cell(Level level) {
        return head().cells().get(new Place(role(), level));
    }

    /// Of somebody who signed in before.
    public UUID account(String handle) {
        return accounts.byHandle(handle).orElseThrow().id();
    }

    /// A thread that somebody starts.
    public JsonNode thread(Person by, String subject, String body) {
        return by.post("/api/threads", Map.of("subject", subject, "body", body))
                .expect(201)
                .body();
    }

    /// The only thread there.
    public JsonNode onlyThread(Person reader, String subject) {
        var items =
                reader.get("/api/threads?subject=" + subject).expect(200).body().get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    /// The number of a proposal that changes the words of the Junior expectation.
    public long proposal(Person author, boolean submitted) {
        return propose(author, submission(JUNIOR + " Says more about the balance.", submitted));
    }

    /// The number of a submitted proposal that one reviewer can publish at once.
    public long spellingProposal(Person author) {
        return propose(author, submission(JUNIOR.replace("ledger", "Ledger"), true));
    }

    private static long propose(Person author, Map<String, Object> submission) {
        return author.post("/api/proposals", submission)
                .expect(201)
                .body()
                .get("number")
                .asLong();
    }

    /// Another patch set of that proposal.
    public void amend(Person author, long number, String words) {
        String version = author.get("/api/proposals/" + number).expect(200).header("ETag");
        var body = new HashMap<>(submission(JUNIOR + " " + words, true));
        body.remove("submit");
        author.put("/api/proposals/" + number, body, "If-Match", version).expect(200);
    }

    private Map<String, Object> submission(String description, boolean submitted) {
        return Map.of(
                "title",
                "Clearer words on " + slug,
                "rationale",
                "The present words leave the balance out.",
                "submit",
                submitted,
                "operations",
                List.of(Map.of(
                        "type", "EditExpectation",
                        "skill", head().skill().id(),
                        "role", role(),
                        "level", "JUNIOR",
                        "base", Map.of("description", JUNIOR, "requirement", "MANDATORY"),
                        "proposed", Map.of("description", description, "requirement", "MANDATORY"))));
    }
}
