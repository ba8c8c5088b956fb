package io.rungs.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.RungsApplication;
import io.rungs.testing.Person;
import io.rungs.testing.SentFiles;
import io.rungs.testing.SeparateRungs;
import io.rungs.testing.SeparateRungsTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From nothing to a catalogue without a restart and without a file on the server.
@SeparateRungsTest
class FirstHourTest {
    private static JsonNode setUp(Person person) {
        return person.get("/api/set-up").expect(200).body();
    }

    @Test
    void anInstallationIsSetUpByItsFirstAdminStepByStep() throws Exception {
        try (var rungs =
                SeparateRungs.startedBy(RungsApplication.class, "--rungs.seeds=none", "--rungs.first-admin=ada")) {
            Person guest = Person.guest(rungs.baseUrl());
            assertThat(setUp(guest).path("admins")).isEmpty();
            Person ada = Person.signIn(rungs.baseUrl(), "ada");
            assertThat(setUp(guest).at("/admins/0/name").asString()).isNotEmpty();
            assertThat(setUp(guest).path("skills").asInt()).isZero();
            assertThat(setUp(guest).path("named").asBoolean()).isFalse();

            theDemonstrationIsNotMixedWithWhatSomebodyMakesMeanwhile(rungs, ada);

            long version = ada.get("/api/community").body().path("version").asLong();
            ada.put("/api/admin/community", Map.of("version", version, "name", "Ours", "line", "What we expect."))
                    .expect(200);
            assertThat(setUp(guest).path("named").asBoolean()).isTrue();

            long ladder = ada.get("/api/ladder").body().path("version").asLong();
            var chosen = ada.put(
                            "/api/admin/ladder",
                            Map.of(
                                    "version",
                                    ladder,
                                    "levels",
                                    List.of(Map.of("name", "見習い"), Map.of("name", "Senior"), Map.of("name", "Fellow")),
                                    "proficiencies",
                                    List.of()))
                    .expect(200)
                    .body();
            assertThat(chosen.path("levels")
                            .valueStream()
                            .map(it -> it.path("level").asString()))
                    .containsExactly("jian-xi-i", "senior", "fellow");
            assertThat(chosen.path("proficiencies")).isEmpty();
            assertThat(ada.put("/api/admin/ladder", Map.of("version", ladder, "levels", List.of(Map.of("name", "One"))))
                            .expect(409)
                            .code())
                    .isEqualTo("ladder-moved");
            assertThat(ada.get("/api/admin/demonstration")
                            .body()
                            .path("progress")
                            .asString())
                    .as("its levels are not there")
                    .isEqualTo("NOT_OFFERED");

            aLadderThatAFileReplacesIsNamedBeforehand(ada);
            aFileOfOtherStepsTakesTheirPlaceAndSaysSo(ada);

            var run = SentFiles.send(
                            ada,
                            "ours.csv",
                            "domain,group,skill,role,level,description\n"
                                    + "Data,Modelling,Evaluation,Analyst,Senior,Chooses how models are judged.\n"
                                    + "Data,Modelling,Evaluation,Analyst,Principal,Chooses how all models are judged.\n")
                    .expect(201)
                    .body();
            assertThat(run.at("/report/retires")).isEmpty();
            assertThat(run.at("/report/refused").asInt())
                    .as("nobody retired the levels that another ladder was chosen instead of")
                    .isZero();
            String at = "/api/imports/" + run.path("id").asString();
            ada.post(at + "/confirm", Map.of("as", "REVISIONS", "make", true)).expect(200);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> ada.get(at).body().path("state").asString().equals("DONE"));
            assertThat(setUp(guest).path("skills").asInt()).isEqualTo(1);
            assertThat(setUp(guest).path("roles").asInt()).isEqualTo(1);
            assertThat(ada.get("/api/ladder")
                            .body()
                            .path("levels")
                            .valueStream()
                            .map(it -> it.path("level").asString()))
                    .as("one that is new comes in beside those that were chosen")
                    .containsExactly("jian-xi-i", "senior", "principal", "fellow");
            assertThat(guest.get("/skills/evaluation").expect(200).text()).contains("Ours</title>");
            long now = ada.get("/api/ladder").body().path("version").asLong();
            assertThat(ada.put("/api/admin/ladder", Map.of("version", now, "levels", List.of(Map.of("name", "One"))))
                            .expect(409)
                            .code())
                    .isEqualTo("catalogue-begun");
            assertThat(ada.post("/api/admin/demonstration", Map.of())
                            .expect(409)
                            .code())
                    .isEqualTo("catalogue-begun");
        }
    }

    private static void aLadderThatAFileReplacesIsNamedBeforehand(Person ada) {
        assertThat(retiredBy(
                        ada,
                        "own.yaml",
                        "levels:\n- slug: senior\n  name: Senior\n- slug: guild\n  name: Guild\n"
                                + "proficiencies:\n- slug: able\n  name: Able\n  letter: A\n"))
                .containsExactly("LEVEL jian-xi-i 見習い", "LEVEL fellow Fellow");
        assertThat(
                        retiredBy(
                                ada,
                                "other.csv",
                                "domain,group,skill,role,level,description\nData,Modelling,Evaluation,Analyst,Guild,Chooses.\n"))
                .containsExactly("LEVEL jian-xi-i 見習い", "LEVEL senior Senior", "LEVEL fellow Fellow");
    }

    /// As `LEVEL senior Senior`.
    private static List<String> retiredBy(Person admin, String name, String file) {
        return SentFiles.send(admin, name, file)
                .expect(201)
                .body()
                .at("/report/retires")
                .valueStream()
                .map(it -> it.path("kind").asString() + " " + it.path("slug").asString() + " "
                        + it.path("name").asString())
                .toList();
    }

    private static void aFileOfOtherStepsTakesTheirPlaceAndSaysSo(Person ada) {
        long version = ada.get("/api/ladder").body().path("version").asLong();
        var scale = List.of(Map.of("name", "Knows", "letter", "K"), Map.of("name", "Does", "letter", "D"));
        ada.put("/api/admin/ladder", Map.of("version", version, "proficiencies", scale))
                .expect(200);
        assertThat(remarks(ada, "One,Aware"))
                .containsExactly(
                        "The levels become: One. Put aside: 見習い · Senior · Fellow.",
                        "The proficiencies become: Aware. Put aside: Knows · Does.");
        assertThat(remarks(ada, "Lead,Knows"))
                .containsExactly("The levels become: Lead. Put aside: 見習い · Senior · Fellow.");
        assertThat(remarks(ada, "Senior,Does")).isEmpty();
    }

    /// Of the report of a file with one expectation.
    private static List<String> remarks(Person ada, String step) {
        String file = "domain,group,skill,role,level,proficiency,description\n"
                + "Data,Modelling,Evaluation,Analyst,%s,Chooses how models are judged.\n".formatted(step);
        String run = SentFiles.send(ada, "other.csv", file)
                .expect(201)
                .body()
                .path("id")
                .asString();
        return ada.get("/api/imports/" + run + "/lines?outcome=REMARK")
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .map(it -> it.path("sentence").asString())
                .toList();
    }

    private static void theDemonstrationIsNotMixedWithWhatSomebodyMakesMeanwhile(SeparateRungs rungs, Person ada)
            throws Exception {
        try (var other = rungs.database();
                var makes = other.createStatement()) {
            other.setAutoCommit(false);
            makes.execute("update catalog.taxonomy_version set version = version + 1");
            makes.execute("insert into catalog.domain (id, slug, name, position)"
                    + " values ('0198c0de-0000-7000-8000-000000000001', 'mine', 'Mine', 1)");
            ada.post("/api/admin/demonstration", Map.of()).expect(202);
            other.commit();
            await().atMost(Duration.ofMinutes(1)).until(() -> !progress(ada).equals("LOADING"));
            assertThat(progress(ada)).isEqualTo("OVERTAKEN");
            assertThat(setUp(ada).path("skills").asInt()).isZero();
            makes.execute("delete from catalog.domain");
            other.commit();
            assertThat(progress(ada)).isEqualTo("OFFERED");
        }
    }

    private static String progress(Person admin) {
        return admin.get("/api/admin/demonstration")
                .expect(200)
                .body()
                .path("progress")
                .asString();
    }

    @Test
    void theDemonstrationComesByAButtonWithItsPeopleAndWhatTheyDid() throws Exception {
        try (var rungs =
                SeparateRungs.startedBy(RungsApplication.class, "--rungs.seeds=none", "--rungs.first-admin=ada")) {
            Person ada = Person.signIn(rungs.baseUrl(), "ada");
            var offered = ada.get("/api/admin/demonstration").expect(200).body();
            assertThat(offered.path("progress").asString()).isEqualTo("OFFERED");
            assertThat(offered.path("people").asBoolean()).isTrue();

            ada.post("/api/admin/demonstration", Map.of()).expect(202);
            ada.post("/api/admin/demonstration", Map.of()).expect(202);
            await().atMost(Duration.ofMinutes(4))
                    .until(() -> !ada.get("/api/admin/demonstration")
                            .body()
                            .path("progress")
                            .asString()
                            .equals("LOADING"));

            assertThat(ada.get("/api/admin/demonstration")
                            .body()
                            .path("progress")
                            .asString())
                    .as(rungs.logged())
                    .isEqualTo("NOT_OFFERED");
            var home =
                    Person.guest(rungs.baseUrl()).get("/api/home").expect(200).body();
            assertThat(home.path("recentlyPublished")).isNotEmpty();
            assertThat(home.path("waitingForReview")).isNotEmpty();
            assertThat(setUp(ada).path("skills").asInt()).isGreaterThan(10);
            Person.signIn(rungs.baseUrl(), "lena")
                    .get("/api/proposals?attention=me")
                    .expect(200);
            assertThat(rungs.logged()).doesNotContain(" ERROR ");
        }
    }
}
