package io.rungs.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.ResourceAccessException;

class SignInEndTest {
    private static final OAuth2Error ERROR = new OAuth2Error("invalid_token_response");

    @Test
    void aProviderThatDoesNotAnswerIsDown() throws IOException {
        var away = new ResourceAccessException("away", new ConnectException("refused"));

        assertThat(endOf(new ProviderDown("acme", away))).isEqualTo("/sign-in?problem=provider-down");
        assertThat(endOf(new OAuth2AuthenticationException(ERROR, away))).isEqualTo("/sign-in?problem=provider-down");
    }

    @Test
    void aProviderThatSaysNoHasRefused() throws IOException {
        assertThat(endOf(new OAuth2AuthenticationException(new OAuth2Error("access_denied"))))
                .isEqualTo("/sign-in?problem=refused");
    }

    private static String endOf(AuthenticationException failure) throws IOException {
        var response = new MockHttpServletResponse();
        new SignInEnd(Duration.ofDays(1)).onAuthenticationFailure(new MockHttpServletRequest(), response, failure);
        return response.getRedirectedUrl();
    }
}
