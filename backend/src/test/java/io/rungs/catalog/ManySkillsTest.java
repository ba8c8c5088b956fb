package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.ImportCatalogue.Catalogue;
import io.rungs.catalog.ImportCatalogue.Domain;
import io.rungs.catalog.ImportCatalogue.Group;
import io.rungs.catalog.ImportCatalogue.Ladder;
import io.rungs.catalog.ImportCatalogue.Role;
import io.rungs.catalog.ImportCatalogue.Rung;
import io.rungs.catalog.ImportCatalogue.Skill;
import io.rungs.catalog.model.SkillFilter;
import io.rungs.catalog.model.SkillLists;
import io.rungs.catalog.profile.Level;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// However many skills there are, an answer has as many as somebody can look through.
@RungsTest
@TestInstance(Lifecycle.PER_CLASS)
class ManySkillsTest {
    private static final int MANY = 120;
    private static final int WHOLE = 100;
    private static final int PAGE = 50;

    /// An id, a blank and a letter that no database keeps.
    private static final String NUL_AS_NAME = "MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwIAA";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    SkillLists lists;

    @Autowired
    Slugs slugs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    private final String mark = UUID.randomUUID().toString().substring(24);
    private final String domain = "plenty-" + mark;
    private final String crowd = "crowd-" + mark;
    private final String few = "few-" + mark;
    private final String sorter = "sorter-" + mark;

    @BeforeAll
    void bring() {
        var sorts = new Ladder(sorter, List.of(new Rung(Level.JUNIOR, Catalogues.JUNIOR)));
        var many = IntStream.rangeClosed(1, MANY).mapToObj(it -> skill("Sorting %03d".formatted(it), crowd, edge(it)));
        var others = Stream.of(
                new Skill("resume-" + mark, "Résumés", few, "Жизнь of runs", List.of(sorts)),
                skill("Percent 100%_", few, null));
        var none = new Group("none-" + mark, "None");
        catalogues.bring(new Catalogue(
                List.of(new Domain(domain, "Plenty", List.of(new Group(crowd, "Crowd"), new Group(few, "Few"), none))),
                List.of(new Role(sorter, "Sorter")),
                Stream.concat(many, others).toList()));
    }

    private static String edge(int number) {
        return number <= WHOLE ? "Inside the edge." : number == WHOLE + 1 ? "On the edge." : null;
    }

    private Skill skill(String name, String group, String summary) {
        String slug = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "x-" + mark;
        return new Skill(slug, name, group, summary, List.of());
    }

    @Test
    void aFoldedCatalogueCountsWhatItsGroupsHave() {
        JsonNode catalog = read("/api/catalog");

        assertThat(catalog.path("folded").asBoolean()).isTrue();
        assertThat(cards(catalog)).isEmpty();
        assertThat(group(catalog, crowd).path("count").asInt()).isEqualTo(MANY);
        assertThat(group(catalog, few).path("count").asInt()).isEqualTo(2);
        assertThat(group(catalog, "none-" + mark).path("count").asInt()).isZero();
        assertThat(domain(catalog).path("skills").asInt()).isEqualTo(MANY + 2);
        assertThat(role(catalog).path("skills").asInt()).isEqualTo(1);
    }

    @Test
    void whatFitsIsListedWhereItIsNotTooMuch() {
        JsonNode catalog = read("/api/catalog?group=" + few);

        assertThat(catalog.path("folded").asBoolean()).isFalse();
        assertThat(cards(catalog)).containsExactly("Percent 100%_", "Résumés");
        assertThat(catalog.path("domains")).hasSize(1);
        assertThat(domain(catalog).path("groups")).hasSize(1);
        assertThat(domain(catalog).path("skills").asInt()).isEqualTo(2);
        assertThat(read("/api/catalog?group=" + crowd).path("folded").asBoolean())
                .isTrue();
    }

    @Test
    void aHundredAreListedAndOneMoreIsNot() {
        var hundred = read("/api/catalog?domain=" + domain + "&q=inside");
        assertThat(hundred.path("folded").asBoolean()).isFalse();
        assertThat(cards(hundred)).hasSize(WHOLE).isSorted();
        var more = read("/api/catalog?domain=" + domain + "&q=edge");
        assertThat(more.path("folded").asBoolean()).isTrue();
        assertThat(cards(more)).isEmpty();
        assertThat(group(more, crowd).path("count").asInt()).isEqualTo(WHOLE + 1);
    }

    @Test
    void theSkillsOfAGroupAreReadPageByPage() {
        List<String> names = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            JsonNode page = read("/api/skills?group=" + crowd + cursor);
            assertThat(page.path("items").size()).isLessThanOrEqualTo(PAGE);
            page.path("items").forEach(it -> names.add(it.path("name").asString()));
            cursor = "&cursor=" + page.path("next").asString("");
            pages++;
        } while (!cursor.equals("&cursor="));

