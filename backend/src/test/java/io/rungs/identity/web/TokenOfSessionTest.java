package io.rungs.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.web.http.DefaultCookieSerializer;

class TokenOfSessionTest {
    private final TokenOfSession oneNode = node();
    private final TokenOfSession otherNode = node();
    private final String session = UUID.randomUUID().toString();

    @Test
    void anyNodeKnowsWhatAnotherGave() {
        String token = oneNode.generateToken(asking(session, null)).getToken();

        assertThat(otherNode.loadToken(asking(session, token)).getToken()).isEqualTo(token);
        assertThat(otherNode.loadToken(asking(UUID.randomUUID().toString(), token)))
                .isNull();
        assertThat(otherNode.loadToken(asking("", token))).isNull();
    }

    @Test
    void aGuestsTokenIsKeptWhileTheyAreOne() {
        String token = oneNode.generateToken(asking("", null)).getToken();

        assertThat(otherNode.loadToken(asking("", token)).getToken()).isEqualTo(token);
        assertThat(otherNode.loadToken(asking(session, token))).isNull();
    }

    private static TokenOfSession node() {
        var sessions = new DefaultCookieSerializer();
        sessions.setCookieName("RUNGS_SESSION");
        return new TokenOfSession(CookieCsrfTokenRepository.withHttpOnlyFalse(), sessions);
    }

    private static MockHttpServletRequest asking(String session, String token) {
        var request = new MockHttpServletRequest();
        String kept = Base64.getEncoder().encodeToString(session.getBytes(UTF_8));
        Stream<Cookie> cookies = Stream.concat(
                session.isEmpty() ? Stream.of() : Stream.of(new Cookie("RUNGS_SESSION", kept)),
                token == null ? Stream.of() : Stream.of(new Cookie("XSRF-TOKEN", token)));
        request.setCookies(cookies.toArray(Cookie[]::new));
        return request;
    }
}
