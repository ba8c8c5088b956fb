package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.ImportCatalogue.Catalogue;
import io.rungs.catalog.ImportCatalogue.Domain;
import io.rungs.catalog.ImportCatalogue.Group;
import io.rungs.catalog.ImportCatalogue.Skill;
import io.rungs.catalog.model.SkillFilter;
import io.rungs.catalog.model.SkillLists;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Statements;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// The search box finds any part of a name or summary, in whatever script and spelling it is written.
@RungsTest
@TestInstance(Lifecycle.PER_CLASS)
class FoundInAnyScriptTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    SkillLists lists;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    private final String mark = UUID.randomUUID().toString().substring(24);

    @BeforeAll
    void bring() {
        String group = "scripts-" + mark;
        catalogues.bring(new Catalogue(
                List.of(new Domain("scripts-" + mark, "スクリプト", List.of(new Group(group, "الخطوط")))),
                List.of(),
                List.of(
                        skill("a", "機械学習モデルの評価", "モデルを本番データで確かめる。", group),
                        skill("b", "ﾒﾝﾀﾘﾝｸﾞ", null, group),
                        skill("c", "데이터 분석", "실험을 설계한다.", group),
                        skill("d", "هَنْدَسَةُ البيانات", "تصميم خطوط البيانات", group),
                        skill("e", "Проектирование API", "Ёмкость и Йод", group),
                        skill("f", "Cloud（ＡＷＳ）", null, group))));
    }

    private Skill skill(String slug, String name, String summary, String group) {
        return new Skill(slug + "-" + mark, name, group, summary, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "学習, 機械学習モデルの評価",
        "評, 機械学習モデルの評価",
        "本番データ, 機械学習モデルの評価",
        "ﾓﾃﾞﾙ, 機械学習モデルの評価",
        "メンタリング, ﾒﾝﾀﾘﾝｸﾞ",
        "タリ, ﾒﾝﾀﾘﾝｸﾞ",
        "분석, 데이터 분석",
        "설계, 데이터 분석",
        "데이, 데이터 분석",
        "هندسة, هَنْدَسَةُ البيانات",
        "ندس, هَنْدَسَةُ البيانات",
        "بيـــانات, هَنْدَسَةُ البيانات",
        "خُطُوط, هَنْدَسَةُ البيانات",
        "ПРОЕКТ, Проектирование API",
        "емкость, Проектирование API",
        "ровани, Проектирование API",
        "aws, Cloud（ＡＷＳ）",
        "ＣＬＯＵＤ, Cloud（ＡＷＳ）"
    })
    void anyPartOfItIsFound(String words, String name) {
        assertThat(found("q", words + " スクリプト")).contains(name);
        assertThat(found("q", words)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"習学", "مهندس", "분설", "awss"})
    void whatStandsNowhereIsNotFound(String words) {
        assertThat(found("q", words)).isEmpty();
    }

    @Test
    void aPlaceIsFoundByItsNameToo() {
        assertThat(found("q", "خطوط スクリ")).hasSize(6);
        assertThat(found("name", "モデル")).containsExactly("機械学習モデルの評価");
        assertThat(found("name", "本番")).isEmpty();
    }

    @Test
    void aPartOfAWordIsLookedUpInAnIndex() {
        var filter = new SkillFilter(List.of("学習"), List.of(), null, null, null);
        String asked;
        try (var statements = Statements.of(db)) {
            lists.skills(filter, null);
            asked = statements.with("expectation").getFirst();
        }
        String sql = asked.replace("fetch next ? rows only", "fetch next 51 rows only")
                .replace("cast(? as varchar)", "'学習'")
                .replace("?", "'学習'");

        String plan = transaction.execute(_ -> {
            db.execute("set local enable_seqscan = off");
            db.execute("set local enable_indexscan = off");
            return db.fetch("explain " + sql).format(Integer.MAX_VALUE);
        });

        assertThat(plan).contains("skill_parts", "BitmapOr");
    }

    @Test
    void partsAreLettersAndPairs() {
        assertThat(parts("ab c", "{1}")).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(parts("ab c", "{2}")).containsExactlyInAnyOrder("ab", "c");
        assertThat(parts("ab c", "{1,2}")).containsExactlyInAnyOrder("a", "b", "c", "ab");
        assertThat(parts("評価", "{1,2}")).containsExactlyInAnyOrder("評", "価", "評価");
        assertThat(parts("", "{1,2}")).isEmpty();
    }

    /// One letter stands for eighteen.
    @Test
    void partsOfLongWordsAreThereAtOnce() {
        transaction.executeWithoutResult(_ -> {
            db.execute("set local statement_timeout = '2s'");
            assertThat(parts("ﷺ".repeat(2_000), "{1,2}")).contains("صل");
        });
    }

    private List<String> parts(String words, String letters) {
        return List.of(db.fetchSingle("select catalog.parts(catalog.plain(?), ?::int[])", words, letters)
                .get(0, String[].class));
    }

    private List<String> found(String by, String words) {
        String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return rungs.guest()
                .get("/api/skills?domain=scripts-" + mark + "&" + by + "=" + query)
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.path("name").asString())
                .toList();
    }
}
