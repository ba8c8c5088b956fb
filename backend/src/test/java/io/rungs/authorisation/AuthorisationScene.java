package io.rungs.authorisation;

import static rungsdb.identity.Tables.ACCOUNT;

import io.rungs.catalog.profile.Level;
import io.rungs.identity.GrantKind;
import io.rungs.proposals.Verdict;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import tools.jackson.databind.JsonNode;

/// A skill with its people, a proposal of ines with a part by nils, and talk about both: what a caller acts on.
/// Made as far as it is asked for.
final class AuthorisationScene {
    private static final String LINKS = "See https://example.org/a, https://example.org/b, https://example.org/c.";

    final Installation rungs;
    final Catalogues catalogues;
    private final DSLContext db;
    private FreshSkill skill;
    private Proposed proposal;

    AuthorisationScene(Installation rungs, Catalogues catalogues, DSLContext db) {
        this.rungs = rungs;
        this.catalogues = catalogues;
        this.db = db;
    }

    /// Nothing of it waits for anybody any more.
    void end() {
        if (proposal != null) proposal.act(proposal.author(), "withdraw", Map.of());
    }

    /// The place in the journal of what passing turns failed at, and nobody has settled.
    long setAside() {
        return db.fetchSingle("""
                        insert into journal.waiting (reader, seq, subject_kind, subject_id, attempts, next_try, set_aside_at)
                        select 'turns', seq, subject_kind, subject_id, 8, occurred_at, occurred_at
                        from journal.event where type = 'identity.account-created' order by seq limit 1
                        on conflict (reader, seq) do update set set_aside_at = excluded.set_aside_at
                        returning seq
                        """).get(0, Long.class);
    }

    /// Where its group is to go: into another domain, into another group, or nowhere.
    UUID place(String act) {
        var other = catalogues.skill();
        return switch (act) {
            case "move" -> other.line().get(2).id();
            case "merge" -> other.group().id();
            default -> UUID.randomUUID();
        };
    }

    FreshSkill skill() {
        if (skill == null) {
            skill = catalogues.skill();
            catalogues.grant("priya", GrantKind.OWNER, skill.group());
            catalogues.grant("omar", GrantKind.REVIEWER, skill.group());
            catalogues.take(catalogues.grant("tove", GrantKind.REVIEWER, skill.group()));
        }
        return skill;
    }

    Person person(String handle) {
        return catalogues.person(handle);
    }

    /// In review unless it was made otherwise.
    Proposed proposal() {
        if (proposal == null) {
            proposal = catalogues.proposed("ines", skill().clarified("Logs all runs of the team."));
            applied();
        }
        return proposal;
    }

    /// Nils words a part of it and ines takes that in, so that he is a co-author.
    private void applied() {
        String suggestion = suggested("nils");
        act("ines", "/suggestions/" + suggestion + "/apply", Map.of());
    }

    String suggested(String by) {
        long open = proposal().seen().path("suggestions").size();
        var words = Map.of("position", 0, "proposed", Map.of("description", "Logs each run of the team, " + by + "."));
        act(
                by,
                "/reviews",
                Map.of(
                        "patchSet",
                        proposal.patchSet(),
                        "verdict",
                        "COMMENT",
                        "body",
                        "Better words.",
                        "suggestions",
                        List.of(words)));
        return proposal.seen().at("/suggestions/" + open + "/id").asString();
    }

    AuthorisationScene draft() {
        proposal = catalogues.drafted("ines", skill().clarified("Logs all runs of the team."));
        return this;
    }

    /// Never let through. Ines is no contributor for this, whose links show at once.
    AuthorisationScene held() {
        var body = new HashMap<>(Catalogues.submission(skill().clarified("Logs all runs of the team.")));
        body.put("rationale", LINKS);
        body.put("submit", true);
        String trust = trust("T1");
        try {
            JsonNode made =
                    person("ines").post("/api/proposals", body).expect(201).body();
            proposal = new Proposed(catalogues, made.path("number").asLong(), "ines");
            if (!proposal.status().equals("HELD")) throw new AssertionError("Not held but " + proposal.status());
        } finally {
            trust(trust);
        }
        return this;
    }

    private String trust(String to) {
        var hers = ACCOUNT.HANDLE.eq("ines");
        String before = db.select(ACCOUNT.TRUST).from(ACCOUNT).where(hers).fetchSingle(ACCOUNT.TRUST);
        db.update(ACCOUNT).set(ACCOUNT.TRUST, to).where(hers).execute();
        return before;
    }

    AuthorisationScene withdrawn() {
        proposal().act("ines", "withdraw", Map.of()).expect(200);
        return this;
    }

    /// So long ago that it counts as left.
    AuthorisationScene left() {
        rungs.ahead(Duration.ZERO);
        withdrawn();
        rungs.ahead(Duration.ofDays(15));
        return this;
    }

    AuthorisationScene approved() {
        proposal().approvedBy("omar");
        return this;
    }

    /// What it edits says something else by now.
    AuthorisationScene overtaken() {
        proposal();
        catalogues
                .proposed("jonas", skill().clarified("Logs every run that counts."))
                .approvedBy("priya")
                .publishedBy("priya")
                .expect(200);
        return this;
    }

    /// The review that asked for changes.
    String objection() {
        proposal().review("omar", Verdict.REQUEST_CHANGES).expect(201);
        return proposal.seen()
                .path("reviews")
                .valueStream()
                .filter(it -> it.path("verdict").asString().equals("REQUEST_CHANGES"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    /// The key of a warning that may be waived.
    String warning() {
        if (proposal == null)
            proposal = catalogues.proposed("ines", skill().added(Level.LEAD, "Plans how every run is logged."));
        return proposal.seen().at("/findings/0/key").asString();
    }

    /// A thread of ines about the proposal, with a comment of hers.
    JsonNode thread() {
        return thread("ines", "proposal:" + proposal().number(), false);
    }

    /// Nils is new, and links to something: seen by him and the moderators.
    JsonNode heldThread() {
        return person("nils")
                .post("/api/threads", Map.of("subject", "proposal:" + proposal().number(), "body", LINKS))
                .expect(201)
                .body();
    }

    /// The id of the hidden title of the proposal.
    String hiddenTitle() {
        return person("marek")
                .post(
                        "/api/hidden-texts",
                        Map.of(
                                "kind",
                                "TITLE",
                                "id",
                                proposal().seen().path("id").asString(),
                                "reason",
                                "A test."))
                .expect(201)
                .body()
                .path("id")
                .asString();
    }

    JsonNode thread(String by, String subject, boolean blocking) {
        return person(by)
                .post("/api/threads", Map.of("subject", subject, "body", "Which runs?", "blocking", blocking))
                .expect(201)
                .body();
    }

    Answer act(String who, String below, Map<String, ?> body) {
        Answer answer = person(who).post(proposal().api() + below, body);
        if (answer.status() >= 300) throw new AssertionError(who + " " + below + ": " + answer.text());
        return answer;
    }
}
