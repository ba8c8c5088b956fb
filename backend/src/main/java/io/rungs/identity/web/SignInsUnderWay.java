package io.rungs.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// The sign-ins that people have begun and not ended, each under its `state`: two tabs may sign in at once, and
/// each comes back to its own page.
///
/// They lie in the session of somebody who is about to sign in, and end with it. A cookie keeps for a day where
/// the last one began, for whoever comes back too late.
@Component
class SignInsUnderWay implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    static final String PARAMETER = "return";

    private static final String KEY = "SIGN_IN.";
    private static final int AT_ONCE = 8;
    private static final String ENDED = SignInsUnderWay.class.getName();
    private static final String COOKIE = "RUNGS_RETURN";
    private static final String CALLBACK = "/login/oauth2/code";
    private static final Duration KEPT = Duration.ofDays(1);

    /// Attributes of a session are written one by one, so that two that begin at once do not displace each other.
    private record UnderWay(OAuth2AuthorizationRequest request, String returnPath, long begun) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1;
    }

    private final Clock clock;

    SignInsUnderWay(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null || begun.getState() == null) return;
        var session = request.getSession();
        makeRoom(session);
        String path = ReturnPath.local(request.getParameter(PARAMETER));
        session.setAttribute(KEY + begun.getState(), new UnderWay(begun, path, clock.millis()));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(begun.getState(), path, request.isSecure()));
    }

    private static void makeRoom(HttpSession session) {
        underWay(session)
                .sorted(Comparator.comparingLong((String it) -> begun(session, it))
                        .reversed())
                .skip(AT_ONCE - 1)
                .toList()
                .forEach(session::removeAttribute);
    }

    private static Stream<String> underWay(HttpSession session) {
        return Collections.list(session.getAttributeNames()).stream().filter(it -> it.startsWith(KEY));
    }

    private static long begun(HttpSession session, String key) {
        return session.getAttribute(key) instanceof UnderWay it ? it.begun() : 0;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return find(request).map(UnderWay::request).orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var found = find(request);
        found.ifPresent(it -> {
            request.getSession().removeAttribute(KEY + it.request().getState());
            request.setAttribute(ENDED, it.returnPath());
        });
        return found.map(UnderWay::request).orElse(null);
    }

    private static Optional<UnderWay> find(HttpServletRequest request) {
        var session = request.getSession(false);
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        if (session == null || state == null) return Optional.empty();
        return session.getAttribute(KEY + state) instanceof UnderWay it ? Optional.of(it) : Optional.empty();
    }

    /// Where the sign-in began that this request ends, or would have begun.
    String returnPath(HttpServletRequest request) {
        if (request.getAttribute(ENDED) instanceof String path) return path;
        String asked = request.getParameter(PARAMETER);
        return asked == null ? late(request) : ReturnPath.local(asked);
    }

    /// Whether the request is what a provider answers with, but to nothing that was asked.
    boolean isAnswerToNone(HttpServletRequest request) {
        return request.getRequestURI().startsWith(CALLBACK) && request.getAttribute(ENDED) == null;
    }

    private static String late(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        if (cookie == null || state == null) return ReturnPath.HOME;
        String[] parts = read(cookie).split(" ", 2);
        return parts.length == 2 && parts[0].equals(state) ? ReturnPath.local(parts[1]) : ReturnPath.HOME;
    }

    private static String read(Cookie cookie) {
        try {
            return new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String cookie(String state, String path, boolean secure) {
        byte[] kept = (state + " " + path).getBytes(StandardCharsets.UTF_8);
        return ResponseCookie.from(
                        COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(kept))
                .path(CALLBACK)
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
