package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What search engines find, and what is shown where somebody passes a link on, before any script runs.
@RungsTest
class FoundPagesTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    private String page(String address) {
        return rungs.guest()
                .get(address, "Accept", "text/html,*/*;q=0.8")
                .expect(200)
                .text();
    }

    private void tells(String page, String name, String path) {
        assertThat(page)
                .containsOnlyOnce("<meta property=\"og:title\" content=\"" + name + "\">")
                .containsOnlyOnce("<meta property=\"og:url\" content=\"" + rungs.baseUrl() + path + "\">")
                .containsOnlyOnce("<link rel=\"canonical\" href=\"" + rungs.baseUrl() + path + "\">")
                .containsOnlyOnce("<meta property=\"og:image\" content=\"" + rungs.baseUrl() + "/card.png\">")
                .containsOnlyOnce("<meta name=\"description\"")
                .doesNotContain("noindex");
    }

    @Test
    void eachSaysWhatItIs() {
        var skill = catalogues.reviewedSkill();
        String mark = skill.slug().replace("tracking-", "");
        String name =
                rungs.guest().get(skill.api()).expect(200).body().path("name").asString();
        tells(page("/skills/" + skill.slug()), name, "/skills/" + skill.slug());
        String history = "/skills/" + skill.slug() + "/history";
        tells(page(history), "History of " + name, history);
        assertThat(page(history)).contains("<title>History of " + name + " · ");
        tells(page("/roles/developer-" + mark), "Developer", "/roles/developer-" + mark);
        tells(page("/skills?q=x"), "Skills", "/skills");
        tells(page("/proposals"), "Proposals", "/proposals");
        assertThat(page("/")).contains("<link rel=\"canonical\" href=\"" + rungs.baseUrl() + "/\">");
    }

    @Test
    void whatPeopleWriteStaysText() {
        var skill = catalogues.reviewedSkill();
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs each and every run.")));
        body.put("title", "Say \"more\"><script>alert(1)</script> & less");
        body.put("submit", true);
        long number = catalogues
                .person("ines")
                .post("/api/proposals", body)
                .expect(201)
                .body()
                .path("number")
                .asLong();

        String page = page("/proposals/" + number);

        tells(
                page,
                "Say &quot;more&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; less · #" + number,
                "/proposals/" + number);
        assertThat(page).doesNotContain("<script>alert");
    }

    @Test
    void aProposalThatOneMayNotSeeIsNotCalledByItsTitle() {
        var draft = catalogues.drafted("ines", catalogues.reviewedSkill().clarified("Logs each and every run."));
        String title = draft.seen().path("title").asString();
        var guest = rungs.guest().get("/proposals/" + draft.number(), "Accept", "text/html");
        assertThat(guest.expect(404).text()).doesNotContain(title).contains("noindex");
        var hers = catalogues.person("ines").get("/proposals/" + draft.number(), "Accept", "text/html");
        assertThat(hers.expect(200).text()).contains(title);
        assertThat(hers.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inbox", "/queue", "/watching", "/sign-in", "/admin", "/suggest", "/imports"})
    void whatIsOnePersonsAloneIsNotToBeFound(String address) {
        assertThat(page(address))
                .containsOnlyOnce("<meta name=\"robots\" content=\"noindex\">")
                .contains("<noscript>")
                .doesNotContain("og:title", "canonical");
    }

    @Test
    void theSitemapNamesWhatIsInUse() {
        var skill = catalogues.reviewedSkill();
        var draft = catalogues.drafted("ines", skill.clarified("Logs each and every run."));

        Answer sitemap = rungs.guest().get("/sitemap.xml").expect(200);

        assertThat(sitemap.header("Content-Type")).startsWith("application/xml");
        assertThat(sitemap.text())
                .containsPattern("<loc>" + rungs.baseUrl() + "/skills/" + skill.slug()
                        + "</loc><lastmod>\\d{4}-\\d\\d-\\d\\dT[\\d:]+Z</lastmod>")
                .contains("<loc>" + rungs.baseUrl() + "/</loc>", "/roles/" + "developer-")
                .doesNotContain("/proposals/" + draft.number());
        assertThat(rungs.guest().get("/robots.txt").expect(200).text())
                .contains("Sitemap: " + rungs.baseUrl() + "/sitemap.xml", "Disallow: /api/");
    }

    @Test
    void theIconsThatAreNamedAreThere() {
        var manifest = rungs.guest().get("/manifest.webmanifest").expect(200);
        assertThat(manifest.header("Content-Type")).startsWith("application/manifest+json");
        Map<String, String> icons = new HashMap<>();
        for (JsonNode each : manifest.body().path("icons"))
            icons.put(each.path("src").asString(), each.path("type").asString());
        assertThat(icons).hasSize(3);
        icons.put("/card.png", "image/png");
        icons.put("/apple-touch-icon.png", "image/png");
        icons.put("/favicon.svg", "image/svg+xml");
        icons.forEach((address, type) -> assertThat(
                        rungs.guest().get(address).expect(200).header("Content-Type"))
                .as(address)
                .isEqualTo(type));
        rungs.guest().get("/favicon.ico").expect(200);
    }
}
