package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.Invariants;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.SkillField;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.Rows;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Together;
import io.rungs.testing.Wire;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/// A skill may get another address by a proposal; it is found at all that it had, and shares none.
@RungsTest
@TestInstance(Lifecycle.PER_CLASS)
class AddressesTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private final HttpClient unmoved = HttpClient.newHttpClient();
    private Owners owners;

    @BeforeAll
    void signIn() {
        List.of("ines", "lena", "priya", "tove").forEach(catalogues::person);
    }

    @BeforeEach
    void owners() {
        owners = new Owners(rungs);
    }

    @Test
    void aRenamedSkillIsFoundAtAllItsAddresses() throws Exception {
        var skill = catalogues.reviewedSkill();
        String now = "renamed-" + skill.slug();
        owners.publish(catalogues.proposed("ines", new SetField(skill.id(), SkillField.SLUG, skill.slug(), now)));

        var guest = rungs.guest();
        assertThat(guest.get("/api/skills/" + now)
                        .expect(200)
                        .body()
                        .path("slug")
                        .asString())
                .isEqualTo(now);
        for (String rest : List.of("", "?revision=1", "/revisions", "/revisions/1", "/compare?from=1&to=2", "/blame"))
            assertMoved(skill.api() + rest, 308, "/api/skills/" + now + rest);
        assertMoved(skill.api() + "/mine", 308, "/api/skills/" + now + "/mine");
        for (String rest : List.of("", "/history", "/suggest", "?revision=1"))
            assertMoved("/skills/" + skill.slug() + rest, 301, "/skills/" + now + rest);
        assertThat(guest.get("/api/threads?subject=skill:" + skill.slug()).status())
                .isEqualTo(200);
        assertThat(guest.get("/api/proposals?skill=" + skill.slug())
                        .expect(200)
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(guest.get("/api/skills/" + now + "?revision=1")
                        .expect(200)
                        .body()
                        .path("slug")
                        .asString())
                .isEqualTo(now);
        assertThat(guest.get("/api/skills/" + now + "/compare?from=1&to=2")
                        .expect(200)
                        .body()
                        .at("/changes/0/sentence")
                        .asString())
                .isEqualTo("Address: /skills/%s instead of /skills/%s.".formatted(now, skill.slug()));
        Invariants.hold(db, skill.id());
    }

    /// What cannot be read is refused where it was sent, and leads nowhere.
    @Test
    void nobodyIsLedOnWithWhatCannotBeRead() {
        var skill = catalogues.reviewedSkill();
        String now = "renamed-" + skill.slug();
        owners.publish(catalogues.proposed("ines", new SetField(skill.id(), SkillField.SLUG, skill.slug(), now)));
        var wire = new Wire(rungs.baseUrl());

        for (String query : List.of("?x=%zz", "?revision=%", "?x=%C3", "?%00"))
            for (String rest : List.of("", "/history", "/suggest")) {
                var page = wire.send("GET /skills/" + skill.slug() + rest + query, "Accept: text/html");
                assertThat(page.expect(400).header("Content-Type"))
                        .as(rest + query)
                        .startsWith("text/html");
                assertThat(page.headers().firstValue("Location")).isEmpty();
            }
        for (String rest : List.of("", "/revisions", "/mine")) {
            var answer = wire.send("GET " + skill.api() + rest + "?x=%zz");
            assertThat(answer.expect(400).header("Content-Type")).as(rest).startsWith("application/problem+json");
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
    }

    @Test
    void aSkillMayComeBackToAnAddressOfItsOwnAndNobodyElseMay() throws Exception {
        var skill = catalogues.reviewedSkill();
        String now = "renamed-" + skill.slug();
        owners.publish(catalogues.proposed("ines", new SetField(skill.id(), SkillField.SLUG, skill.slug(), now)));
        var other = catalogues.reviewedSkill();
        var before = Rows.in(db);

        Answer taken = catalogues
                .person("ines")
                .post(
                        "/api/proposals",
                        Catalogues.submission(new SetField(other.id(), SkillField.SLUG, other.slug(), skill.slug())));

        assertThat(taken.expect(409).code()).isEqualTo("slug-taken");
        assertThat(taken.body().at("/fields/0/field").asString()).isEqualTo("operations[0].proposed.slug");
        assertThat(Rows.in(db)).isEqualTo(before);
        owners.publish(catalogues.proposed("ines", new SetField(skill.id(), SkillField.SLUG, now, skill.slug())));
        assertThat(rungs.guest()
                        .get(skill.api())
                        .expect(200)
                        .body()
                        .path("revision")
                        .asInt())
                .isEqualTo(3);
        assertMoved("/api/skills/" + now, 308, skill.api());
    }

    @Test
    void anAddressThatWasTakenMeanwhileIsAConflict() {
        var skill = catalogues.reviewedSkill();
        var other = catalogues.reviewedSkill();
        String wanted = "wanted-" + skill.slug();
        var created = catalogues.proposed("ines", other.another(wanted));
        var renamed = catalogues.proposed("ines", new SetField(other.id(), SkillField.SLUG, other.slug(), wanted));
        owners.publish(catalogues.proposed("ines", new SetField(skill.id(), SkillField.SLUG, skill.slug(), wanted)));

        for (Proposed proposal : List.of(created, renamed)) {
            assertThat(proposal.seen().path("merge").asString()).isEqualTo("CONFLICTED");
            assertThat(proposal.seen().at("/changes/0/conflicts/0").asString()).isEqualTo("slug");
        }
    }

    @Test
    void theImpactNamesWhoTakesTheSameAddress() {
        var skill = catalogues.reviewedSkill();
        var other = catalogues.reviewedSkill();
        String wanted = "wanted-" + skill.slug();
        var renamed = catalogues.proposed("ines", new SetField(skill.id(), SkillField.SLUG, skill.slug(), wanted));
        var created = catalogues.proposed("jonas", other.another(wanted));
        var moved = catalogues.proposed("jonas", new SetField(other.id(), SkillField.SLUG, other.slug(), wanted));
        catalogues.proposed("jonas", catalogues.reviewedSkill().another("un" + wanted));

        assertThat(conflicts(renamed)).containsExactly(takesTheSame(created, wanted), takesTheSame(moved, wanted));
        assertThat(conflicts(created)).containsExactly(takesTheSame(renamed, wanted), takesTheSame(moved, wanted));
        assertThat(conflicts(moved)).containsExactly(takesTheSame(renamed, wanted), takesTheSame(created, wanted));
    }

    @Test
    void whoseAddressIsTakenAlreadyIsMadeToCollideByNobody() {
        var skill = catalogues.reviewedSkill();
        var other = catalogues.reviewedSkill();
        String was = skill.slug();
        String now = "renamed-" + was;
        var late = catalogues.proposed("jonas", other.another(now));
        owners.publish(catalogues.proposed("ines", new SetField(skill.id(), SkillField.SLUG, was, now)));
        assertThat(late.seen().path("merge").asString()).isEqualTo("CONFLICTED");
        owners.publish(catalogues.proposed("ines", new SetField(skill.id(), SkillField.SLUG, now, was)));

        assertThat(conflicts(catalogues.proposed("ines", new SetField(skill.id(), SkillField.SLUG, was, now))))
                .isEmpty();
        assertThat(conflicts(late)).as("it goes through itself no more").isEmpty();
    }

    private static String takesTheSame(Proposed rival, String address) {
        return "Publishing this will make #%d collide on /skills/%s: it takes the same address."
                .formatted(rival.number(), address);
    }

    private List<String> conflicts(Proposed proposal) {
        return rungs.guest()
                .get(proposal.api() + "/impact")
                .expect(200)
                .body()
                .path("conflicts")
                .valueStream()
                .map(it -> it.path("sentence").asString())
                .toList();
    }

    @RepeatedTest(3)
    void ofTwoThatTakeTheSameAddressesOneWins() throws Exception {
        var one = catalogues.reviewedSkill();
        var other = catalogues.reviewedSkill();
        String x = "x-" + one.slug();
        String y = "y-" + one.slug();
        var first = catalogues.proposed(
                "ines", with(new SetField(one.id(), SkillField.SLUG, one.slug(), x), one.another(y)));
        var second = catalogues.proposed(
                "ines", with(new SetField(other.id(), SkillField.SLUG, other.slug(), y), other.another(x)));
        for (Proposed proposal : List.of(first, second)) proposal.approvedBy("priya", "tove");
        rungs.ahead(Owners.COOLING);

        var answers = Together.all(() -> first.publishedBy("priya"), () -> second.publishedBy("tove"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(it -> it.status() == 409)
                .allMatch(it -> it.code().equals("not-publishable"));
    }

    private static Operation[] with(Operation first, Operation... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(Operation[]::new);
    }

    private void assertMoved(String from, int status, String to) throws Exception {
        var request = rungs.guest().request(from).header("Accept", "*/*").build();
        var answer = unmoved.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(from + ": " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location")).hasValue(to);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }
}
