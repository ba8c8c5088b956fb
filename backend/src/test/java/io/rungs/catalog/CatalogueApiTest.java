package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rungsdb.identity.Tables.ACCOUNT;

import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.SkillField;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.SecondRungsTest;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@SecondRungsTest
@TestInstance(Lifecycle.PER_CLASS)
class CatalogueApiTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private FreshSkill skill;

    @BeforeAll
    void makeSkill() {
        skill = catalogues.skill();
    }

    @Test
    void theProfileTellsWhatWasImported() {
        JsonNode profile = rungs.guest().get(skill.api()).expect(200).body();

        assertThat(profile.path("revision").asInt()).isEqualTo(1);
        assertThat(profile.path("summary").isNull()).isTrue();
        assertThat(profile.at("/figures/roles").asInt()).isEqualTo(2);
        assertThat(profile.at("/figures/mandatory").asInt()).isEqualTo(1);
        assertThat(profile.at("/figures/optional").asInt()).isEqualTo(2);
        assertThat(profile.path("expectations")
                        .valueStream()
                        .map(it -> it.path("description").asString()))
                .containsExactly("Logs every run.", "Reads the log of a run.", "Designs what is logged.");
        assertThat(profile.at("/updated/author").isNull()).isTrue();
        assertThat(profile.at("/updated/proposal").isNull()).isTrue();
    }

    @Test
    void whoeverWroteARevisionIsCalledAsTheyAreCalledNow() {
        FreshSkill theirs = catalogues.reviewedSkill();
        catalogues
                .proposed("ines", theirs.clarified("Logs every run that the team makes."))
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);
        Answer before = rungs.guest().get(theirs.api()).expect(200);
        String name = before.body().at("/updated/author/name").asString();
        try {
            call("Ines Newname");

            await().untilAsserted(() -> {
                Answer after = rungs.guest().get(theirs.api(), "If-None-Match", before.header("ETag"));
                assertThat(after.expect(200).body().at("/updated/author/name").asString())
                        .isEqualTo("Ines Newname");
                assertThat(rungs.guest()
                                .get(theirs.api() + "?revision=2")
                                .body()
                                .at("/updated/author/name")
                                .asString())
                        .isEqualTo("Ines Newname");
            });
        } finally {
            call(name);
        }
    }

    private void call(String name) {
        db.update(ACCOUNT)
                .set(ACCOUNT.NAME, name)
                .where(ACCOUNT.HANDLE.eq("ines"))
                .execute();
    }

    @Test
    void theCatalogueListsTheSkillWithItsCounts() {
        JsonNode catalog = rungs.guest()
                .get("/api/catalog?role=" + skill.slug().replace("tracking-", "developer-"))
                .expect(200)
                .body();

        JsonNode card = catalog.path("domains")
                .valueStream()
                .flatMap(domain -> domain.path("groups").valueStream())
                .flatMap(group -> group.path("skills").valueStream())
                .filter(it -> it.path("slug").asString().equals(skill.slug()))
                .findFirst()
                .orElseThrow();
        assertThat(card.path("roles").asInt()).isEqualTo(2);
        assertThat(card.path("mandatory").asInt()).isEqualTo(1);
        assertThat(card.path("optional").asInt()).isEqualTo(2);
    }

    @Test
    void theHistoryIsReadPageByPage() {
        var other = catalogues.reviewedSkill();
        String name = "Run tracking";
        for (int i = 2; i <= 23; i++) {
            String next = name.equals("Run tracking") ? "Run Tracking" : "Run tracking";
            catalogues
                    .proposed("ines", new SetField(other.id(), SkillField.NAME, name, next))
                    .approvedBy("lena")
                    .publishedBy("lena")
                    .expect(200);
            name = next;
        }
        JsonNode first =
                rungs.guest().get(other.api() + "/revisions").expect(200).body();
        String next = first.path("next").asString();
        JsonNode second = rungs.guest()
                .get(other.api() + "/revisions?cursor=" + next)
                .expect(200)
                .body();

        assertThat(Stream.of(first, second)
                        .flatMap(it -> it.path("items").valueStream())
                        .map(it -> it.path("revision").asInt()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 23).map(it -> 24 - it).boxed().toList());
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(first.at("/items/0/changeClass").asString()).isEqualTo("EDITORIAL");
    }

    @Test
    void comparingARevisionWithItselfFindsNothingAndBackwardsIsTheOpposite() {
        var other = catalogues.reviewedSkill();
        catalogues
                .proposed("ines", other.summarized("What was run."))
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);
        var guest = rungs.guest();

        assertThat(guest.get(other.api() + "/compare?from=2&to=2").body().path("changes"))
                .isEmpty();
        assertThat(guest.get(other.api() + "/compare?from=1&to=2")
                        .body()
                        .at("/changes/0/act")
                        .asString())
                .isEqualTo("ADDED");
        assertThat(guest.get(other.api() + "/compare?from=2&to=1")
                        .body()
                        .at("/changes/0/act")
                        .asString())
                .isEqualTo("REMOVED");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 404, unknown-skill",
        "/revisions, 404, unknown-skill",
        "/revisions/1, 404, unknown-skill",
        "/blame, 404, unknown-skill",
        "/compare?from=1&to=1, 404, unknown-skill",
        "?revision=1, 404, unknown-skill"
    })
    void aSkillThatIsNotThereIsNotFound(String path, int status, String code) {
        for (String slug : new String[] {"no-such-skill", "Not%20A%20Slug!", "%F0%9F%98%80", "a".repeat(300)}) {
            Answer answer = rungs.guest().get("/api/skills/" + slug + path);
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            assertThat(answer.code()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?revision=0, 404, unknown-revision",
        "?revision=2, 404, unknown-revision",
        "?revision=-1, 400, wrong-type",
        "?revision=one, 400, wrong-type",
        "?revision=99999999999, 400, wrong-type",
        "/revisions/2, 404, unknown-revision",
        "/revisions/one, 400, wrong-type",
        "/compare?from=1&to=2, 404, unknown-revision",
        "/compare?from=1, 400, http-400",
        "/compare?from=one&to=1, 400, wrong-type",
        "/revisions?cursor=%25, 400, bad-cursor",
        "/revisions?cursor=x, 400, bad-cursor",
        "/revisions?cursor=AAAA, 400, bad-cursor",
        "/revisions?cursor=%00, 400, bad-encoding"
    })
    void whatASkillDoesNotHaveIsRefused(String path, int status, String code) {
        Answer answer = rungs.guest().get(skill.api() + path);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body().path("detail").asString()).endsWith(".");
    }

    /// "OTk5OTk5OTk5OTk5" is 999999999999, more than any revision's number.
    @Test
    void aCursorBeyondAllNumbersIsTheWholeList() {
        Answer answer = rungs.guest().get(skill.api() + "/revisions?cursor=OTk5OTk5OTk5OTk5");

        assertThat(answer.expect(200).body().path("items")).hasSize(1);
    }

    @Test
    void whatTheListsShowIsWhatTheRevisionKeeps() {
        Invariants.hold(db, skill.id());
    }
}
