package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.ImportCatalogue.Catalogue;
import io.rungs.catalog.ImportCatalogue.Domain;
import io.rungs.catalog.ImportCatalogue.Group;
import io.rungs.catalog.ImportCatalogue.Role;
import io.rungs.catalog.ImportCatalogue.Skill;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Costs;
import io.rungs.testing.Installation;
import io.rungs.testing.SecondRungsTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the server writes of the catalogue, before any script runs.
@SecondRungsTest
class CataloguePageTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Costs costs;

    @Autowired
    DSLContext db;

    private final String mark = UUID.randomUUID().toString().substring(24);

    @Test
    void aFewSkillsAreListedWithWhatTheySayOfThemselves() {
        bring(3, "What it is <b>about</b> & why");
        assertThat(page("/skills?domain=domain-" + mark))
                .contains(" data-written>", "<h1>Skills</h1>", "<p class=\"pages-found\">3 skills</p>")
                .contains("<a class=\"catalog-name\" dir=\"auto\" href=\"/skills/skill-0-" + mark + "\">Skill 0</a>")
                .contains("What it is &lt;b&gt;about&lt;/b&gt; &amp; why")
                .contains("<option value=\"domain-" + mark + "\" selected>Domain (3)</option>")
                .doesNotContain("<b>about");
    }

    @Test
    void manyAreFoldedAndEachGroupIsAWayToItsOwn() {
        bring(70, null);
        String all = page("/skills?domain=domain-" + mark);
        String way = "/skills?domain=domain-" + mark + "&amp;group=group-" + mark;
        assertThat(all).contains("href=\"" + way + "\"").doesNotContain("catalog-name");
        assertThat(page(way.replace("&amp;", "&"))).contains("href=\"/skills/skill-69-" + mark + "\"");
        assertThat(page("/skills?q=Skill+69&domain=domain-" + mark))
                .contains("skill-69-")
                .doesNotContain("skill-68-");
    }

    @Test
    void whatIsNotThereIsSaidAndLeadsBack() {
        assertThat(page("/skills?q=nothing-like-" + mark))
                .contains("No skill matches", "href=\"/skills\">Clear the filter");
        assertThat(page("/skills?domain=nowhere-" + mark))
                .contains("<h1>Skills</h1>")
                .doesNotContain("No skill matches");
        assertThat(page("/skills?q=" + "x".repeat(300))).contains("<h1>Skills</h1>");
    }

    @Test
    void whatIsLookedForStaysText() {
        assertThat(page("/skills?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"))
                .contains("value=\"&quot;&gt;&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void itCostsNoMoreThanTheAnswerBehindIt() {
        catalogues.omarsSkill();
        costs.noteUses(db);
        page("/skills");
        var cost = costs.of(() -> page("/skills"), db).ofRequest();
        var answer = costs.of(() -> rungs.guest().get("/api/catalog").expect(200), db)
                .ofRequest();
        assertThat(cost.said())
                .as("%s", cost)
                .hasSizeLessThanOrEqualTo(answer.said().size());
    }

    private void bring(int skills, String summary) {
        var group = new Group("group-" + mark, "Group");
        catalogues.bring(new Catalogue(
                List.of(new Domain("domain-" + mark, "Domain", List.of(group))),
                List.of(new Role("role-" + mark, "Role")),
                IntStream.range(0, skills)
                        .mapToObj(it ->
                                new Skill("skill-" + it + "-" + mark, "Skill " + it, group.slug(), summary, List.of()))
                        .toList()));
    }

    private String page(String address) {
        return rungs.guest()
                .get(address, "Accept", "text/html,*/*;q=0.8")
                .expect(200)
                .text();
    }
}
