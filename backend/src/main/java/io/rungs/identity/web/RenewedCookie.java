package io.rungs.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets the cookie of a session in use last as long as the session: each page asks who its reader is, and once a
/// day that answer brings the cookie anew. No answer that others might be given again from a cache ever does.
@Component
class RenewedCookie implements HandlerInterceptor, WebMvcConfigurer {
    private static final String RENEWED = RenewedCookie.class.getName();
    private static final Duration OFTEN = Duration.ofDays(1);

    private final CookieSerializer cookies;
    private final Clock clock;

    RenewedCookie(CookieSerializer cookies, Clock clock) {
        this.cookies = cookies;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/me");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var session = request.getSession(false);
        if (session == null || request.getUserPrincipal() == null) return true;
        long now = clock.millis();
        long renewed = session.getAttribute(RENEWED) instanceof Long it ? it : session.getCreationTime();
        if (now - renewed < OFTEN.toMillis()) return true;
        cookies.writeCookieValue(new CookieValue(request, response, session.getId()));
        session.setAttribute(RENEWED, now);
        return true;
    }
}
