package io.rungs.identity.web;

import io.rungs.platform.Busy;
import io.rungs.platform.DatabaseTrouble;
import io.rungs.platform.TooManyRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;

/// Leads back into the application, whether the sign-in succeeded or not.
@Component
class SignInEnd implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInEnd.class);
    private static final int LONGEST_CAUSE = 300;
    private static final long SILENCE = TimeUnit.MINUTES.toNanos(1);

    private final SignInsUnderWay underWay;
    private final Duration session;
    private final AtomicLong warned = new AtomicLong(System.nanoTime() - 2 * SILENCE);

    SignInEnd(SignInsUnderWay underWay, @Value("${rungs.session}") Duration session) {
        this.underWay = underWay;
        this.session = session;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        request.getSession().setMaxInactiveInterval(Math.toIntExact(session.toSeconds()));
        response.sendRedirect(underWay.returnPath(request));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        requireDecided(failure);
        var why = underWay.isAnswerToNone(request) ? SignInFailure.ofNone(failure) : SignInFailure.of(failure);
        String path = underWay.returnPath(request);
        // Who is signed in already has only sent the same request again, as the browser's Back does.
        if (why == SignInFailure.TOO_LATE && isSignedIn(request)) {
            response.sendRedirect(path);
            return;
        }
        LOG.atLevel(why.isWarned() && isWorthAWarning(request, failure) ? Level.WARN : Level.INFO)
                .log("A sign-in at {} failed ({}): {}", request.getRequestURI(), why.code(), causes(failure));
        var end = UriComponentsBuilder.fromPath("/sign-in").queryParam("problem", why.code());
        if (!path.equals(ReturnPath.HOME)) end.queryParam(SignInsUnderWay.PARAMETER, "{path}");
        response.sendRedirect(end.encode().buildAndExpand(path).toUriString());
    }

    /// Whoever asks too often, and whoever asks while the database is in trouble, was not refused: they are told
    /// what everybody is told then.
    private static void requireDecided(AuthenticationException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            boolean undecided = cause instanceof TooManyRequests
                    || cause instanceof Busy
                    || DatabaseTrouble.behind(cause).passes();
            if (undecided && !(cause instanceof AuthenticationException))
                throw cause instanceof RuntimeException it ? it : new IllegalStateException(cause);
        }
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    /// What a browser brings from a provider, anybody can write: it warns nobody more often than is of use, and
    /// only of what a provider would say.
    private boolean isWorthAWarning(HttpServletRequest request, AuthenticationException failure) {
        if (request.getParameter(OAuth2ParameterNames.ERROR) == null) return true;
        long now = System.nanoTime();
        long before = warned.get();
        return SignInFailure.isOfProtocol(failure) && now - before > SILENCE && warned.compareAndSet(before, now);
    }

    /// In one line and no longer than is of use.
    private static String causes(Throwable failure) {
        return SignInFailure.causes(failure)
                .map(SignInEnd::said)
                .distinct()
                .map(it -> it.replaceAll("[\\p{C}\\p{Z}\\s]+", " "))
                .map(it -> it.substring(0, Math.min(it.length(), LONGEST_CAUSE)))
                .collect(Collectors.joining(" < "));
    }

    /// Of what a provider answers, or whoever forges that, no more than which error it is: the rest may hold
    /// anything, also a secret.
    private static String said(Throwable cause) {
        return switch (cause) {
            case OAuth2AuthenticationException it -> SignInFailure.said(it.getError());
            case OAuth2AuthorizationException it -> SignInFailure.said(it.getError());
            case RestClientResponseException it -> SignInFailure.said(it);
            case HttpMessageConversionException _, JacksonException _ -> "an answer that cannot be read";
            default -> String.valueOf(cause.getMessage());
        };
    }
}
