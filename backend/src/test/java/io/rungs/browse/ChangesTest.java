package io.rungs.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.identity.GrantKind;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Owed;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.SecondRungsTest;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import tools.jackson.databind.JsonNode;

/// What happened since, for pages that no socket reaches: everything that the reader may know of, and nothing else.
@SecondRungsTest
class ChangesTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    DSLContext db;

    private String before;

    @BeforeEach
    void fromNowOn() {
        await().until(() -> Owed.nothing(db));
        before = answer(rungs.guest(), "").path("next").asString();
    }

    @Test
    void whatIsDoneToTheTaxonomyIsToldToAll() {
        catalogues
                .person("ada")
                .post("/api/admin/taxonomy/roles", Map.of("name", "Told", "slug", "told-" + UUID.randomUUID()))
                .expect(201);

        assertThat(answer(rungs.guest(), "?after=" + before).path("items").findValuesAsString("type"))
                .contains("catalog.taxonomy-changed");
    }

    @Test
    void whatIsProposedSaidAndPublishedIsToldByIdsAlone() {
        var skill = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("ines", skill.clarified("Logs each run."));
        String thread = catalogues
                .person("ines")
                .post("/api/threads", Map.of("subject", "skill:" + skill.slug(), "body", "Why though?"))
                .expect(201)
                .body()
                .path("id")
                .asString();
        proposal.approvedBy("lena", "priya").publishedBy("priya", 1).expect(200);

        var told = changes(rungs.guest(), before);

        assertThat(told)
                .anySatisfy(it -> {
                    assertThat(it.path("type").asString()).isEqualTo("proposals.submitted");
                    assertThat(it.path("proposal").asLong()).isEqualTo(proposal.number());
                    assertThat(it.path("skills")).isNotEmpty();
                })
                .anySatisfy(it -> {
                    assertThat(it.path("type").asString()).isEqualTo("discussion.comment-posted");
                    assertThat(it.path("thread").asString()).isEqualTo(thread);
                })
                .anySatisfy(it -> assertThat(it.path("type").asString()).isEqualTo("catalog.revision-published"))
                .anySatisfy(it -> assertThat(it.path("type").asString()).isEqualTo("proposals.published"));
        assertThat(told.toString()).doesNotContain("Logs each run", "Why though", skill.slug());
        assertThat(told).extracting(it -> it.path("id").asString()).doesNotHaveDuplicates();
    }

    @Test
    void whatHappensToAccountsAndGrantsIsNobodysBusiness() {
        catalogues.take(catalogues.grant(
                "ines", GrantKind.REVIEWER, catalogues.reviewedSkill().group()));

        assertThat(changes(catalogues.person("ada"), before))
                .noneSatisfy(it -> assertThat(it.path("type").asString()).startsWith("identity."));
    }

    /// Nobody but its author and moderators.
    @Test
    void whatIsHeldIsToldToThoseWhoMayKnowOfIt() {
        var skill = catalogues.reviewedSkill();
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs each run.")));
        body.put("rationale", "As on https://example.org/there.");
        body.put("submit", true);
        var made = catalogues
                .person("nils")
                .post("/api/proposals", body)
                .expect(201)
                .body();
        var held = new Proposed(catalogues, made.path("number").asLong(), "nils");
        assertThat(held.status()).isEqualTo("HELD");
        var comment = Map.of("subject", "skill:" + skill.slug(), "body", "See https://example.org/there.");
        String thread = catalogues
                .person("nils")
                .post("/api/threads", comment)
                .expect(201)
                .body()
                .path("id")
                .asString();

        for (Person outsider :
                List.of(rungs.guest(), catalogues.person("ines"), catalogues.person("lena"), catalogues.person("ada")))
            assertThat(changes(outsider, before))
                    .noneSatisfy(it -> assertThat(it.path("proposal").asLong()).isEqualTo(held.number()))
                    .noneSatisfy(
                            it -> assertThat(it.path("thread").asString("")).isEqualTo(thread));
        for (Person insider : List.of(catalogues.person("nils"), catalogues.person("marek")))
            assertThat(changes(insider, before))
                    .anySatisfy(it -> assertThat(it.path("proposal").asLong()).isEqualTo(held.number()))
                    .anySatisfy(it -> assertThat(it.path("thread").asString("")).isEqualTo(thread));
    }

    @Test
    void thatAClosedOneIsWrittenAnewIsToldAsItsTimelineSaysIt() {
        var proposal = catalogues.proposed("ines", catalogues.reviewedSkill().clarified("Logs each run."));
        proposal.act("ines", "withdraw", Map.of("reason", "Later.")).expect(200);
        proposal.act("ines", "reopen", Map.of()).expect(200);

        for (Person other : List.of(rungs.guest(), catalogues.person("jonas"), catalogues.person("marek")))
            assertSays(proposal, other, "REOPENED", "proposals.reopened");
        catalogues.person("ines").delete(proposal.api()).expect(204);
        for (Person other : List.of(rungs.guest(), catalogues.person("jonas"), catalogues.person("marek")))
            assertSays(proposal, other, "LEFT", "proposals.left");
    }

    @Test
    void whoWritesItNowIsToldNothingOfAnothersHeldVersionAndItsWriterStillIs() {
        Newcomer.again(db);
        var skill = catalogues.reviewedSkill();
        var proposal = closed("nils", skill);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        String thread = heldTalkedOfAndRejected(proposal, skill);

        proposal.act("jonas", "adopt", Map.of()).expect(200);

        assertNothingOfTheHeldVersion(proposal, thread, "jonas");
        assertAllOfTheHeldVersion(proposal, thread, "nils");
        assertAllOfTheHeldVersion(proposal, thread, "marek");
    }

    @Test
    void whoseItWasFirstIsToldNothingOfAHeldVersionOfWhoAdoptedIt() {
        Newcomer.again(db);
        var skill = catalogues.reviewedSkill();
        var proposal = closed("ines", skill);
        proposal.act("nils", "adopt", Map.of()).expect(200);
        String thread = heldTalkedOfAndRejected(proposal, skill);

        proposal.act("ines", "reopen", Map.of()).expect(200);

        assertNothingOfTheHeldVersion(proposal, thread, "ines");
        assertAllOfTheHeldVersion(proposal, thread, "nils");
    }

    @Test
    void whoDropsADraftOverTheirHeldVersionIsAloneToKnow() {
        Newcomer.again(db);
        var skill = catalogues.reviewedSkill();
        var proposal = closed("ines", skill);
        proposal.act("nils", "adopt", Map.of()).expect(200);
        heldTalkedOfAndRejected(proposal, skill);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        catalogues.person("nils").delete(proposal.api()).expect(204);

        assertThat(typesOf(proposal, catalogues.person("ines"))).doesNotContain("proposals.reopened", "proposals.left");
        assertThat(typesOf(proposal, catalogues.person("nils"))).endsWith("proposals.reopened", "proposals.left");
    }

    @Test
    void whoseAdoptionEndsIsTold() {
        var proposal = closed("ines", catalogues.reviewedSkill());
        proposal.act("jonas", "adopt", Map.of()).expect(200);
        proposal.act("ines", "reopen", Map.of()).expect(200);

        for (String who : List.of("ines", "jonas"))
            assertThat(typesOf(proposal, catalogues.person(who)))
                    .as(who)
                    .contains("proposals.adopted", "proposals.adoption-ended");
        for (Person other : List.of(rungs.guest(), catalogues.person("lena"), catalogues.person("marek")))
            assertThat(typesOf(proposal, other))
                    .contains("proposals.adopted", "proposals.adoption-ended")
                    .endsWith("proposals.reopened");
        assertSays(proposal, rungs.guest(), "ADOPTED", "proposals.adopted");
    }

    private void assertSays(Proposed proposal, Person reader, String step, String type) {
        assertThat(reader.get(proposal.api()).expect(200).body().path("timeline"))
                .extracting(it -> it.path("kind").asString())
                .contains(step);
        assertThat(typesOf(proposal, reader)).contains(type);
    }

    @Test
    void whoWroteAHeldCommentIsToldWhatModeratorsMakeOfIt() {
        Newcomer.again(db);
        var said = catalogues
                .person("nils")
                .post(
                        "/api/threads",
                        Map.of(
                                "subject",
                                "skill:" + catalogues.reviewedSkill().slug(),
                                "body",
                                "See https://example.org/there."))
                .expect(201)
                .body();
        String comment = said.at("/comments/0/id").asString();
        var marek = catalogues.person("marek");
        marek.post("/api/comments/" + comment + "/refuse", Map.of("reason", "No links."))
                .expect(200);
        marek.post("/api/comments/" + comment + "/unhide", Map.of()).expect(200);

        assertThat(typesIn(said.path("id").asString(), catalogues.person("nils")))
                .containsExactly(
                        "discussion.comment-held", "discussion.comment-refused", "discussion.held-comment-changed");
        for (Person other : List.of(rungs.guest(), catalogues.person("ines")))
            assertThat(typesIn(said.path("id").asString(), other)).isEmpty();
    }

    @Test
    void whatIsQuotedInAHeldThreadIsToldToItsWriterAndModerators() {
        Newcomer.again(db);
        JsonNode said = heldQuote(catalogues.reviewedSkill());
        String thread = said.path("id").asString();
        var marek = catalogues.person("marek");
        marek.post("/api/hidden-texts", Map.of("kind", "QUOTE", "id", thread, "reason", "It insults."))
                .expect(201);

        for (Person other : List.of(rungs.guest(), catalogues.person("ines"), catalogues.person("lena")))
            assertThat(typesIn(thread, other)).isEmpty();
        for (Person insider : List.of(catalogues.person("nils"), marek))
            assertThat(typesIn(thread, insider)).contains("discussion.quote-changed");

        String comment = said.at("/comments/0/id").asString();
        marek.post("/api/comments/" + comment + "/release", Map.of()).expect(200);
        assertThat(typesIn(thread, rungs.guest())).containsExactly("discussion.comment-released");
    }

    /// What is quoted stands there for all.
    private JsonNode heldQuote(FreshSkill skill) {
        return catalogues
                .person("nils")
                .post(
                        "/api/threads",
                        Map.of(
                                "subject",
                                "skill:" + skill.slug(),
                                "quote",
                                Catalogues.JUNIOR.description(),
                                "body",
                                "See https://example.org/there."))
                .expect(201)
                .body();
    }

    @Test
    void theSkillsOfAVersionThatNobodyLetThroughAreToldToNobodyAfterwards() {
        Newcomer.again(db);
        var one = catalogues.reviewedSkill();
        var other = catalogues.reviewedSkill();
        var proposal = catalogues.proposed("nils", one.clarified("Logs each run."));
        proposal.act("nils", "withdraw", Map.of("reason", "Later.")).expect(200);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        rewrite(proposal, linking(other));
        proposal.act("nils", "submit", Map.of()).expect(200);
        assertThat(proposal.status()).isEqualTo("HELD");
        String id = proposal.seen().path("id").asString();
        catalogues
                .person("marek")
                .post("/api/hidden-texts", Map.of("kind", "CLOSE_REASON", "id", id, "reason", "It insults."))
                .expect(201);
        proposal.act("marek", "reject", Map.of("reason", "No links.")).expect(200);
        proposal.act("nils", "reopen", Map.of()).expect(200);
        rewrite(proposal, Catalogues.submission(one.clarified("Logs each run that there is.")));
        proposal.act("nils", "submit", Map.of()).expect(200);
        assertThat(proposal.status()).isEqualTo("IN_REVIEW");

        assertThat(changes(rungs.guest(), before))
                .filteredOn(it -> it.path("proposal").asLong() == proposal.number())
                .hasSize(7)
                .allSatisfy(it -> assertThat(it.path("skills"))
                        .extracting(JsonNode::asString)
                        .containsExactly(one.id().toString()));
        proposal.act("nils", "withdraw", Map.of()).expect(200);
    }

    private Proposed closed(String author, FreshSkill skill) {
        var proposal = catalogues.proposed(author, skill.clarified("Logs each run."));
        proposal.act(author, "withdraw", Map.of("reason", "Later.")).expect(200);
        proposal.act(author, "offer", Map.of()).expect(200);
        return proposal;
    }

    /// The thread in which nils and a moderator talk of it.
    private String heldTalkedOfAndRejected(Proposed proposal, FreshSkill skill) {
        rewrite(proposal, linking(skill));
        proposal.act("nils", "submit", Map.of()).expect(200);
        assertThat(proposal.seenBy("nils").path("status").asString()).isEqualTo("HELD");
        String thread = catalogues
                .person("marek")
                .post("/api/threads", Map.of("subject", "proposal:" + proposal.number(), "body", "Why these?"))
                .expect(201)
                .body()
                .path("id")
                .asString();
        proposal.act("marek", "reject", Map.of("reason", "No links.")).expect(200);
        return thread;
    }

    private void rewrite(Proposed proposal, Map<String, Object> body) {
        var nils = catalogues.person("nils");
        nils.put(proposal.api(), body, "If-Match", nils.get(proposal.api()).header("ETag"))
                .expect(200);
    }

    private static Map<String, Object> linking(FreshSkill skill) {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run with its data.")));
        body.put("rationale", "As on https://example.org/there.");
        return body;
    }

    private void assertNothingOfTheHeldVersion(Proposed proposal, String thread, String who) {
        assertThat(typesOf(proposal, catalogues.person(who)))
                .as(who)
                .contains("proposals.submitted", "proposals.withdrawn")
                .doesNotContain("proposals.held", "proposals.rejected");
        assertThat(typesIn(thread, catalogues.person(who))).as(who).isEmpty();
    }

    private void assertAllOfTheHeldVersion(Proposed proposal, String thread, String who) {
        assertThat(typesOf(proposal, catalogues.person(who))).as(who).contains("proposals.held", "proposals.rejected");
        assertThat(typesIn(thread, catalogues.person(who))).as(who).containsExactly("discussion.comment-posted");
    }

    private List<String> typesIn(String thread, Person reader) {
        return changes(reader, before).stream()
                .filter(it -> it.path("thread").asString("").equals(thread))
                .map(it -> it.path("type").asString())
                .toList();
    }

    private List<String> typesOf(Proposed proposal, Person reader) {
        return changes(reader, before).stream()
                .filter(it -> it.path("proposal").asLong() == proposal.number())
                .map(it -> it.path("type").asString())
                .toList();
    }

    @Test
    void draftsAreToldToNobody() {
        var draft = catalogues.drafted("ines", catalogues.reviewedSkill().clarified("Logs each run."));

        for (Person each : List.of(rungs.guest(), catalogues.person("marek")))
            assertThat(changes(each, before))
                    .noneSatisfy(it -> assertThat(it.path("proposal").asLong()).isEqualTo(draft.number()));
    }

    /// They are told before all is final, and again until it is: with the same ids.
    @Test
    void anOpenTransactionInAnotherDatabaseDelaysNothingAndLosesNothing() throws Exception {
        String name = "other_" + UUID.randomUUID().toString().substring(24);
        db.execute("CREATE DATABASE " + name);
        String url = database.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
        var skill = catalogues.reviewedSkill();
        await().until(() -> Owed.nothing(db));
        String from = answer(rungs.guest(), "").path("next").asString();
        try (var other = DriverManager.getConnection(url, database.getUsername(), database.getPassword())) {
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_current_xact_id()");
            var proposal = catalogues.proposed("ines", skill.clarified("Logs each run."));

            var first = answer(rungs.guest(), "?after=" + from);
            var again = answer(rungs.guest(), "?after=" + first.path("next").asString());
            assertThat(first.path("items"))
                    .anySatisfy(it -> assertThat(it.path("proposal").asLong()).isEqualTo(proposal.number()));
            assertThat(first.path("next").asString()).as("nothing is final").isEqualTo(from);
            assertThat(again.path("items")).containsExactlyElementsOf(first.path("items"));

            other.rollback();
            await().untilAsserted(() -> assertThat(
                            answer(rungs.guest(), "?after=" + from).path("next").asString())
                    .isNotEqualTo(from));
        } finally {
            db.execute("DROP DATABASE " + name + " WITH (FORCE)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "!", "AAAA", "-1", "9223372036854775807", "99999999999999999999", "1.0", " 1"})
    void aPlaceThatNoAnswerGaveIsRefused(String key) {
        String written = key.equals("5") || key.equals("!")
                ? key
                : Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes());

        var refused =
                rungs.guest().get("/api/changes?after=" + written).expect(400).body();

        assertThat(refused.path("type").asString()).endsWith("bad-cursor");
        assertThat(refused.toString()).contains("\"after\"");
    }

    private static List<JsonNode> changes(Person reader, String after) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        do {
            page = answer(reader, "?after=" + after);
            page.path("items").forEach(all::add);
            after = page.path("next").asString();
        } while (page.path("more").asBoolean());
        return all;
    }

    private static JsonNode answer(Person reader, String query) {
        return reader.get("/api/changes" + query).expect(200).body();
    }
}
