package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/// What happens to proposals while admins retire, move and merge what they put something into.
@RungsTest
class TaxonomyOfProposalsTest {
    private static final String AT = "/api/admin/taxonomy";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionOperations transaction;

    private FreshSkill skill;
    private Owners owners;
    private String mark;

    @BeforeEach
    void peopleCome() {
        for (String handle : new String[] {"ines", "jonas", "lena", "priya", "tove", "ada"}) catalogues.person(handle);
        skill = catalogues.reviewedSkill();
        owners = new Owners(rungs);
        mark = skill.slug().substring("tracking-".length());
    }

    @Test
    void nothingIsProposedIntoWhatIsRetired() {
        var other = catalogues.reviewedSkill();
        act("/groups/" + other.group().id() + "/retire", Map.of()).expect(200);
        act("/roles/" + other.developer() + "/retire", Map.of()).expect(200);

        refused(
                "group-retired",
                "operations[0].proposed.group",
                moved(other.group().id()));
        refused(
                "group-retired",
                "operations[0].proposed.group",
                created(other.group().id(), "one-" + mark));
        refused("role-retired", "operations[0].role", SetRole.adding(skill.id(), other.developer()));
        // What stands there already is worked on as before.
        catalogues.proposed("ines", other.clarified("Logs most runs."));
    }

    @Test
    void nothingIsProposedIntoADomainThatIsRetired() {
        act("/domains/" + skill.line().get(2).id() + "/retire", Map.of()).expect(200);

        refused(
                "group-retired",
                "operations[0].proposed.group",
                created(skill.group().id(), "two-" + mark));
    }

