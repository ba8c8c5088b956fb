package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rungs.catalog.ImportCatalogue.Catalogue;
import io.rungs.catalog.ImportCatalogue.Domain;
import io.rungs.catalog.ImportCatalogue.Group;
import io.rungs.catalog.ImportCatalogue.Role;
import io.rungs.catalog.ImportCatalogue.Rung;
import io.rungs.catalog.ImportCatalogue.Skill;
import io.rungs.catalog.SetLadder.Act;
import io.rungs.catalog.SetLadder.WantedLevel;
import io.rungs.catalog.SetLadder.WantedProficiency;
import io.rungs.catalog.SetLadder.WantedRung;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Requirement;
import io.rungs.kernel.Refusal;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FirstFramework;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// An installation's own ladder, scale and rungs, all the way through to what people read.
@RungsTest
class LadderTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    SetLadder set;

    @Autowired
    Frameworks frameworks;

    @Autowired
    ImportCatalogue catalogue;

    @Autowired
    Slugs slugs;

    @Autowired
    DSLContext db;

    @AfterEach
    void asAtFirst() {
        set.levels(act(), FirstFramework.LEVELS.stream().map(LadderTest::first).toList());
        set.proficiencies(
                act(),
                FirstFramework.PROFICIENCIES.stream().map(LadderTest::first).toList());
    }

    private static WantedLevel first(Level it) {
        String slug = FirstFramework.slug(it);
        return new WantedLevel(it.id(), slug, slug.substring(0, 1).toUpperCase() + slug.substring(1), null);
    }

    private static WantedProficiency first(Proficiency it) {
        String slug = FirstFramework.slug(it);
        String name = slug.substring(0, 1).toUpperCase() + slug.substring(1);
        return new WantedProficiency(it.id(), slug, name.substring(0, 2), name, null);
    }

    private Act act() {
        return new Act(null, version(), null);
    }

    private long version() {
        return ladder().path("version").asLong();
    }

    private JsonNode ladder() {
        return catalogues.person("ines").get("/api/ladder").expect(200).body();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.path(field).asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "5, 4", "12, 8"})
    void aLadderOfSoManyLevels(int levels, int proficiencies) {
        String mark = mark();
        set.levels(
                act(),
                IntStream.rangeClosed(1, levels)
                        .mapToObj(it -> new WantedLevel(null, "l" + it + "-" + mark, "Level " + it, "What it means."))
                        .toList());
        set.proficiencies(
                act(),
                IntStream.rangeClosed(1, proficiencies)
                        .mapToObj(it -> new WantedProficiency(null, "p" + it + "-" + mark, "" + it, "Step " + it, null))
                        .toList());
        String skill = brought(mark, expectations());
        var read = catalogues
                .person("ines")
                .get("/api/skills/" + skill)
                .expect(200)
                .body();

        assertThat(texts(read.path("levels"), "level")).hasSize(levels).first().isEqualTo("l1-" + mark);
        assertThat(read.at("/levels/" + (levels - 1) + "/rank").asInt()).isEqualTo(levels);
        assertThat(read.at("/levels/0/definition").asString()).isEqualTo("What it means.");
        assertThat(read.path("proficiencies")).hasSize(proficiencies);
        assertThat(read.at("/figures/levels").asInt()).isEqualTo(levels);
        assertThat(texts(read.path("expectations"), "level")).isEqualTo(texts(read.path("levels"), "level"));
        assertThat(read.at("/roles/0/rungs")).hasSize(levels);
        assertThat(catalogues
                        .person("ines")
                        .get("/skills/" + skill, "Accept", "text/html")
                        .expect(200)
                        .text())
                .contains("Level " + levels + " of " + levels);
        assertThat(codes(catalogues.person("ines").items("/api/catalog/checks?domain=domain-" + mark)))
                .isEmpty();

        raisesTheTop(read, mark, levels, proficiencies);
    }

    private static List<String> codes(List<JsonNode> found) {
        return found.stream().map(it -> it.path("code").asString()).toList();
    }

    /// By slug, as the page sends it.
    private void raisesTheTop(JsonNode read, String mark, int levels, int proficiencies) {
        var cell = read.at("/expectations/" + (levels - 1));
        Map<String, Object> base = values(cell);
        var proposed = new java.util.HashMap<>(base);
        if (proficiencies > 0) proposed.put("proficiency", "P" + proficiencies + "-" + mark);
        else proposed.put("requirement", "MANDATORY");
        var preview = catalogues
                .person("ines")
                .post(
                        "/api/proposals",
                        Map.of(
                                "title",
                                "More at the top",
                                "rationale",
                                "It is due.",
                                "submit",
                                true,
                                "operations",
                                List.of(Map.of(
                                        "type",
                                        "EditExpectation",
                                        "skill",
                                        read.path("id").asString(),
                                        "role",
                                        cell.path("role").asString(),
                                        "level",
                                        ("l" + levels + "-" + mark).toUpperCase(),
                                        "base",
                                        base,
                                        "proposed",
                                        proposed))))
                .expect(201)
                .body();

        assertThat(preview.path("changeClass").asString()).isEqualTo("BAR");
        assertThat(preview.at("/changes/0/level").asString()).isEqualTo("l" + levels + "-" + mark);
        assertThat(preview.at("/changes/0/sentence").asString()).startsWith("Tester, Level " + levels + ": ");
        var impact = catalogues
                .person("ines")
                .get("/api/proposals/" + preview.path("number").asLong() + "/impact")
                .expect(200)
                .body();
        assertThat(impact.at("/bars/0/direction").asString()).isEqualTo("RAISES");
    }

    private static Map<String, Object> values(JsonNode cell) {
        var values = new java.util.HashMap<String, Object>();
        for (String field : List.of("description", "requirement", "proficiency"))
            if (!cell.path(field).isNull()) values.put(field, cell.path(field).asString());
        return values;
    }

    /// One at each level, lowest first.
    private List<Rung> expectations() {
        var framework = frameworks.now();
        var steps = framework.scale().active();
        List<Rung> all = new ArrayList<>();
        for (Ladder.Entry it : framework.ladder().active()) {
            int at = all.size();
            var step = steps.isEmpty() || at + 1 == framework.ladder().active().size()
                    ? null
                    : steps.get(at * steps.size() / framework.ladder().active().size())
                            .proficiency();
            all.add(new Rung(it.level(), new Expectation(TEXTS.get(at), null, step)));
        }
        return all;
    }

    private static final List<String> TEXTS = List.of(
            "Runs the given suite and reads its report.",
            "Writes cases for one module from a specification.",
            "Finds the smallest input that breaks a parser.",
            "Designs data that covers each branch.",
            "Chooses what is worth automating, and says why.",
            "Measures how much escapes to customers.",
            "Builds harnesses that other teams adopt.",
            "Negotiates quality gates with product owners.",
            "Leads post-mortems of failed releases.",
            "Sets the yearly plan for verification.",
            "Represents the craft towards auditors.",
            "Shapes standards beyond this company.");

    private String brought(String mark, List<Rung> expectations) {
        catalogues.bring(new Catalogue(
                List.of(new Domain("domain-" + mark, "Tests", List.of(new Group("group-" + mark, "Units")))),
                List.of(new Role("tester-" + mark, "Tester")),
                List.of(new Skill(
                        "skill-" + mark,
                        "Testing",
                        "group-" + mark,
                        null,
                        List.of(new ImportCatalogue.Ladder("tester-" + mark, expectations))))));
        return "skill-" + mark;
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(24);
    }

    @Test
    void renamedAndReorderedNothingIsLost() {
        var skill = catalogues.reviewedSkill();
        var proposed = catalogues.proposed("ines", skill.clarified("Logs each run."));
        byte[] kept = document(skill.id());
        set.levels(
                act(),
                List.of(
                        first(Level.MIDDLE),
                        first(Level.SENIOR),
                        new WantedLevel(Level.JUNIOR.id(), "associate", "Associate", null),
                        first(Level.LEAD),
                        first(Level.PRINCIPAL)));

        var change = proposed.seen().at("/changes/0");
        assertThat(change.path("level").asString()).isEqualTo("associate");
        assertThat(change.path("state").asString()).isEqualTo("CLEAN");
        assertThat(change.path("sentence").asString()).contains(", Associate: ");
        var read = catalogues.person("ines").get(skill.api()).expect(200).body();
        assertThat(texts(read.path("levels"), "level"))
                .containsExactly("middle", "senior", "associate", "lead", "principal");
        assertThat(texts(read.path("expectations"), "level")).containsExactly("senior", "associate", "associate");
        assertThat(document(skill.id())).isEqualTo(kept);
        proposed.approvedBy("lena").publishedBy("lena").expect(200);
        assertThat(texts(
                        catalogues
                                .person("ines")
                                .get(skill.api())
                                .expect(200)
                                .body()
                                .path("expectations"),
                        "description"))
                .contains("Logs each run.");
    }

    private byte[] document(UUID skill) {
        return db.fetchSingle("select document from catalog.revision where skill_id = ? order by number limit 1", skill)
                .get(0, byte[].class);
    }

    @Test
    void aRetiredLevelIsShownWhereSomethingStandsAndOfferedNowhere() {
        var skill = catalogues.skill();
        set.levels(act(), List.of(first(Level.MIDDLE), first(Level.SENIOR), first(Level.LEAD), first(Level.PRINCIPAL)));

        var read = catalogues.person("ines").get(skill.api()).expect(200).body();
        assertThat(texts(read.path("levels"), "level")).startsWith("junior").hasSize(5);
        assertThat(texts(read.at("/roles/0/rungs"), "level")).doesNotContain("junior");
        assertThat(texts(ladder().path("levels"), "level")).doesNotContain("junior");
        catalogues
                .person("ines")
                .post("/api/proposals", Catalogues.submission(skill.clarified("Logs each run.")))
                .expect(201);
    }

    @Test
    void aRoleIsAskedForSomethingOnlyAtItsRungs() {
        String mark = mark();
        String skill = brought(
                mark,
                List.of(
                        new Rung(Level.SENIOR, new Expectation("Designs what is tested.", null, null)),
                        new Rung(Level.PRINCIPAL, Expectation.below(null, null))));
        UUID role = slugs.role("tester-" + mark).orElseThrow();
        set.rungs(
                act(),
                role,
                List.of(
                        new WantedRung("senior", "Test lead", "Answers for a product."),
                        new WantedRung("principal", null, null)));

        var read = catalogues
                .person("ines")
                .get("/api/skills/" + skill)
                .expect(200)
                .body();
        assertThat(texts(read.at("/roles/0/rungs"), "level")).containsExactly("senior", "principal");
        assertThat(read.at("/roles/0/rungs/0/title").asString()).isEqualTo("Test lead");
        assertThat(read.at("/roles/0/rungs/0/text").asString()).isEqualTo("Answers for a product.");
        assertThat(read.at("/expectations/1/asBelow").asBoolean()).isTrue();
        assertThat(read.at("/expectations/1/description").isNull()).isTrue();
        assertThat(catalogues
                        .person("ines")
                        .get("/skills/" + skill, "Accept", "text/html")
                        .expect(200)
                        .text())
                .contains("As Senior");
        // Lead is no rung of it, so that nothing is missing.
        assertThat(codes(catalogues.person("ines").items("/api/catalog/checks?domain=domain-" + mark)))
                .isEmpty();
        UUID id = UUID.fromString(read.path("id").asString());
        Answer refused = catalogues
                .person("ines")
                .post(
                        "/api/proposals",
                        Catalogues.submission(SetCell.adding(
                                id, new Place(role, Level.JUNIOR), new Expectation("Runs it.", null, null))))
                .expect(400);
        assertThat(refused.code()).isEqualTo("no-such-rung");
        assertThat(refused.text()).contains("Tester has no such rung. It has Test lead, Principal.");
        var below = new SetCell(
                id,
                new Place(role, Level.PRINCIPAL),
                Expectation.below(null, null),
                Expectation.below(Requirement.MANDATORY, null));
        assertThat(proposal(below).path("changeClass").asString()).isEqualTo("BAR");
        var own = new SetCell(
                id,
                new Place(role, Level.PRINCIPAL),
                Expectation.below(null, null),
                new Expectation("Sets what is tested.", null, null));
        assertThat(proposal(own).path("changeClass").asString()).isEqualTo("STRUCTURAL");
        assertThat(proposal(own).at("/changes/0/sentence").asString())
                .isEqualTo("Tester, Principal: a text of its own instead of as below.");
        var lost = SetCell.removing(
                id, new Place(role, Level.SENIOR), new Expectation("Designs what is tested.", null, null));
        assertThat(catalogues
                        .person("ines")
                        .post("/api/proposals", submitted(lost))
                        .expect(400)
                        .text())
                .contains("as below, but no level below has a text");
        assertThatThrownBy(() -> set.rungs(act(), role, List.of(new WantedRung("senior", null, null))))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessage("Tester: 1 skill, 1 expectation stands at Principal.");
        assertThat(db.fetch("select field, before, after from catalog.wording where subject_id = ? order by id", role)
                        .map(it -> it.get(0) + " " + it.get(1) + " " + it.get(2)))
                .containsExactly("TITLE null Test lead", "TEXT null Answers for a product.");
    }

    private JsonNode proposal(SetCell operation) {
        return catalogues
                .person("ines")
                .post("/api/proposals", submitted(operation))
                .expect(201)
                .body();
    }

    private static Map<String, Object> submitted(SetCell operation) {
        var submission = new java.util.HashMap<>(Catalogues.submission(operation));
        submission.put("submit", true);
        return submission;
    }

    @Test
    void nobodyWritesOverWhatTheyHaveNotSeen() {
        assertThatThrownBy(() -> set.levels(new Act(null, version() - 1, null), List.of(first(Level.JUNIOR))))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> set.levels(act(), List.of())).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> set.levels(
                        act(),
                        IntStream.range(0, 13)
                                .mapToObj(it -> new WantedLevel(null, "n" + it, "N", null))
                                .toList()))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> set.levels(
                        act(), List.of(new WantedLevel(null, "a", "A", null), new WantedLevel(null, "a", "B", null))))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void whatWasKeptByWordsIsReadByTheIdsOfTheFirst() {
        var skill = catalogues.skill();
        String once = """
                {"name":"Run tracking","summary":null,"slug":"%s","group":"%s","state":"ACTIVE","roles":["%s"],\
                "expectations":[{"cell":"%s","role":"%s","level":"SENIOR","description":"Designs.",\
                "requirement":"MANDATORY","proficiency":"EXPERT"}]}""".formatted(
                skill.slug(), skill.group().id(), skill.developer(), skill.cell(skill.senior()), skill.developer());
        db.execute("""
                insert into catalog.revision (id, skill_id, number, document, change_class, cause_kind, cause_id, rationale, published_at)
                values (?, ?, 2, convert_to(?, 'UTF8'), 'BAR', 'IMPORT', ?, 'Once.', now())""", UUID.randomUUID(), skill.id(), once, UUID.randomUUID());

        var read = catalogues
                .person("ines")
                .get(skill.api() + "?revision=2")
                .expect(200)
                .body();
        assertThat(read.at("/expectations/0/level").asString()).isEqualTo("senior");
        assertThat(read.at("/expectations/0/proficiency").asString()).isEqualTo("expert");
        assertThat(read.at("/expectations/0/requirement").asString()).isEqualTo("MANDATORY");
        assertThat(new String(
                        db.fetchSingle(
                                        "select document from catalog.revision where skill_id = ? and number = 2",
                                        skill.id())
                                .get(0, byte[].class),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(once);
    }

    /// It takes seconds for a large proposal, and a domain is nothing that its texts are held against.
    @Test
    void whatWasFoundIsKnownStillOnceADomainIsCalledOtherwise() {
        var skill = catalogues.skill();
        var written = skill.head()
                .profile()
                .with(new Place(skill.developer(), Level.JUNIOR), new Expectation("TBD", null, null));
        var found = frameworks.checks().introduced(null, written);
        String mark = mark();
        catalogues
                .person("ada")
                .post(
                        "/api/admin/taxonomy/domains/" + skill.line().get(2).id() + "/rename",
                        Map.of("version", version(), "name", "Field " + mark, "slug", "field-" + mark))
                .expect(200);

        assertThat(frameworks.checks().introduced(null, written)).isNotEmpty().isSameAs(found);
    }

    @Test
    void theLadderIsReadAgainOnlyOnceItChanged() {
        Answer first = catalogues.person("ines").get("/api/ladder").expect(200);
        String etag = first.header("ETag");
        catalogues.person("ines").get("/api/ladder", "If-None-Match", etag).expect(304);
        set.proficiencies(act(), List.of());

        assertThat(catalogues
                        .person("ines")
                        .get("/api/ladder", "If-None-Match", etag)
                        .expect(200)
                        .body()
                        .path("proficiencies"))
                .isEmpty();
    }
}
