package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.catalog.ImportCatalogue.Catalogue;
import io.rungs.catalog.ImportCatalogue.Domain;
import io.rungs.catalog.ImportCatalogue.Group;
import io.rungs.catalog.ImportCatalogue.Ladder;
import io.rungs.catalog.ImportCatalogue.Role;
import io.rungs.catalog.ImportCatalogue.Rung;
import io.rungs.catalog.ImportCatalogue.Skill;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Requirement;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FirstFramework;
import io.rungs.testing.Installation;
import io.rungs.testing.LongAgo;
import io.rungs.testing.SecondRungsTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// The report over everything that is published.
@SecondRungsTest
@TestInstance(Lifecycle.PER_CLASS)
class ChecksApiTest {
    private static final int SKILLS = 70;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    PublishRevision publish;

    @Autowired
    Heads heads;

    @Autowired
    TransactionTemplate transaction;

    private String mark;

    /// A domain of skills that each fill Junior with filler and leave Middle out.
    @BeforeAll
    void makeDomain() {
        mark = UUID.randomUUID().toString().substring(24);
        var ladder = new Ladder(
                "tester-" + mark,
                List.of(rung(Level.JUNIOR, "Runs tests."), rung(Level.SENIOR, "Designs what is tested.")));
        catalogues.bring(new Catalogue(
                List.of(new Domain("tests-" + mark, "Tests", List.of(new Group("units-" + mark, "Units")))),
                List.of(new Role("tester-" + mark, "Tester")),
                IntStream.range(0, SKILLS)
                        .mapToObj(it -> new Skill(
                                "tests-%02d-%s".formatted(it, mark), "Tests", "units-" + mark, null, List.of(ladder)))
                        .toList()));
        IntStream.range(0, SKILLS).forEach(it -> fill("tests-%02d-%s".formatted(it, mark)));
    }

    private void fill(String slug) {
        UUID skill = heads.named(slug).id();
        new LongAgo(publish, heads, transaction).published(skill, it -> {
            var place = new Place(it.roles().getFirst(), Level.JUNIOR);
            return it.withSummary("MISSING").with(place, new Expectation("TBD", Requirement.OPTIONAL, null));
        });
    }

    private static Rung rung(Level level, String text) {
        return new Rung(level, new Expectation(text, Requirement.OPTIONAL, null));
    }

    @Test
    void guestsReadItSkillBySkill() {
        List<JsonNode> found = all("/api/catalog/checks?domain=tests-" + mark);

        assertThat(found).hasSize(3 * SKILLS);
        var summary = found.getFirst();
        assertThat(summary.path("code").asString()).isEqualTo("summary-filler");
        assertThat(summary.path("role").isNull() && summary.path("level").isNull())
                .isTrue();
        assertThat(summary.path("sentence").asString()).startsWith("Summary: this only fills the place. ");
        var first = found.get(1);
        assertThat(first.at("/skill/slug").asString()).isEqualTo("tests-00-" + mark);
        assertThat(first.at("/role/name").asString()).isEqualTo("Tester");
        assertThat(first.path("level").asString()).isEqualTo("junior");
        assertThat(first.path("code").asString()).isEqualTo("filler");
        assertThat(first.path("severity").asString()).isEqualTo("ERROR");
        assertThat(first.path("cell").isNull()).isFalse();
        assertThat(first.path("sentence").asString())
                .startsWith("Tester, Junior: this text only fills the place. Write what somebody shows at this level");
        var second = found.get(2);
        assertThat(second.path("code").asString()).isEqualTo("level-missing");
        assertThat(second.path("cell").isNull()).isTrue();
        assertThat(found.stream().map(it -> it.at("/skill/slug").asString())).isSorted();
    }

    @Test
    void itIsNarrowedBySeverity() {
        List<JsonNode> found = all("/api/catalog/checks?severity=ERROR&domain=tests-" + mark);

        assertThat(found)
                .hasSize(2 * SKILLS)
                .allMatch(it -> it.path("code").asString().endsWith("filler"));
    }

    @Test
    void aPageEndsOnceItHasLookedThroughEnoughAndWhatWasLookedAtIsKnownFromThenOn() {
        String large = "large-" + mark;
        var roles = IntStream.range(0, 20)
                .mapToObj(it -> new Role("%s-role-%d".formatted(large, it), "Role " + it))
                .toList();
        catalogues.bring(new Catalogue(
                List.of(new Domain(large, "Large", List.of(new Group("group-" + large, "Group")))),
                roles,
                IntStream.range(0, 10)
                        .mapToObj(it -> new Skill(
                                "%s-%d".formatted(large, it),
                                "Large",
                                "group-" + large,
                                null,
                                roles.stream().map(role -> climbing(it, role)).toList()))
                        .toList()));
        String errors = "/api/catalog/checks?severity=ERROR&domain=" + large;

        var first = rungs.guest().get(errors).expect(200).body();
        assertThat(first.path("items").isEmpty()).isTrue();
        assertThat(first.path("next").isNull()).isFalse();
        assertThat(all(errors)).isEmpty();

        // Unless the ladder becomes another one meanwhile: then it is looked through anew.
        await().untilAsserted(() -> assertThat(rungs.guest()
                        .get(errors)
                        .expect(200)
                        .body()
                        .path("next")
                        .isNull())
                .isTrue());
    }

    private static Ladder climbing(int skill, Role role) {
        return new Ladder(
                role.slug(),
                FirstFramework.LEVELS.stream()
                        .map(level -> rung(
                                level, "Writes %s of part %d for whoever is %s.".formatted(level, skill, role.slug())))
                        .toList());
    }

    @Test
    void theSeededCatalogueIsFreeOfErrors() {
        List<JsonNode> found = new ArrayList<>();
        for (String domain : List.of(
                "machine-learning-and-ai",
                "data-platforms",
                "security",
                "product-and-design",
                "engineering-leadership")) found.addAll(all("/api/catalog/checks?severity=ERROR&domain=" + domain));

        assertThat(found).isEmpty();
    }

    @Test
    void whatThereIsNotIsRefused() {
        var guest = rungs.guest();

        assertThat(guest.get("/api/catalog/checks?domain=nowhere").expect(400).code())
                .isEqualTo("bad-filter");
        assertThat(guest.get("/api/catalog/checks?severity=FATAL").expect(400).code())
                .isEqualTo("wrong-type");
        assertThat(guest.get("/api/catalog/checks?cursor=*").expect(400).code()).isEqualTo("bad-cursor");
        assertThat(guest.get("/api/catalog/checks?cursor=AA").expect(400).code())
                .isEqualTo("bad-encoding");
    }

    private List<JsonNode> all(String path) {
        var guest = rungs.guest();
        List<JsonNode> found = new ArrayList<>();
        var page = guest.get(path).expect(200).body();
        page.path("items").forEach(found::add);
        while (!page.path("next").isNull()) {
            page = guest.get(path + "&cursor=" + page.path("next").asString())
                    .expect(200)
                    .body();
            page.path("items").forEach(found::add);
        }
        return found;
    }
}
