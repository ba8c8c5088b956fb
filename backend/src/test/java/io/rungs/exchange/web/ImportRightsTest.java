package io.rungs.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import io.rungs.testing.SentFiles;
import io.rungs.testing.SentImport;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// An import goes on for minutes: who may publish by it is asked as long as it does.
@RungsTest
class ImportRightsTest {
    private static final int SKILLS = 40;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private final String mark = UUID.randomUUID().toString().substring(24);

    @Test
    void whoIsAdminNoMorePublishesNothingMore() {
        var omar = catalogues.person("omar");
        var ada = catalogues.person("ada");
        var right = catalogues.grant("omar", GrantKind.ADMIN, Scope.SITE);
        String at;
        try {
            at = "/api/imports/"
                    + SentFiles.send(omar, "a.csv", skills())
                            .expect(201)
                            .body()
                            .path("id")
                            .asString();
            omar.post(at + "/confirm", Map.of("as", "REVISIONS")).expect(200);
        } finally {
            catalogues.take(right);
        }

        var run = await().until(
                        () -> ada.get(at).expect(200).body(), it -> !state(it).equals("RUNNING"));
        assertThat(state(run)).isEqualTo("WAITING");
        assertThat(run.path("waiting").asString()).contains("Only admins publish");
        assertThat(run.path("done").asInt()).isLessThan(SKILLS);
        assertThat(run.at("/by/handle").asString()).isEqualTo("omar");
        assertThat(omar.post(at + "/confirm", Map.of("as", "REVISIONS")).code()).isEqualTo("not-an-admin");
        assertThat(ada.items("/api/imports?all=true"))
                .anySatisfy(it -> assertThat(at).endsWith(it.path("id").asString()));

        ada.post(at + "/cancel", Map.of()).expect(200);

        assertThat(state(omar.get(at).expect(200).body())).isEqualTo("CANCELLED");
        assertThat(db.fetch(
                                "select action from journal.audit_entry where subject_id = ?",
                                UUID.fromString(at.substring(13)))
                        .getValues(0, String.class))
                .containsExactlyInAnyOrder("exchange.import-confirmed", "exchange.import-cancelled");
    }

    @Test
    void whatOthersProposeIsNoBusinessOfAdmins() {
        var ines = catalogues.person("ines");
        String at = "/api/imports/"
                + SentFiles.send(ines, "a.csv", skills())
                        .expect(201)
                        .body()
                        .path("id")
                        .asString();

        for (Person other : new Person[] {catalogues.person("ada"), catalogues.person("jonas"), rungs.guest()}) {
            assertThat(other.get(at).status()).isIn(401, 404);
            assertThat(other.post(at + "/cancel", Map.of()).status()).isIn(401, 404);
        }
    }

    @Test
    void aNewcomersLinkIsHeldThoughItComesByAFile() {
        var skill = catalogues.skill();
        Newcomer.again(db);
        var run = SentImport.of(
                        catalogues.person("nils"),
                        "a.csv",
                        "skill,role,level,description\n%s,%s,junior,Logs every run as on https://example.org/runs.\n"
                                .formatted(skill.slug(), skill.slug().replace("tracking", "developer")))
                .confirmed(Map.of());

        assertThat(run.results()).containsExactly("PROPOSED");
        String proposal = "/api/proposals/"
                + run.person()
                        .items(run.api() + "/results")
                        .getFirst()
                        .path("proposal")
                        .asLong();
        assertThat(run.person().get(proposal).expect(200).body().path("status").asString())
                .isEqualTo("HELD");
        rungs.guest().get(proposal).expect(404);
        run.person().post(proposal + "/withdraw", Map.of()).expect(200);
    }

    private static String state(JsonNode run) {
        return run.path("state").asString();
    }

    private String skills() {
        var skill = catalogues.skill();
        String slug = skill.slug();
        var rows = new StringBuilder("skill,group,role,level,description\n");
        for (int i = 0; i < SKILLS; i++)
            rows.append("Drawing %s %d,%s,%s,junior,Draws a board that others can read.%n"
                    .formatted(mark, i, slug.replace("tracking", "group"), slug.replace("tracking", "developer")));
        return rows.toString();
    }
}
