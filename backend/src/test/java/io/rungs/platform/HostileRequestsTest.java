package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What no browser sends is refused by a problem document.
@RungsTest
class HostileRequestsTest {
    private static final byte[] TEN_MEGABYTES = new byte[10 * 1024 * 1024];

    @Autowired
    Installation rungs;

    @ParameterizedTest
    @CsvSource({
        "/api/proposals?skill=%00, bad-encoding",
        "/api/proposals?author=%00, bad-encoding",
        "/api/threads?subject=skill:%00, bad-encoding",
        "/api/skills//x, bad-request",
        "/api/skills/x;a=b, bad-request",
        "/api/proposals/99999999999999999999, wrong-type",
    })
    void badAddress(String path, String code) {
        var answer = rungs.guest().get(path).expect(400);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
    }

    @Test
    void aQueryThatCannotBeDecoded() throws Exception {
        var answer = rungs.guest().get("/api/proposals?cursor=%FF").expect(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aBodyBeyondAllMeasure() {
        tooLarge(BodyPublishers.ofByteArray(TEN_MEGABYTES));
        tooLarge(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TEN_MEGABYTES)));
    }

    private void tooLarge(BodyPublisher body) {
        var ines = rungs.signIn("ines");
        var request = ines.request("/api/proposals")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", ines.cookie("XSRF-TOKEN"))
                .POST(body);
        assertThat(ines.send(request).expect(413).body().path("code").asString())
                .isEqualTo("too-large");
    }

    @Test
    void aNullByteInABody() {
        var body = Map.of("subject", "skill:\u0000", "body", "A word.");
        var answer = rungs.signIn("ines").post("/api/threads", body).expect(400);
        assertThat(answer.body().path("code").asString()).isEqualTo("bad-encoding");
    }

    @Test
    void theErrorPageIsNoAddress() {
        assertThat(rungs.guest().get("/error").expect(404).text()).doesNotContain("999");
    }

    @Test
    void aPageThatDoesNotExistIsDrawnByTheBrowser() {
        var answer = rungs.guest().get("/nowhere", "Accept", "text/html").expect(404);
        assertThat(answer.text()).contains("<div id=\"root\">");
    }
}