        assertThat(names).hasSize(MANY).isSorted().doesNotHaveDuplicates();
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aCardTellsWhatThePageShows() {
        JsonNode card = read("/api/skills?group=" + few + "&role=" + sorter).at("/items/0");

        assertThat(card.path("name").asString()).isEqualTo("Résumés");
        assertThat(card.at("/group/slug").asString()).isEqualTo(few);
        assertThat(card.path("roleSlugs").valueStream().map(JsonNode::asString)).containsExactly(sorter);
        assertThat(card.path("roles").asInt()).isEqualTo(1);
        assertThat(card.path("mandatory").asInt()).isZero();
        assertThat(card.path("optional").asInt()).isEqualTo(1);
        assertThat(read("/api/skills?group=" + crowd).at("/items/0/roleSlugs")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "resumes, Résumés",
        "RÉSUMÉS, Résumés",
        "few%20resume, Résumés",
        "runs%20plenty%20%20few, Résumés",
        "жизнь, Résumés",
        "100%25_, Percent 100%_",
        "%25, Percent 100%_"
    })
    void eachWordStandsInTheNameTheSummaryOrThePlace(String q, String name) {
        assertThat(names("/api/skills?domain=" + domain + "&q=" + q)).containsExactly(name);
        assertThat(cards(read("/api/catalog?domain=" + domain + "&q=" + q))).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"few%20crowd", "r_sum", "resumesx", "%5C", "'"})
    void whatStandsNowhereIsNotFound(String q) {
        assertThat(names("/api/skills?domain=" + domain + "&q=" + q)).isEmpty();
        assertThat(read("/api/catalog?domain=" + domain + "&q=" + q).path("domains"))
                .isEmpty();
    }

    @Test
    void aNameIsFoundByItself() {
        assertThat(names("/api/skills?domain=" + domain + "&name=résum")).containsExactly("Résumés");
        assertThat(names("/api/skills?domain=" + domain + "&name=runs")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "domain=nowhere, bad-filter",
        "group=nowhere, bad-filter",
        "role=nobody, bad-filter",
        "q=1+2+3+4+5+6+7+8+9+10+11+12+13, bad-filter",
        "q=%00, bad-encoding"
    })
    void whatThereIsNotIsRefused(String query, String code) {
        for (String path : List.of("/api/catalog?", "/api/skills?"))
            assertThat(rungs.guest().get(path + query).expect(400).code()).isEqualTo(code);
    }

    @Test
    void wordsBeyondMeasureAreRefused() {
        for (String field : List.of("q", "name")) {
            var answer = rungs.guest().get("/api/skills?" + field + "=" + "a".repeat(201));
            assertThat(answer.expect(400).code()).isEqualTo("bad-filter");
        }
        assertThat(names("/api/skills?q=" + "a".repeat(200))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "AAAA", "YQ", "%25", "OTk5", NUL_AS_NAME})
    void aCursorThatIsNoneIsRefused(String cursor) {
        assertThat(rungs.guest().get("/api/skills?cursor=" + cursor).expect(400).code())
                .isEqualTo("bad-cursor");
    }

    @Test
    void aPageStaysWhereItBeganWhenWhatStoodThereGoes() {
        JsonNode first = read("/api/skills?group=" + crowd);
        String last = first.at("/items/" + (PAGE - 1) + "/slug").asString();
        db.execute("update catalog.skill set state = 'RETIRED' where slug = ?", last);
        try {
            JsonNode second = read("/api/skills?group=" + crowd + "&cursor="
                    + first.path("next").asString());

            assertThat(second.at("/items/0/name").asString()).isEqualTo("Sorting 051");
            assertThat(group(read("/api/catalog"), crowd).path("count").asInt()).isEqualTo(MANY - 1);
        } finally {
            db.execute("update catalog.skill set state = 'ACTIVE' where slug = ?", last);
        }
    }

    /// What a group shows costs a page of it, and nothing of what other groups have.
    @Test
    void aGroupIsReadByItsIndex() {
        var filter = new SkillFilter(
                List.of(), List.of(), null, null, slugs.group(crowd).orElseThrow());

        long read = transaction.execute(_ -> {
            withoutScans();
            long before = rowsRead();
            assertThat(lists.skills(filter, null).items()).hasSize(PAGE);
            return rowsRead() - before;
        });

        assertThat(read).isLessThan(5L * PAGE);
        String plan = plan(filter);
        assertThat(plan).contains("skill_of_group").doesNotContain("Seq Scan");
    }

    private String plan(SkillFilter filter) {
        String asked;
        try (var statements = Statements.of(db)) {
            lists.skills(filter, null);
            asked = statements.with("expectation").getFirst();
        }
        String sql = asked.replace("fetch next ? rows only", "fetch next 51 rows only")
                .replaceFirst("= cast\\(\\? as uuid\\)", "= '" + filter.group() + "'::uuid");
        return transaction.execute(_ -> {
            withoutScans();
            return db.fetch("explain " + sql).format();
        });
    }

    /// The tables of tests are so small that all is read at once; what is asked is whether the indexes serve.
    private void withoutScans() {
        db.execute("set local enable_seqscan = off");
    }

    /// By this transaction, of skills and what stands beside them.
    private long rowsRead() {
        return db.fetchSingle("""
                        select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint
                        from pg_stat_xact_user_tables where schemaname = 'catalog'
                          and relname in ('skill', 'skill_role', 'expectation')
                        """).get(0, Long.class);
    }

    private JsonNode read(String path) {
        return rungs.guest().get(path).expect(200).body();
    }

    private List<String> names(String path) {
        return read(path)
                .path("items")
                .valueStream()
                .map(it -> it.path("name").asString())
                .toList();
    }

    private static Stream<JsonNode> groups(JsonNode catalog) {
        return catalog.path("domains")
                .valueStream()
                .flatMap(it -> it.path("groups").valueStream());
    }

    private static List<String> cards(JsonNode catalog) {
        return groups(catalog)
                .flatMap(it -> it.path("skills").valueStream())
                .map(it -> it.path("name").asString())
                .toList();
    }

    private static JsonNode group(JsonNode catalog, String slug) {
        return named(groups(catalog), slug);
    }

    private JsonNode domain(JsonNode catalog) {
        return named(catalog.path("domains").valueStream(), domain);
    }

    private JsonNode role(JsonNode catalog) {
        return named(catalog.path("roles").valueStream(), sorter);
    }

    private static JsonNode named(Stream<JsonNode> all, String slug) {
        return all.filter(it -> it.path("slug").asString().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
