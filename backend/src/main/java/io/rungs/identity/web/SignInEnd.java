package io.rungs.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;

/// Leads back into the application, whether the sign-in succeeded or not.
@Component
class SignInEnd implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInEnd.class);

    private final Duration session;

    SignInEnd(@Value("${rungs.session}") Duration session) {
        this.session = session;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String path = ReturnPath.recall(request);
        request.getSession().setMaxInactiveInterval(Math.toIntExact(session.toSeconds()));
        response.sendRedirect(path);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String problem = isProviderDown(failure) ? "provider-down" : "refused";
        LOG.info("A sign-in failed ({}): {}", problem, failure.toString());
        response.sendRedirect("/sign-in?problem=" + problem);
    }

    private static boolean isProviderDown(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause)
                .anyMatch(it -> it instanceof ProviderDown
                        || it instanceof IOException
                        || it instanceof HttpServerErrorException);
    }
}
