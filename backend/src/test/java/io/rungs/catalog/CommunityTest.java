package io.rungs.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import io.rungs.testing.TaxonomyDeskApi;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What the community is called stands on every page from the moment that an admin says so.
@RungsTest
class CommunityTest {
    private static final String LONG = "1234567890123456789012345678901234567890123456789012345678901";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private Person admin;

    @BeforeEach
    void admin() {
        admin = catalogues.person("ada");
    }

    @AfterEach
    void nobodyAgain() {
        named(null, null);
    }

    private JsonNode read() {
        return rungs.guest().get("/api/community").expect(200).body();
    }

    private static Map<String, Object> form(@Nullable Object version, @Nullable String name, @Nullable String line) {
        Map<String, Object> form = new HashMap<>();
        form.put("version", version);
        form.put("name", name);
        form.put("line", line);
        return form;
    }

    private JsonNode named(@Nullable String name, @Nullable String line) {
        return admin.put("/api/admin/community", form(read().path("version").asLong(), name, line))
                .expect(200)
                .body();
    }

    private String page(String path) {
        return rungs.guest().get(path).expect(200).text();
    }

    @Test
    void itStandsBesideTheWordmarkAndInTheTitleOfEachPage() {
        var skill = catalogues.skill();
        String before = page("/skills/" + skill.slug());
        assertThat(before).contains("· Rungs</title>").doesNotContain("application-name");

        named("  Gilde & Söhne ", "Was wir von uns erwarten.");

        assertThat(read().path("name").asString()).isEqualTo("Gilde & Söhne");
        assertThat(read().path("line").asString()).isEqualTo("Was wir von uns erwarten.");
        for (String path :
                new String[] {"/skills/" + skill.slug(), "/", "/skills", "/skills/" + skill.slug() + "/history"})
            assertThat(page(path))
                    .as(path)
                    .contains(
                            "Gilde &amp; Söhne</title>",
                            "<meta name=\"application-name\" content=\"Gilde &amp; Söhne\">",
                            "<meta name=\"rungs-line\" content=\"Was wir von uns erwarten.\">",
                            "<span class=\"shell-community\" dir=\"auto\">Gilde &amp; Söhne</span>");

        named(null, null);
        assertThat(page("/skills/" + skill.slug())).contains("· Rungs</title>").doesNotContain("Gilde");
    }

    @Test
    void namingIsAuditedAndHeardOf() {
        named("One", null);

        assertThat(db.fetchSingle(
                                "select after->>'name' from journal.audit_entry where action = 'catalog.community-named'"
                                        + " order by seq desc limit 1")
                        .get(0, String.class))
                .isEqualTo("One");
    }

    @Test
    void nobodyWritesOverWhatTheyHaveNotSeen() {
        long seen = read().path("version").asLong();
        named("First", null);

        var late = admin.put("/api/admin/community", form(seen, "Second", null));

        assertThat(late.expect(409).code()).isEqualTo("community-renamed");
        assertThat(late.body().path("detail").asString()).contains("“First”");
        assertThat(read().path("name").asString()).isEqualTo("First");
    }

    @Test
    void anotherActOnTheTaxonomyIsNoReason() {
        long seen = read().path("version").asLong();
        new TaxonomyDeskApi(admin).domain("community-" + seen);

        admin.put("/api/admin/community", form(seen, "Third", null)).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "\u202eevil", LONG})
    void whatIsNoNameIsRefused(String written) {
        var answer =
                admin.put("/api/admin/community", form(read().path("version").asLong(), written, null));

        assertThat(answer.expect(400).code()).isEqualTo("bad-text");
        assertThat(answer.body().at("/fields/0/field").asString()).isEqualTo("name");
        assertThat(read().path("name").isNull()).isTrue();
    }

    @Test
    void onlyAdminsNameIt() {
        long seen = read().path("version").asLong();
        assertThat(catalogues
                        .person("ines")
                        .put("/api/admin/community", form(seen, "Mine", null))
                        .expect(403)
                        .code())
                .isEqualTo("not-an-admin");
        admin.put("/api/admin/community", form(null, "Mine", null)).expect(400);
    }
}
