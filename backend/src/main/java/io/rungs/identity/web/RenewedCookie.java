package io.rungs.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Lets the cookie of a session in use last as long as the session: each page asks who its reader is, and once a
/// day that answer brings the cookie anew. No answer that others might be given again from a cache ever does, and
/// none that comes after a sign-in which has put another session in its place.
@ControllerAdvice
class RenewedCookie implements ResponseBodyAdvice<Me> {
    private static final String RENEWED = RenewedCookie.class.getName();
    private static final Duration OFTEN = Duration.ofDays(1);

    private final CookieSerializer cookies;
    private final SessionRepository<?> sessions;
    private final Clock clock;

    RenewedCookie(CookieSerializer cookies, SessionRepository<?> sessions, Clock clock) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return returned.getParameterType() == Me.class;
    }

    @Override
    public @Nullable Me beforeBodyWrite(
            @Nullable Me me,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest asked && response instanceof ServletServerHttpResponse answer)
            renew(asked.getServletRequest(), answer.getServletResponse());
        return me;
    }

    private void renew(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session == null || request.getUserPrincipal() == null) return;
        long now = clock.millis();
        if (now - renewed(session) < OFTEN.toMillis() || isGone(session.getId())) return;
        cookies.writeCookieValue(new CookieValue(request, response, session.getId()));
        session.setAttribute(RENEWED, now);
    }

    /// By now: the request may have read it long ago.
    private boolean isGone(String id) {
        RequestedSessions.forget(id);
        return sessions.findById(id) == null;
    }

    private static long renewed(HttpSession session) {
        return session.getAttribute(RENEWED) instanceof Long it ? it : session.getCreationTime();
    }
}
