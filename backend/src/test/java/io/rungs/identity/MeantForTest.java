package io.rungs.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A page of one person in a browser where somebody else is signed in by now.
@RungsTest
class MeantForTest {
    private static final String HEADER = "Rungs-Account";

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    String ines;
    Person jonas;
    FreshSkill skill;

    @BeforeEach
    void a_browser_where_jonas_is_signed_in() {
        ines = idOf(rungs.signIn("ines"));
        jonas = rungs.signIn("jonas");
        skill = catalogues.reviewedSkill();
    }

    @Test
    void what_is_meant_for_another_is_refused_with_both_names() {
        Answer refused = jonas.post("/api/threads", comment("For Ines."), HEADER, ines);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("other-account");
        assertThat(refused.body().path("detail").asString())
                .contains("This page is Ines")
                .contains("you are signed in as Jonas")
                .endsWith("Nothing was done.");
        assertThat(jonas.items("/api/threads?subject=skill:" + skill.slug())).isEmpty();
    }

    @Test
    void no_kind_of_act_is_done_in_the_name_of_another() {
        Proposed proposed = catalogues.proposed("ines", skill.clarified("Logs every run that others can find."));
        Map<String, BiFunction<String, String[], Answer>> acts = Map.of(
                "/watches/skill/" + skill.slug(),
                (path, named) -> jonas.put(path, Map.of("notify", "EVERYTHING"), named),
                "/notifications/done",
                (path, named) -> jonas.post(path, "{\"ids\":null}", named),
                "/proposals/" + proposed.number() + "/reviews",
                (path, named) -> jonas.post(
                        path,
                        Map.of("patchSet", 1, "verdict", "COMMENT", "body", "Good.", "comments", List.of()),
                        named),
                "/proposals/" + proposed.number(),
                (path, named) -> jonas.put(path, Catalogues.submission(skill.clarified("Else.")), named),
                "/markdown/preview",
                (path, named) -> jonas.post(path, Map.of("body", "x"), named));

        acts.forEach((path, act) -> assertThat(
                        act.apply("/api" + path, new String[] {HEADER, ines}).code())
                .as(path)
                .isEqualTo("other-account"));

        assertThat(jonas.get("/api/skills/" + skill.slug() + "/mine")
                        .body()
                        .get("watch")
                        .isNull())
                .isTrue();
        assertThat(proposed.seen().path("reviews")).isEmpty();
        assertThat(proposed.patchSet()).isEqualTo(1);
    }

    @Test
    void nobody_is_signed_out_by_the_page_of_another() {
        assertThat(jonas.post("/api/sign-out", "{}", HEADER, ines).code()).isEqualTo("other-account");

        assertThat(idOf(jonas)).isNotEmpty();
    }

    @Test
    void an_act_that_is_sent_again_with_its_key_stays_with_whom_it_was_meant_for() {
        String[] again = {HEADER, ines, "Idempotency-Key", "meant-for-" + skill.id()};

        assertThat(jonas.post("/api/threads", comment("Once."), again).code()).isEqualTo("other-account");
        again[1] = idOf(jonas);
        assertThat(jonas.post("/api/threads", comment("Once."), again).status()).isEqualTo(201);
    }

    @Test
    void what_another_reads_is_not_shown_on_the_page() {
        assertThat(jonas.get("/api/notifications", HEADER, ines).code()).isEqualTo("other-account");
        assertThat(jonas.get("/api/me", HEADER, ines).status()).isEqualTo(200);
    }

    @Test
    void a_page_of_a_guest_reads_what_a_guest_reads_whoever_is_signed_in() {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run that others can find.")));
        body.put("submit", false);
        String draft = "/api/proposals/"
                + jonas.post("/api/proposals", body)
                        .expect(201)
                        .body()
                        .path("number")
                        .asLong();

        assertThat(jonas.get(draft).status()).isEqualTo(200);
        assertThat(jonas.get(draft, HEADER, "guest").status()).isEqualTo(404);
        for (String mine : List.of("/api/notifications", "/api/watches"))
            assertThat(jonas.get(mine, HEADER, "guest").code()).as(mine).isEqualTo("not-signed-in");
        assertThat(jonas.get("/api/skills/" + skill.slug(), HEADER, "guest").status())
                .isEqualTo(200);
        assertThat(jonas.get("/api/threads?subject=skill:" + skill.slug(), HEADER, "guest")
                        .status())
                .isEqualTo(200);
        assertThat(idOf(jonas)).as("the session stays").isNotEmpty();
    }

    @Test
    void what_is_held_is_not_shown_on_a_guests_page_to_the_moderator_who_signed_in_meanwhile() {
        Person marek = rungs.signIn("marek");

        assertThat(marek.get("/api/held-comments").status()).isEqualTo(200);
        assertThat(marek.get("/api/held-comments", HEADER, "guest").code()).isEqualTo("not-signed-in");
    }

    @Test
    void every_answer_says_whom_it_is_for() {
        String path = "/api/skills/" + skill.slug();

        assertThat(jonas.get(path).header(HEADER)).isEqualTo(idOf(jonas));
        assertThat(rungs.guest().get(path).header(HEADER)).isEqualTo("guest");
        assertThat(jonas.get(path, HEADER, idOf(jonas)).header(HEADER)).isEqualTo(idOf(jonas));
        assertThat(jonas.get(path, HEADER, "guest").header(HEADER)).isEqualTo("guest");
        assertThat(jonas.get("/api/notifications", HEADER, ines).header(HEADER)).isEqualTo(idOf(jonas));
    }

