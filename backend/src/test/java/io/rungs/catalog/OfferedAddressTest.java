package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.SkillField;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import io.rungs.testing.TaxonomyDeskApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Forms are offered an address that nobody has and nobody had, which can be taken as it is.
@RungsTest
class OfferedAddressTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    private final String mark = UUID.randomUUID().toString().substring(24);

    private String offered(String kind, String name) {
        return rungs.guest()
                .get("/api/addresses?kind=" + kind + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .expect(200)
                .body()
                .path("address")
                .asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"domains", "groups", "families", "roles"})
    void ofTwoThatAreCalledAlikeTheSecondGetsANumber(String list) {
        var desk = new TaxonomyDeskApi(catalogues.person("ada"));
        String kind = TaxonomyKind.of(list).label();
        String name = "Łódź " + mark;
        Map<String, Object> in = list.equals("groups") ? Map.of("domain", desk.domain(mark)) : Map.of();

        String first = offered(kind, name);
        assertThat(first).isEqualTo("lodz-" + mark);
        UUID made = desk.made(list, with(in, name, first));
        String second = offered(kind, "Lodz " + mark);
        assertThat(second).isEqualTo(first + "-2");
        desk.made(list, with(in, "Lodz " + mark, second));

        desk.rename(list, made, name, "away-" + mark).expect(200);
        assertThat(offered(kind, name))
                .as("what leads there today leads there for ever")
                .isEqualTo(list.equals("families") ? first : first + "-3");
        for (var each : desk.read().path(list))
            if (each.path("name").asString().endsWith(mark))
                desk.retire(list, UUID.fromString(each.path("id").asString()));
    }

    private static Map<String, Object> with(Map<String, Object> in, String name, String slug) {
        var form = new java.util.HashMap<>(in);
        form.put("name", name);
        form.put("slug", slug);
        return form;
    }

    @Test
    void noSkillGetsWhatAnotherHad() {
        var skill = catalogues.reviewedSkill();
        String now = "renamed-" + skill.slug();
        assertThat(offered("skill", skill.slug())).isEqualTo(skill.slug() + "-2");
        assertThat(offered("skill", now)).isEqualTo(now);
        catalogues.proposed("ines", new SetField(skill.id(), SkillField.SLUG, skill.slug(), now));
        assertThat(offered("skill", now)).as("nobody has it yet").isEqualTo(now);
    }

    @Test
    void namesOfEachScriptGetOne() {
        assertThat(offered("skill", "メンタリング" + mark)).startsWith("mentaringu");
        assertThat(offered("role", "🚀")).matches("role-[0-9a-f]{4}");
    }

    @ParameterizedTest
    @CsvSource({
        "kind=skill, name",
        "kind=skill&name=%20, name",
        "kind=skill&name=%E2%80%AE, name",
        "kind=planet&name=Mars, kind",
        "name=Mars, kind"
    })
    void whatNoAddressCanBeMadeOfIsRefused(String query, String field) {
        var answer = rungs.guest().get("/api/addresses?" + query);

        assertThat(answer.expect(400).code()).isEqualTo("bad-text");
        assertThat(answer.body().at("/fields/0/field").asString()).isEqualTo(field);
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        assertThat(rungs.guest()
                        .get("/api/addresses?kind=skill&name=" + "a".repeat(121))
                        .expect(400)
                        .code())
                .isEqualTo("bad-text");
    }
}
