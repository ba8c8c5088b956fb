package io.rungs.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Wire;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A write proves that it comes from a page of Rungs that the session's own browser shows: a pair of cookie and
/// header that somebody else could set there proves nothing.
@RungsTest
class CsrfTest {
    @Autowired
    Installation rungs;

    private Wire wire;
    private Person ines;

    @BeforeEach
    void connect() {
        wire = new Wire(rungs.baseUrl());
        ines = rungs.signIn("ines");
    }

    @Test
    void theTokenOfOnesOwnSessionIsTaken() {
        assertTaken(written(session(ines), token(ines)));
    }

    @Test
    void aTokenThatNobodyGaveIsRefused() {
        for (String chosen : new String[] {"x", "x.y", ".", UUID.randomUUID().toString(), token(ines) + "x"})
            assertRefused(written(session(ines), chosen));
    }

    @Test
    void theTokenOfAnotherSessionIsRefused() {
        for (Person other : new Person[] {rungs.signIn("jonas"), rungs.signIn("ines"), rungs.guest()})
            assertRefused(written(session(ines), token(other)));
    }

    /// Of several session cookies the first that is one counts: a token for the other ones is worth nothing.
    @Test
    void theTokenOfASessionThatIsNoneDoesNothingBesideOneThatIs() {
        String none =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(UTF_8));
        String token = given(wire.send("GET /api/me", "Cookie: RUNGS_SESSION=" + none));

        assertThat(written(none + "; RUNGS_SESSION=" + session(ines), token).code())
                .as("the first one counts")
                .isEqualTo("not-signed-in");
        assertRefused(written(session(ines) + "; RUNGS_SESSION=" + none, token));
    }

    @Test
    void whoSignsInGetsATokenOfTheNewSession() {
        var guest = rungs.guest();
        String before = token(guest);
        guest.signedIn("ines");

        assertThat(token(guest)).isNotEqualTo(before);
        assertTaken(guest.post("/api/threads", "{}"));
        assertRefused(written(session(guest), before));
    }

    @Test
    void aTokenThatIsNoneAnyMoreIsReplacedByTheNextPage() {
        var answer = wire.send("GET /api/me", "Cookie: RUNGS_SESSION=%s; XSRF-TOKEN=x".formatted(session(ines)));

        assertTaken(written(session(ines), given(answer)));
        assertThat(wire.send(
                                "GET /api/me",
                                "Cookie: RUNGS_SESSION=%s; XSRF-TOKEN=%s".formatted(session(ines), token(ines)))
                        .headers()
                        .allValues("Set-Cookie"))
                .noneMatch(it -> it.startsWith("XSRF-TOKEN="));
    }

    @Test
    void theOldTokenEndsNoSessionAfterTheSignOut() {
        String old = token(ines);
        ines.post("/api/sign-out", "{}").expect(204);
        ines.signedIn("ines");

        assertRefused(wire.send(
                "POST /api/sign-out",
                new byte[0],
                "Cookie: RUNGS_SESSION=%s; XSRF-TOKEN=%s".formatted(session(ines), old),
                "X-XSRF-TOKEN: " + old));
        assertThat(ines.get("/api/me").body().at("/account/handle").asString()).isEqualTo("ines");
    }

    private Answer written(String session, String token) {
        return wire.send(
                "POST /api/threads",
                "{}".getBytes(UTF_8),
                "Content-Type: application/json",
                "Cookie: RUNGS_SESSION=%s; XSRF-TOKEN=%s".formatted(session, token),
                "X-XSRF-TOKEN: " + token);
    }

    private static void assertTaken(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("csrf");
    }

    private static String session(Person person) {
        return person.cookie("RUNGS_SESSION");
    }

    private static String token(Person person) {
        return person.cookie("XSRF-TOKEN");
    }

    private static String given(Answer answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(Pattern.compile("XSRF-TOKEN=([^;]*);.*")::matcher)
                .flatMap(it -> it.matches() ? Stream.of(it.group(1)) : Stream.of())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No token in " + answer.headers()));
    }
}