    @Test
    void what_everybody_reads_is_kept_by_browsers_whoever_is_named() {
        String path = "/api/skills/" + skill.slug();
        String etag = jonas.get(path).expect(200).header("ETag");

        for (String named : List.of("guest", idOf(jonas)))
            assertThat(jonas.get(path, HEADER, named, "If-None-Match", etag).status())
                    .as(named)
                    .isEqualTo(304);
    }

    @Test
    void a_page_of_a_guest_does_nothing_in_a_members_name() {
        Answer refused = jonas.post("/api/threads", comment("From a guest."), HEADER, "guest");

        assertThat(refused.code()).isEqualTo("other-account");
        assertThat(refused.body().path("detail").asString()).startsWith("This page was opened before anybody had");
    }

    @Test
    void what_names_no_account_that_there_is_is_refused_too() {
        for (String nobody : List.of(
                "", "ines", "00000000-0000-0000-0000-000000000000", idOf(jonas).toUpperCase()))
            assertThat(jonas.post("/api/threads", comment("x"), HEADER, nobody).code())
                    .as(nobody)
                    .isEqualTo("other-account");
    }

    @Test
    void a_page_whose_session_has_ended_is_told_so_whatever_it_asks_for() {
        Person gone = rungs.guest();
        String slug = skill.slug();
        List<Answer> refused = List.of(
                gone.post("/api/threads", comment("Late."), HEADER, ines),
                gone.post("/api/markdown/preview", Map.of("body", "x"), HEADER, ines),
                gone.put("/api/watches/skill/" + slug, Map.of("notify", "EVERYTHING"), HEADER, ines),
                gone.get("/api/skills/" + slug, HEADER, ines),
                gone.get("/api/skills/" + slug + "/mine", HEADER, ines),
                gone.get("/api/threads?subject=skill:" + slug, HEADER, ines),
                gone.get("/api/proposals/999999", HEADER, ines),
                gone.get("/api/notifications", HEADER, ines));

        assertThat(refused).allSatisfy(it -> {
            assertThat(it.status()).as(it.path()).isEqualTo(401);
            assertThat(it.code()).as(it.path()).isEqualTo("signed-out");
        });
        assertThat(gone.get("/api/me", HEADER, ines)
                        .expect(200)
                        .body()
                        .at("/account")
                        .isNull())
                .isTrue();
    }

    @Test
    void the_draft_of_a_session_that_has_ended_is_not_said_to_be_missing() {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run that others can find.")));
        body.put("submit", false);
        String draft = "/api/proposals/"
                + jonas.post("/api/proposals", body)
                        .expect(201)
                        .body()
                        .path("number")
                        .asLong();
        String me = idOf(jonas);
        jonas.forgetCookie("RUNGS_SESSION");

        assertThat(jonas.get(draft, HEADER, me).code()).isEqualTo("signed-out");
        assertThat(jonas.get(draft).status()).isEqualTo(404);
    }

    @Test
    void what_names_no_account_is_answered_as_a_guest_where_nobody_is_signed_in() {
        Person guest = rungs.guest();
        for (String nobody : List.of("guest", "unknown", ""))
            assertThat(guest.get("/api/skills/" + skill.slug(), HEADER, nobody).status())
                    .as(nobody)
                    .isEqualTo(200);
        assertThat(guest.post("/api/threads", comment("x"), HEADER, "guest").code())
                .isEqualTo("not-signed-in");
    }

    @Test
    void who_is_signed_out_already_is_signed_out() {
        assertThat(rungs.guest().post("/api/sign-out", "{}", HEADER, ines).status())
                .isEqualTo(204);
    }

    @Test
    void whoever_it_is_meant_for_and_programs_that_name_nobody_do_what_they_may() {
        assertThat(jonas.post("/api/threads", comment("Named."), HEADER, idOf(jonas))
                        .status())
                .isEqualTo(201);
        assertThat(jonas.post("/api/threads", comment("Unnamed.")).status()).isEqualTo(201);
    }

    @Test
    void a_cookie_that_pages_can_read_follows_whoever_is_signed_in() {
        Person browser = rungs.signIn("ines");
        assertThat(browser.cookie("RUNGS_ACCOUNT")).isEqualTo(ines);

        browser.post("/api/sign-out", "{}").expect(204);
        Answer me = browser.get("/api/me");
        assertThat(me.headers().allValues("Set-Cookie"))
                .filteredOn(it -> it.startsWith("RUNGS_ACCOUNT=;"))
                .singleElement()
                .asString()
                .doesNotContain("HttpOnly");
        assertThat(browser.cookie("RUNGS_ACCOUNT")).isEmpty();

        browser.signIn("jonas", "jonas", "/api/me");
        assertThat(browser.cookie("RUNGS_ACCOUNT")).isEqualTo(idOf(jonas));
        assertThat(browser.get("/api/me").headers().allValues("Set-Cookie"))
                .noneMatch(it -> it.startsWith("RUNGS_ACCOUNT"));
    }

    @Test
    void a_cookie_of_another_path_does_not_stand_for_it() {
        String me = idOf(jonas);
        for (String tossed :
                List.of("RUNGS_ACCOUNT=x; RUNGS_ACCOUNT=" + me, "RUNGS_ACCOUNT=" + me + "; RUNGS_ACCOUNT=x")) {
            var request = jonas.request("/api/me").header("Cookie", tossed);
            assertThat(jonas.send(request).headers().allValues("Set-Cookie"))
                    .as(tossed)
                    .anyMatch(it -> it.startsWith("RUNGS_ACCOUNT=" + me));
        }
    }

    private static String idOf(Person person) {
        return person.get("/api/me").body().at("/account/id").asString("");
    }

    private Map<String, String> comment(String body) {
        return Map.of("subject", "skill:" + skill.slug(), "body", body);
    }
}
