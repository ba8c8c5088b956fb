package io.rungs.identity.web;

import io.rungs.platform.TooManyRequests;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Leads back into the application, whether the sign-in succeeded or not.
@Component
class SignInEnd implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInEnd.class);
    private static final int LONGEST_CAUSE = 300;

    private final SignInsUnderWay underWay;
    private final Duration session;

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
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause())
            if (cause instanceof TooManyRequests tooMany) throw tooMany;
        var why = underWay.isAnswerToNone(request) ? SignInFailure.ofNone(failure) : SignInFailure.of(failure);
        String path = underWay.returnPath(request);
        // Who is signed in already has only sent the same request again, as the browser's Back does.
        if (why == SignInFailure.TOO_LATE && isSignedIn(request)) {
            response.sendRedirect(path);
            return;
        }
        LOG.atLevel(why.isWarned() ? Level.WARN : Level.INFO)
                .log("A sign-in at {} failed ({}): {}", request.getRequestURI(), why.code(), causes(failure));
        var end = UriComponentsBuilder.fromPath("/sign-in").queryParam("problem", why.code());
        if (!path.equals(ReturnPath.HOME)) end.queryParam(SignInsUnderWay.PARAMETER, "{path}");
        response.sendRedirect(end.encode().buildAndExpand(path).toUriString());
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    /// In one line and no longer than is of use: providers and whoever forges their answers write parts of it.
    private static String causes(Throwable failure) {
        return SignInFailure.causes(failure)
                .map(it -> String.valueOf(it.getMessage()))
                .distinct()
                .map(it -> it.replaceAll("[\\p{C}\\p{Z}\\s]+", " "))
                .map(it -> it.substring(0, Math.min(it.length(), LONGEST_CAUSE)))
                .collect(Collectors.joining(" < "));
    }
}
