package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.SkillField;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Rows;
import io.rungs.testing.RungsTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Each bad submission is answered with what was wrong and where, and leaves nothing behind.
@RungsTest
@TestInstance(Lifecycle.PER_CLASS)
class BadProposalTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private FreshSkill skill;

    @BeforeAll
    void makeSkill() {
        skill = catalogues.reviewedSkill();
        catalogues.person("ines");
        catalogues.person("lena");
    }

    /// A way to spoil a good submission, and how it is answered.
    private record Spoilt(String name, Consumer<ObjectNode> spoil, int status, String code, String field) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Spoilt of(String name, String code, String field, Consumer<ObjectNode> spoil) {
        return new Spoilt(name, spoil, 400, code, field);
    }

    private static Spoilt moved(String name, String code, String field, Consumer<ObjectNode> spoil) {
        return new Spoilt(name, spoil, 409, code, field);
    }

    Stream<Spoilt> spoilt() {
        return Stream.of(texts(), parts(), types(), misfits(), ofSkills(), contradictions(), misfitsOfSkills())
                .flatMap(List::stream);
    }

    private static List<Spoilt> texts() {
        return List.of(
                of("no title", "bad-text", "title", it -> it.remove("title")),
                of("an empty title", "bad-text", "title", it -> it.put("title", " \n ")),
                of("a title too long", "bad-text", "title", it -> it.put("title", "a".repeat(141))),
                of("a title of 20,000 characters", "bad-text", "title", it -> it.put("title", "a".repeat(20_000))),
                of("a rationale of 20,000", "bad-text", "rationale", it -> it.put("rationale", "a".repeat(20_000))),
                of("3 MB", "bad-text", "rationale", it -> it.put("rationale", "a".repeat(3_000_000))),
                of("a null byte", "bad-text", "title", it -> it.put("title", "a\u0000b")),
                of("a bidi override", "bad-text", "title", it -> it.put("title", "a\u202Eb")),
                of("a bidi isolate", "bad-text", "rationale", it -> it.put("rationale", "a\u2066b")),
                of("a bell", "bad-text", "title", it -> it.put("title", "a\u0007b")),
                of(
                        "an empty text",
                        "bad-text",
                        "operations[0].proposed.description",
                        it -> proposed(it).put("description", "")),
                of(
                        "a text of 20,000",
                        "bad-text",
                        "operations[0].proposed.description",
                        it -> proposed(it).put("description", "a".repeat(20_000))),
                of(
                        "a bidi override in a text",
                        "bad-text",
                        "operations[0].proposed.description",
                        it -> proposed(it).put("description", "a\u202Eb")),
                of("no rationale", "no-rationale", "rationale", it -> it.remove("rationale")));
    }

    private static List<Spoilt> parts() {
        return List.of(
                of("no operations", "no-operations", "operations", it -> it.remove("operations")),
                of("an empty list", "no-operations", "operations", it -> it.set("operations", JSON.createArrayNode())),
                of("an operation that is null", "wrong-type", "operations[0]", it -> {
                    operations(it).removeAll();
                    operations(it).addNull();
                }),
                of(
                        "no type",
                        "bad-text",
                        "operations[0].type",
                        it -> operation(it).remove("type")),
                of(
                        "no skill",
                        "bad-text",
                        "operations[0].skill",
                        it -> operation(it).remove("skill")),
                of(
                        "no role",
                        "bad-text",
                        "operations[0].role",
                        it -> operation(it).remove("role")),
                of(
                        "no level",
                        "bad-text",
                        "operations[0].level",
                        it -> operation(it).putNull("level")),
                of(
                        "no base",
                        "bad-text",
                        "operations[0].base",
                        it -> operation(it).remove("base")),
                of(
                        "no proposal",
                        "bad-text",
                        "operations[0].proposed",
                        it -> operation(it).remove("proposed")),
                of(
                        "a description and as below",
                        "bad-text",
                        "operations[0].proposed.asBelow",
                        it -> proposed(it).put("asBelow", true)),
                of(
                        "neither a description nor as below",
                        "bad-text",
                        "operations[0].proposed.description",
                        it -> proposed(it).remove("description")),
                of(
                        "a text where an expectation belongs",
                        "bad-text",
                        "operations[0].proposed.text",
                        it -> proposed(it).put("text", "A name")),
                of(
                        "a description where a summary belongs",
                        "bad-text",
                        "operations[0].proposed.description",
                        it -> operation(it)
                                .put("type", "SetSummary")
                                .putNull("role")
                                .putNull("level")
                                .putNull("base")),
                of("a cell for a name", "bad-text", "operations[0].role", it -> {
                    operation(it).put("type", "SetName");
                    operation(it).set("base", JSON.createObjectNode().put("text", "Run tracking"));
                    operation(it).set("proposed", JSON.createObjectNode().put("text", "Tracking"));
                }),
                of("a name of two lines", "bad-text", "operations[0].proposed.text", it -> {
                    operation(it).put("type", "SetName").putNull("role").putNull("level");
                    operation(it).set("base", JSON.createObjectNode().put("text", "Run tracking"));
                    operation(it).set("proposed", JSON.createObjectNode().put("text", "Run\ntracking"));
                }),
                of(
                        "a base of what is added",
                        "bad-text",
                        "operations[0].base",
                        it -> operation(it).put("type", "AddExpectation")),
                of(
                        "a proposal for what is removed",
                        "bad-text",
                        "operations[0].proposed",
                        it -> operation(it).put("type", "RemoveExpectation")),
                of(
                        "nothing changed",
                        "senseless-operations",
                        "operations[0]",
                        it -> operation(it).set("proposed", base(it))),
                of(
                        "the same twice",
                        "senseless-operations",
                        "operations[1]",
                        it -> operations(it).add(operation(it))),
                of(
                        "1,001 operations",
                        "too-many-operations",
                        "operations",
                        it -> IntStream.range(0, 1_000)
                                .forEach(_ -> operations(it).add(operation(it)))),
                of("a million characters in many texts", "too-long-together", "operations", it -> {
                    proposed(it).put("description", "a".repeat(3_900));
                    IntStream.range(0, 300).forEach(_ -> operations(it).add(operation(it)));
                }));
    }

    private static List<Spoilt> types() {
        return List.of(
                of("an unknown field", "unknown-field", "colour", it -> it.put("colour", "red")),
                of(
                        "an unknown part",
                        "unknown-field",
                        "operations[0].colour",
                        it -> operation(it).put("colour", "red")),
                of(
                        "an unknown type",
                        "wrong-type",
                        "operations[0].type",
                        it -> operation(it).put("type", "Paint")),
                of(
                        "an unknown level",
                        "unknown-level",
                        "operations[0].level",
                        it -> operation(it).put("level", "GURU")),
                of(
                        "a level by number",
                        "wrong-type",
                        "operations[0].level",
                        it -> operation(it).put("level", 1)),
                of(
                        "an unknown proficiency",
                        "unknown-proficiency",
                        "operations[0].proposed.proficiency",
                        it -> proposed(it).put("proficiency", "GURU")),
                of(
                        "an empty level",
                        "unknown-level",
                        "operations[0].level",
                        it -> operation(it).put("level", "")),
                of(
                        "a skill that is no id",
                        "wrong-type",
                        "operations[0].skill",
                        it -> operation(it).put("skill", "tracking")),
                of(
                        "a skill by number",
                        "wrong-type",
                        "operations[0].skill",
                        it -> operation(it).put("skill", 7)),
                of("operations that are no list", "wrong-type", "operations", it -> it.put("operations", "all")),
                of(
                        "an operation that is a list",
                        "wrong-type",
                        "operations[0]",
                        it -> operations(it).set(0, JSON.createArrayNode())),
                of(
                        "a base that is a text",
                        "wrong-type",
                        "operations[0].base",
                        it -> operation(it).put("base", "Logs")),
                of("a title that is an object", "wrong-type", "title", it -> it.set("title", JSON.createObjectNode())),
                of("submit that is a word", "wrong-type", "submit", it -> it.put("submit", "perhaps")));
    }

    private static List<Spoilt> misfits() {
        return List.of(
                of(
                        "an unknown skill",
                        "unknown-skill",
                        "operations[0].skill",
                        it -> operation(it).put("skill", UUID.randomUUID().toString())),
                of(
                        "an unknown role",
                        "unknown-role",
                        "operations[0].role",
                        it -> operation(it).put("role", UUID.randomUUID().toString())),
                moved(
                        "a base that is not published",
                        "base-moved",
                        "operations[0].base",
                        it -> base(it).put("description", "Logs nothing.")),
                moved(
                        "a requirement that is not published",
                        "base-moved",
                        "operations[0].base",
                        it -> base(it).put("requirement", "MANDATORY")),
                moved(
                        "an edit of nothing",
                        "cell-empty",
                        "operations[0]",
                        it -> operation(it).put("level", "LEAD")),
                moved("a cell that is there", "cell-exists", "operations[0]", it -> {
                    operation(it).put("type", "AddExpectation");
                    operation(it).remove("base");
                }));
    }

    private List<Spoilt> ofSkills() {
        UUID group = skill.group().id();
        return List.of(
                of(
                        "an address with capitals",
                        "bad-text",
                        "operations[0].proposed.slug",
                        only(created("Kafka", group))),
                of("an address with a gap", "bad-text", "operations[0].proposed.slug", only(created("a b", group))),
                of("an empty address", "bad-text", "operations[0].proposed.slug", only(created("", group))),
                of(
                        "an address of 81 letters",
                        "bad-text",
                        "operations[0].proposed.slug",
                        only(created("a".repeat(81), group))),
                of(
                        "a group that there is not",
                        "unknown-group",
                        "operations[0].proposed.group",
                        only(created("kafka", UUID.randomUUID()))),
                of(
                        "moved into a group that there is not",
                        "unknown-group",
                        "operations[0].proposed.group",
                        only(SetField.moving(skill.id(), group, UUID.randomUUID()))),
                of(
                        "a role that there is not",
                        "unknown-role",
                        "operations[0].role",
                        only(SetRole.adding(skill.id(), UUID.randomUUID()))),
                of(
                        "a role without its texts",
                        "bad-text",
                        "operations[0].base.ladder",
                        with(removedRole(), it -> ((ObjectNode) operation(it).get("base")).remove("ladder"))),
                of(
                        "a level twice",
                        "bad-text",
                        "operations[0].base.ladder[1].level",
                        with(removedRole(), it -> ladder(it).add(ladder(it).get(0)))),
                of(
                        "a level without words",
                        "bad-text",
                        "operations[0].base.ladder[0].description",
                        with(removedRole(), it -> ((ObjectNode) ladder(it).get(0)).remove("description"))),
                of(
                        "a level that is null",
                        "wrong-type",
                        "operations[0].base.ladder[0]",
                        with(removedRole(), it -> ladder(it).removeAll().addNull())),
                of(
                        "a retirement with a level",
                        "bad-text",
                        "operations[0].level",
                        with(SetField.retiring(skill.id()), it -> operation(it).put("level", "JUNIOR"))),
                of(
                        "an address for a name",
                        "bad-text",
                        "operations[0].proposed.slug",
                        with(skill.named("Tracking"), it -> proposed(it).put("slug", "tracking"))));
    }

    private List<Spoilt> contradictions() {
        UUID group = skill.group().id();
        var created = created("kafka-" + skill.slug(), group);
        UUID id = created.skill();
        return List.of(
                contradicting("two edits of a cell", skill.clarified("Logs runs."), skill.raised()),
                contradicting("an edit and a removal", skill.clarified("Logs runs."), removedJunior()),
                contradicting("an edit in a role that goes", removedRole(), skill.removed()),
                contradicting("a role that goes and its edit", skill.removed(), removedRole()),
                contradicting("a role that comes and goes", SetRole.adding(skill.id(), skill.analyst()), removedRole()),
                contradicting("a name of what is retired", SetField.retiring(skill.id()), skill.named("Tracking")),
                contradicting("a retirement of what is named", skill.named("Tracking"), SetField.retiring(skill.id())),
                contradicting("retired and restored", SetField.retiring(skill.id()), SetField.restoring(skill.id())),
                contradicting("created twice", created, new CreateSkill(id, "another", "Another", group)),
                contradicting("created and moved", created, SetField.moving(id, group, UUID.randomUUID())),
                contradicting("created and named", created, new SetField(id, SkillField.NAME, "Kafka", "Queues")),
                contradicting(
                        "created and readdressed",
                        created,
                        new SetField(id, SkillField.SLUG, created.slug(), "queues")),
                contradicting("created and retired", created, SetField.retiring(id)),
                of(
                        "one address for two",
                        "senseless-operations",
                        "operations[1].proposed.slug",
                        only(created, created(created.slug(), group))));
    }

    private List<Spoilt> misfitsOfSkills() {
        UUID id = skill.id();
        return List.of(
                moved(
                        "an address that another skill has",
                        "slug-taken",
                        "operations[0].proposed.slug",
                        only(created(skill.slug(), skill.group().id()))),
                moved(
                        "an id that another skill has",
                        "skill-exists",
                        "operations[0].skill",
                        only(new CreateSkill(
                                id,
                                "kafka-" + skill.slug(),
                                "Kafka",
                                skill.group().id()))),
                moved(
                        "an address that it has not",
                        "base-moved",
                        "operations[0].base",
                        only(new SetField(id, SkillField.SLUG, "no-such-slug", "kafka-" + skill.slug()))),
                moved("restored while it is there", "not-retired", "operations[0]", only(SetField.restoring(id))),
                moved(
                        "a role that it has",
                        "role-exists",
                        "operations[0].role",
                        only(SetRole.adding(id, skill.analyst()))),
                moved(
                        "a role with other texts",
                        "base-moved",
                        "operations[0].base",
                        only(SetRole.removing(id, skill.analyst(), new TreeMap<>()))),
                of(
                        "an expectation of a role that it has not",
                        "unknown-role",
                        "operations[1].role",
                        only(
                                created(
                                        "kafka-" + skill.slug(),
                                        skill.group().id(),
                                        UUID.nameUUIDFromBytes(new byte[1])),
                                SetCell.adding(
                                        UUID.nameUUIDFromBytes(new byte[1]), skill.junior(), Catalogues.JUNIOR))));
    }

    private static Spoilt contradicting(String name, Operation first, Operation second) {
        return of(name, "senseless-operations", "operations[1]", only(first, second));
    }

    private static CreateSkill created(String slug, UUID group) {
        return created(slug, group, UUID.randomUUID());
    }

    private static CreateSkill created(String slug, UUID group, UUID id) {
        return new CreateSkill(id, slug, "Kafka", group);
    }

    private SetRole removedRole() {
        return SetRole.removing(skill.id(), skill.analyst(), new TreeMap<>(Map.of(Level.JUNIOR, Catalogues.ANALYST)));
    }

    private SetCell removedJunior() {
        return SetCell.removing(skill.id(), skill.junior(), Catalogues.JUNIOR);
    }

    /// Puts these operations into the good submission's place.
    private static Consumer<ObjectNode> only(Operation... operations) {
        return it -> {
            operations(it).removeAll();
            for (Operation operation : operations)
                operations(it).add(JSON.<ObjectNode>valueToTree(OperationForm.of(operation)));
        };
    }

    private static Consumer<ObjectNode> with(Operation operation, Consumer<ObjectNode> spoil) {
        return only(operation).andThen(spoil);
    }

    private static ArrayNode ladder(ObjectNode submission) {
        return (ArrayNode) operation(submission).at("/base/ladder");
    }

    @ParameterizedTest
    @MethodSource
    void spoilt(Spoilt spoilt) {
        assertRefused(spoilt, body -> catalogues.person("ines").post("/api/proposals", body));
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void anAmendmentIsReadAsCarefully(Spoilt spoilt) {
        if (spoilt.field().equals("submit")) return;
        var proposal = catalogues.proposed("ines", catalogues.reviewedSkill().summarized("What was run."));

        assertRefused(spoilt, body -> {
            body.remove("submit");
            return catalogues.person("ines").put(proposal.api(), body, "If-Match", "\"2\"");
        });
    }

    private void assertRefused(Spoilt spoilt, Function<ObjectNode, Answer> send) {
        ObjectNode body = good();
        spoilt.spoil().accept(body);
        var before = Rows.in(db);

        Answer answer = send.apply(body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(spoilt.status());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(spoilt.code());
        assertThat(answer.body().path("type").asString()).isEqualTo("/problems/" + spoilt.code());
        assertThat(answer.body().path("detail").asString()).endsWith(".");
        assertThat(answer.body()
                        .at("/fields")
                        .valueStream()
                        .map(it -> it.path("field").asString()))
                .contains(spoilt.field());
        assertThat(Rows.in(db)).isEqualTo(before);
    }

    @Test
    void theGoodSubmissionItselfIsTaken() {
        ObjectNode body = good();
        body.put("submit", false);
        catalogues.person("ines").post("/api/proposals", body).expect(201);
    }

    @Test
    void everyErrorIsNamedAtOnce() {
        ObjectNode body = good();
        body.put("title", "");
        proposed(body).put("description", "");
        operation(body).remove("level");

        var fields = catalogues
                .person("ines")
                .post("/api/proposals", body)
                .expect(400)
                .body()
                .path("fields");

        assertThat(fields.valueStream().map(it -> it.path("field").asString()))
                .containsExactlyInAnyOrder("title", "operations[0].proposed.description", "operations[0].level");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"title\": \"a\" \"b\"}",
                "{\"title\": \"\\x\"}",
                "7",
                "{} {}"
            })
    void whatIsNoJsonObjectIsRefused(String body) {
        var before = Rows.in(db);

        Answer answer = catalogues.person("ines").post("/api/proposals", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isIn("malformed-json", "wrong-type");
        assertThat(answer.body().path("fields")).isNotEmpty();
        assertThat(Rows.in(db)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\ud83db", "a\\ude00", "a\\u0000b", "a\\u202eb"})
    void whatIsEscapedIsNoBetter(String title) {
        String body = JSON.writeValueAsString(good()).replace("Say it better", title);

        assertThat(catalogues
                        .person("ines")
                        .post("/api/proposals", body)
                        .expect(400)
                        .code())
                .isEqualTo("bad-text");
    }

    @Test
    void jsonThatIsNestedTooDeeplyIsRefused() {
        String deep = "{\"operations\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(catalogues.person("ines").post("/api/proposals", deep).status())
                .isEqualTo(400);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        var person = catalogues.person("ines");
        byte[] broken = {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'};
        Answer answer = person.send(person.request("/api/proposals")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", person.cookie("XSRF-TOKEN"))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(broken)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed-json");
    }

    @Test
    void anotherKindOfBodyIsRefused() {
        var person = catalogues.person("ines");
        Answer answer = person.send(person.request("/api/proposals")
                .header("Content-Type", "text/plain")
                .header("X-XSRF-TOKEN", person.cookie("XSRF-TOKEN"))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("title")));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("http-415");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven", "1.5", "99999999999999999999", "-"})
    void aNumberThatIsNoneIsRefused(String number) {
        Answer answer = catalogues.person("ines").get("/api/proposals/" + number);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.body().path("detail").asString()).isNotEmpty();
    }

    /// The server refuses such an address before the application sees it.
    @Test
    void aNullByteInAnAddressIsRefused() {
        assertThat(catalogues.person("ines").get("/api/proposals/1%00").status())
                .isEqualTo(400);
        assertThat(catalogues.person("ines").get("/api/skills/a%00").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9223372036854775807"})
    void aNumberThatNobodyHasIsNotFound(String number) {
        assertThat(catalogues
                        .person("ines")
                        .get("/api/proposals/" + number)
                        .expect(404)
                        .code())
                .isEqualTo("unknown-proposal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"\"", "*", "\"1\", \"2\"", "99999999999"})
    void anIfMatchThatIsNoVersionIsRefused(String version) {
        var proposal = catalogues.proposed("ines", skill.summarized("What was run."));

        Answer answer = proposal.amended(version, skill.summarized("What ran."));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("no-version");
        assertThat(proposal.patchSet()).isEqualTo(1);
    }

    @Test
    void anAmendmentWithoutAVersionIsRefused() {
        var proposal = catalogues.proposed("ines", skill.summarized("What was run."));

        Answer answer =
                catalogues.person("ines").put(proposal.api(), Catalogues.submission(skill.summarized("What ran.")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("no-version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"patchSet\":null}", "{\"patchSet\":\"one\"}", "{\"patchSet\":1.5}", "{\"patchSet\":[1]}"
            })
    void aPublicationHasToNameItsPatchSet(String body) {
        var proposal = catalogues.proposed("ines", skill.summarized("What was run."));

        Answer answer = catalogues.person("lena").post(proposal.api() + "/publish", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isIn("wrong-type", "malformed-json");
        assertThat(answer.body().at("/fields/0/field").asString()).isEqualTo("patchSet");
    }

    @Test
    void guestsWriteNothing() {
        var proposal = catalogues.proposed("ines", skill.summarized("What was run."));
        var guest = rungs.guest();
        var before = Rows.in(db);
        Operation operation = skill.summarized("What ran.");

        for (Answer answer : List.of(
                guest.post("/api/proposals", Catalogues.submission(operation)),
                guest.post("/api/proposals/preview", Catalogues.submission(operation)),
                guest.put(proposal.api(), Catalogues.submission(operation), "If-Match", "\"2\""),
                guest.delete(proposal.api()),
                guest.post(proposal.api() + "/submit", "{}"),
                guest.post(proposal.api() + "/publish", "{\"patchSet\":1}"),
                guest.post(proposal.api() + "/reject", "{\"reason\":\"No.\"}"),
                guest.post(proposal.api() + "/withdraw", "{}"))) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("not-signed-in");
        }
        assertThat(Rows.in(db)).isEqualTo(before);
    }

    @Test
    void membersDoNotAmendWhatIsNotTheirs() {
        var proposal = catalogues.proposed("ines", skill.summarized("What was run."));

        Answer answer = catalogues
                .person("lena")
                .put(proposal.api(), Catalogues.submission(skill.summarized("What ran.")), "If-Match", "\"2\"");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("not-the-author");
        assertThat(catalogues.person("lena").delete(proposal.api()).code()).isEqualTo("not-the-author");
    }

    @Test
    void markdownAndMarkupAreKeptAsTheyAreAndServedAsText() {
        var proposal = catalogues.proposed("ines", skill.clarified("<script>alert(1)</script> & **bold** ' \" \\"));

        Answer answer = catalogues.person("ines").get(proposal.api());

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body().at("/changes/0/after/description").asString())
                .isEqualTo("<script>alert(1)</script> & **bold** ' \" \\");
    }

    @Test
    void lettersBeyondTheBasicPlaneCountAsOne() {
        String long140 = String.join("", Collections.nCopies(140, "😀"));
        ObjectNode body = good();
        body.put("title", long140).put("submit", false);

        assertThat(catalogues
                        .person("ines")
                        .post("/api/proposals", body)
                        .expect(201)
                        .body()
                        .path("title")
                        .asString())
                .isEqualTo(long140);
    }

    private ObjectNode good() {
        ObjectNode body = JSON.valueToTree(Catalogues.submission(skill.clarified("Logs every run with its data.")));
        return body.put("submit", true);
    }

    private static ArrayNode operations(ObjectNode submission) {
        return (ArrayNode) submission.get("operations");
    }

    private static ObjectNode operation(ObjectNode submission) {
        return (ObjectNode) operations(submission).get(0);
    }

    private static ObjectNode base(ObjectNode submission) {
        return (ObjectNode) operation(submission).get("base");
    }

    private static ObjectNode proposed(ObjectNode submission) {
        return (ObjectNode) operation(submission).get("proposed");
    }
}
