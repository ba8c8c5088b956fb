package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RungsTest
class AppPagesTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    AppPages app;

    /// A page that the router of the front end has and the server does not know would be a silent 404.
    @Test
    void eachPageOfTheRouterIsServed() {
        var skill = catalogues.skill();
        long proposal = catalogues
                .proposed("ines", skill.clarified("Logs each and every run."))
                .number();
        String role = rungs.guest()
                .get("/api/ladder")
                .expect(200)
                .body()
                .at("/roles/0/slug")
                .asString();
        assertThat(app.pages()).hasSizeGreaterThan(10);
        for (String each : app.pages()) {
            String slug = each.startsWith("/roles/") ? role : skill.slug();
            String address = each.replace("$slug", slug)
                    .replace("$number", String.valueOf(proposal))
                    .replace("$id", UUID.randomUUID().toString());
            assertThat(page(address).expect(200).text()).as(each).contains("<div id=\"root\">");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/proposals/abc", "/people/ines"})
    void aBrowserAtAnUnknownAddressGetsAPage(String address) {
        var guest = rungs.guest();
        var answer = guest.send(guest.request(address).header("Accept", "text/html,*/*;q=0.8"));
        assertThat(answer.expect(404).text()).contains("<div id=\"root\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing-here", "/nothing-here"})
    void aProgramAtAnUnknownAddressGetsAProblem(String address) {
        var guest = rungs.guest();
        var answer = guest.send(guest.request(address).header("Accept", "application/json"));
        assertThat(answer.expect(404).code()).isEqualTo("http-404");
    }

    @Test
    void aPageSaysByItsStatusWhetherThereIsSuchAThing() {
        var skill = catalogues.skill();
        page("/skills/" + skill.slug()).expect(200);
        page("/skills/" + skill.slug() + "?revision=1").expect(200);
        for (String revision : new String[] {"99", "0", "-1", "abc", "", "99999999999999", "1.0"})
            assertThat(page("/skills/" + skill.slug() + "?revision=" + revision)
                            .expect(404)
                            .text())
                    .contains("<div id=\"root\">");
        for (String address : new String[] {
            "/proposals/999999", "/proposals/0", "/proposals/-1", "/proposals/99999999999999999999", "/skills/nowhere",
            "/skills/nowhere/history", "/skills/nowhere/suggest", "/skills/nowhere?revision=1", "/threads/1", "/roles/x"
        }) assertThat(page(address).expect(404).text()).contains("<div id=\"root\">");
    }

    @Test
    void whatOneMayNotSeeIsAsWhatIsNotThere() {
        var skill = catalogues.reviewedSkill();
        var draft = catalogues.drafted("ines", skill.clarified("Logs each and every run."));
        String address = "/proposals/" + draft.number();
        page(address).expect(404);
        catalogues.person("jonas").get(address, "Accept", "text/html").expect(404);
        catalogues.person("ines").get(address, "Accept", "text/html").expect(200);
        draft.act("ines", "submit", Map.of()).expect(200);
        page(address).expect(200);
    }

    private Answer page(String address) {
        return rungs.guest().get(address, "Accept", "text/html,*/*;q=0.8");
    }
}