    private void refused(String code, String field, Operation operation) {
        var body = new HashMap<>(Catalogues.submission(operation));
        body.put("submit", true);
        Answer answer = catalogues.person("ines").post("/api/proposals", body);
        assertThat(answer.status()).isGreaterThanOrEqualTo(400).isLessThan(500);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body().at("/fields/0/field").asString()).isEqualTo(field);
    }

    @Test
    void whatWasProposedBeforeWaitsForItsAuthorAndComesThroughOnceThePlaceIsBack() {
        UUID group = skill.group().id();
        Proposed proposal = catalogues.proposed("ines", skill.another("kafka-" + mark));
        proposal.approvedBy("priya", "tove");
        rungs.ahead(Owners.COOLING);
        act("/groups/" + group + "/retire", Map.of()).expect(200);

        Answer refused = proposal.publishedBy("priya").expect(409);
        assertThat(refused.code()).isEqualTo("not-publishable");
        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("place");
        assertThat(refused.body().path("detail").asString())
                .isEqualTo("Not yet: Group was retired since. The author has to choose another place.");
        assertThat(catalogues
                        .person("ada")
                        .post(proposal.api() + "/override", Map.of("patchSet", 1, "reason", "It is urgent."))
                        .status())
                .isEqualTo(409);
        await().until(() -> proposal.seen().path("turn").path("who").asString().equals("AUTHOR")
                || proposal.seen().path("turn").toString().contains("AUTHOR"));

        act("/groups/" + group + "/restore", Map.of()).expect(200);
        proposal.publishedBy("priya").expect(200);
    }

    @Test
    void aGroupThatMovesIsJudgedByThePeopleOfItsNewDomain() {
        UUID domain = made("domains", Map.of("name", "New", "slug", "new-" + mark));
        catalogues.grant("omar", GrantKind.OWNER, new Scope(Scope.Kind.DOMAIN, domain));
        var lonely = catalogues.skill();
        Proposed proposal = catalogues.proposed("ines", lonely.clarified("Logs some runs."));
        act("/groups/" + lonely.group().id() + "/move", Map.of("domain", domain))
                .expect(200);

        assertThat(proposal.seen().path("checks").toString()).contains("New");
        proposal.approvedBy("omar").publishedBy("omar").expect(200);
    }

    @Test
    void twoGroupsBecomeOneAndAllThatPointsThereFollows() {
        FreshSkill other = catalogues.skill();
        UUID from = other.group().id();
        UUID into = skill.group().id();
        catalogues.grant("lena", GrantKind.REVIEWER, other.group());
        catalogues.grant("omar", GrantKind.REVIEWER, other.group());
        Proposed created = catalogues.proposed("ines", created(from, "new-" + mark));
        Proposed moving = catalogues.proposed("jonas", moved(from));
        Proposed away = catalogues.proposed(
                "ines",
                SetField.moving(
                        other.id(),
                        from,
                        made(
                                "groups",
                                Map.of(
                                        "name",
                                        "Away",
                                        "slug",
                                        "away-" + mark,
                                        "domain",
                                        skill.line().get(2).id()))));
        // Priya and Tove judge where it would go, too.
        var domain = skill.line().get(2);
        for (String owner : List.of("priya", "tove")) catalogues.grant(owner, GrantKind.OWNER, domain);
        byte[] document = document(other);

        act("/groups/" + from + "/merge", Map.of("into", into)).expect(200);

        JsonNode read = rungs.guest().get(other.api()).expect(200).body();
        assertThat(read.at("/group/id").asString()).isEqualTo(into.toString());
        assertThat(read.at("/domain/id").asString())
                .isEqualTo(skill.line().get(2).id().toString());
        assertThat(read.path("revision").asInt()).isEqualTo(1);
        assertThat(document(other)).isEqualTo(document);
        assertThat(rungs.guest()
                        .get(other.api() + "?revision=1")
                        .body()
                        .at("/group/id")
                        .asString())
                .isEqualTo(into.toString());
        // Whoever held it in both holds it once; it is said who did that.
        assertThat(db.fetch(
                                "select account_id from identity.grant_of_right where taken_at is null and scope_id ="
                                        + " {0}",
                                DSL.val(into))
                        .getValues(0, UUID.class))
                .containsExactlyInAnyOrder(
                        catalogues.account("lena"),
                        catalogues.account("omar"),
                        catalogues.account("priya"),
                        catalogues.account("tove"));
        assertThat(db.fetchCount(DSL.table(
                        "(select from identity.grant_of_right where taken_at is null and scope_id = {0}) g",
                        DSL.val(from))))
                .isZero();

        // The one is published into the other; moving there is done already; moving away from there still is.
        owners.publish(created);
        assertThat(rungs.guest()
                        .get("/api/skills/new-" + mark)
                        .expect(200)
                        .body()
                        .at("/group/id")
                        .asString())
                .isEqualTo(into.toString());
        assertThat(moving.seen().path("merge").asString()).isEqualTo("ALREADY_SO");
        assertThat(away.seen().path("merge").asString()).isEqualTo("CLEAN");
        owners.publish(away);
        assertThat(rungs.guest().get(other.api()).body().at("/group/name").asString())
                .isEqualTo("Away");
        assertThat(rungs.guest()
                        .get(other.api() + "/compare?from=1&to=2")
                        .expect(200)
                        .body()
                        .path("changes"))
                .hasSize(1);
    }

    @Test
    void aMergedGroupIsNowhereAndItsAddressLeadsToTheOther() {
        FreshSkill other = catalogues.skill();
        UUID from = other.group().id();
        UUID into = skill.group().id();
        String tail = other.slug().substring("tracking-".length());
        act("/groups/" + from + "/merge", Map.of("into", into)).expect(200);

        JsonNode catalog = rungs.guest()
                .get("/api/catalog?group=group-" + tail)
                .expect(200)
                .body();
        assertThat(catalog.at("/domains/0/groups/0/id").asString()).isEqualTo(into.toString());
        assertThat(catalog.at("/domains/0/groups/0/count").asInt()).isEqualTo(2);
        assertThat(catalog.at("/domains/0/groups/0/formerly/0").asString()).isEqualTo("group-" + tail);
        for (String act : List.of("retire", "restore"))
            assertThat(act("/groups/" + from + "/" + act, Map.of()).expect(409).code())
                    .isEqualTo("entry-merged");
        assertThat(act("/groups/" + into + "/merge", Map.of("into", from))
                        .expect(400)
                        .code())
                .isEqualTo("entry-retired");
        assertThat(act("/groups/" + into + "/merge", Map.of("into", into))
                        .expect(400)
                        .code())
                .isEqualTo("merged-into-itself");
    }

    @Test
    void mergingGoesOnWithoutASecondHop() {
        UUID domain = skill.line().get(2).id();
        UUID one = made("groups", Map.of("name", "One", "slug", "one-" + mark, "domain", domain));
        UUID two = made("groups", Map.of("name", "Two", "slug", "two-" + mark, "domain", domain));
        act("/groups/" + one + "/merge", Map.of("into", two)).expect(200);
        act("/groups/" + two + "/merge", Map.of("into", skill.group().id())).expect(200);

        assertThat(db.fetch(
                                "select merged_into from catalog.skill_group where id in ({0}, {1})",
                                DSL.val(one), DSL.val(two))
                        .getValues(0, UUID.class))
                .containsOnly(skill.group().id());
        UUID elsewhere = made("domains", Map.of("name", "Elsewhere", "slug", "elsewhere-" + mark));
        act("/groups/" + skill.group().id() + "/move", Map.of("domain", elsewhere))
                .expect(200);
        assertThat(db.fetchSingle("select domain_id from catalog.skill_group where id = {0}", DSL.val(one))
                        .get(0, UUID.class))
                .isEqualTo(elsewhere);
    }

    /// Either the skill is there before the group is retired, or it does not come.
    @RepeatedTest(5)
    void nothingIsPublishedIntoWhatIsRetiredAtTheSameMoment() throws Exception {
        Proposed proposal = catalogues.proposed("ines", skill.another("race-" + mark));
        proposal.approvedBy("priya", "tove");
        rungs.ahead(Owners.COOLING);
        long seen = version();

        var answers = Together.all(
                () -> proposal.publishedBy("priya", 1),
                () -> act(seen, "/groups/" + skill.group().id() + "/retire", Map.of()));

        Answer published = answers.getFirst();
        answers.getLast().expect(200);
        if (published.status() == 409)
            assertThat(published.body().at("/fields/0/field").asString()).isEqualTo("place");
        else published.expect(200);
        assertThat(rungs.guest().get("/api/skills/race-" + mark).status())
                .isEqualTo(published.status() == 200 ? 200 : 404);
    }

    /// Whatever comes first, the skill stands in the group that is left.
    @RepeatedTest(5)
    void nothingIsLeftInAGroupThatIsMergedAtTheSameMoment() throws Exception {
        FreshSkill other = catalogues.reviewedSkill();
        Proposed edit = catalogues.proposed("ines", other.respelled()).approvedBy("lena");
        Proposed entering = catalogues.proposed("jonas", created(other.group().id(), "in-" + mark));
        entering.approvedBy("priya", "tove");
        rungs.ahead(Owners.COOLING);
        long seen = version();

        var answers = Together.all(
                () -> edit.publishedBy("lena", 1),
                () -> entering.publishedBy("priya", 1),
                () -> act(
                        seen,
                        "/groups/" + other.group().id() + "/merge",
                        Map.of("into", skill.group().id())));

        answers.getFirst().expect(200);
        answers.getLast().expect(200);
        if (answers.get(1).status() != 200) entering.publishedBy("priya").expect(200);
        assertThat(db.fetchCount(DSL.table(
                        "(select from catalog.skill where group_id = {0}) s",
                        DSL.val(other.group().id()))))
                .isZero();
        assertThat(rungs.guest()
                        .get("/api/skills/in-" + mark)
                        .body()
                        .at("/group/id")
                        .asString())
                .isEqualTo(skill.group().id().toString());
    }

    /// Whoever is the first in the catalogue to say how well raises the taxonomy's version, as whoever merges does.
    @Test
    void whoPublishesAndWhoMergesNeverWaitForEachOtherInARing() throws Exception {
        FreshSkill other = catalogues.reviewedSkill();
        Proposed proposal = catalogues.proposed("ines", other.raised()).approvedBy("priya", "tove");
        rungs.ahead(Owners.COOLING);
        db.execute("update catalog.taxonomy_version set uses_proficiency = false, version = version + 1");
        // Whoever reads a skill learns of it.
        assertThat(proposal.seen().path("merge").asString()).isEqualTo("CLEAN");
        long seen = version();
        UUID from = other.group().id();
        var held = new CountDownLatch(1);
        var both = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(3)) {
            threads.submit(() -> transaction.executeWithoutResult(_ -> {
                db.fetch("select from catalog.skill_group where id = {0} for share", DSL.val(from));
                held.countDown();
                awaitQuietly(both);
            }));
            held.await();
            var merged = threads.submit(() -> act(
                    seen,
                    "/groups/" + from + "/merge",
                    Map.of("into", skill.group().id())));
            await().until(() -> waiting() == 1);
            var published = threads.submit(() -> proposal.publishedBy("priya", 1));
            await().until(() -> waiting() == 2);
            both.countDown();

            merged.get().expect(200);
            published.get().expect(200);
        } finally {
            both.countDown();
        }
        assertThat(db.fetchSingle("select uses_proficiency from catalog.taxonomy_version")
                        .get(0, Boolean.class))
                .isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int waiting() {
        return db.fetchSingle("select count(*)::int from pg_stat_activity where wait_event_type = 'Lock'")
                .get(0, Integer.class);
    }

    @Test
    void ofTwoAdminsWhoActAtOnceOneHearsOfTheOther() throws Exception {
        long seen = version();
        UUID group = skill.group().id();

        var answers = Together.all(
                () -> act(seen, "/groups/" + group + "/rename", Map.of("name", "A", "slug", "a-" + mark)),
                () -> act(seen, "/groups/" + group + "/rename", Map.of("name", "B", "slug", "b-" + mark)),
                () -> act(seen, "/groups/" + group + "/retire", Map.of()));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(answers)
                .filteredOn(it -> it.status() == 409)
                .allMatch(it -> it.code().equals("taxonomy-moved"));
    }

    private SetField moved(UUID group) {
        return SetField.moving(skill.id(), skill.group().id(), group);
    }

    private static CreateSkill created(UUID group, String slug) {
        return new CreateSkill(UUID.randomUUID(), slug, "Kafka", group);
    }

    private byte[] document(FreshSkill of) {
        return db.fetchSingle(
                        "select document from catalog.revision where skill_id = {0} and number = 1", DSL.val(of.id()))
                .get(0, byte[].class);
    }

    private long version() {
        return catalogues
                .person("ada")
                .get(AT)
                .expect(200)
                .body()
                .path("version")
                .asLong();
    }

    private Answer act(String below, Map<String, Object> form) {
        return act(version(), below, form);
    }

    private Answer act(long version, String below, Map<String, Object> form) {
        Map<String, Object> whole = new HashMap<>(form);
        whole.put("version", version);
        return catalogues.person("ada").post(AT + below, whole);
    }

    private UUID made(String list, Map<String, Object> form) {
        return UUID.fromString(catalogues
                .person("ada")
                .post(AT + "/" + list, form)
                .expect(201)
                .body()
                .path("id")
                .asString());
    }
}
