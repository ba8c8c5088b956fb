package io.rungs.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// What filters hold requests against is what is meant by them. Each session's cookie costs a look into the
/// database: a request has one.
class PlainRequestTest {
    private static final String SESSION = "RUNGS_SESSION";

    @Test
    void ofManySessionsTheFirstIsMeant() throws Exception {
        var many = IntStream.range(1, 190).mapToObj(it -> session("1-1-1-1-" + it));

        assertThat(known(many)).extracting(Cookie::getValue).containsExactly(encoded("1-1-1-1-1"));
    }

    @Test
    void whoHidesOneBehindNonsenseHasNone() throws Exception {
        var two = Stream.of(new Cookie(SESSION, "nonsense"), session("1-1-1-1-1"));

        assertThat(known(two)).isEmpty();
    }

    @Test
    void othersStay() throws Exception {
        var some = Stream.of(new Cookie("A", "a"), session("1-1-1-1-1"), new Cookie("B", "b"), new Cookie("A", "c"));

        assertThat(known(some)).extracting(Cookie::getName).containsExactlyInAnyOrder("A", "B", "A", SESSION);
    }

    @ParameterizedTest
    @CsvSource({
        "/%61pi/threads, /api/threads",
        "/login/oauth2/%63ode%2dx/%7Ea, /login/oauth2/code-x/~a",
        "/skills/%41%5a%30%39%2E%5f, /skills/AZ09._",
        "/skills/%2561, /skills/%2561",
        "/skills/caf%C3%A9%2f%20%3B%25%40%5B%60%7b, /skills/caf%C3%A9%2f%20%3B%25%40%5B%60%7b"
    })
    void aLetterThatIsSpeltByAPercentSignIsTheLetter(String spelt, String address) throws Exception {
        assertThat(meant(new MockHttpServletRequest("GET", spelt)).getRequestURI())
                .isEqualTo(address);
    }

    private static Cookie[] known(Stream<Cookie> sent) throws Exception {
        var request = new MockHttpServletRequest("GET", "/theme.js");
        request.setCookies(sent.toArray(Cookie[]::new));
        var meant = meant(request);
        return Arrays.copyOf(meant.getCookies(), meant.getCookies().length);
    }

    private static HttpServletRequest meant(MockHttpServletRequest request) throws Exception {
        var chain = new MockFilterChain();
        new PlainRequest(SESSION, List.of(new PathOfParts("/api/imports")))
                .doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }

    private static Cookie session(String id) {
        return new Cookie(SESSION, encoded(id));
    }

    private static String encoded(String id) {
        return Base64.getEncoder().encodeToString(id.getBytes(UTF_8));
    }
}
