package io.rungs.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.identity.UnfitClaim;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        var silent = new ResourceAccessException("silent", new HttpTimeoutException("request timed out"));

        assertThat(endOf(new ProviderDown("acme", away))).isEqualTo("/sign-in?problem=provider-down");
        assertThat(endOf(new OAuth2AuthenticationException(ERROR, away))).isEqualTo("/sign-in?problem=provider-down");
        assertThat(endOf(new OAuth2AuthenticationException(ERROR, silent))).isEqualTo("/sign-in?problem=provider-down");
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, cancelled",
        "login_required, refused",
        "temporarily_unavailable, provider-down",
        "authorization_request_not_found, too-late",
        "invalid_grant, too-late",
        "invalid_client, misconfigured",
        "unauthorized_client, misconfigured",
        "invalid_scope, misconfigured",
        "redirect_uri_mismatch, misconfigured",
        "invalid_id_token, misconfigured",
        "invalid_user_info_response, misconfigured",
    })
    void whatTheProviderAnswersIsToldApart(String error, String problem) throws IOException {
        assertThat(endOf(new OAuth2AuthenticationException(new OAuth2Error(error))))
                .isEqualTo("/sign-in?problem=" + problem);
    }

    /// Anybody can call the address that providers send people back to.
    @ParameterizedTest
    @ValueSource(strings = {"invalid_request", "invalid_client", "server_error", "access_denied", "anything"})
    void whatAnswersNoSignInOfOursIsRefusedWithoutAWarning(String error) throws IOException {
        var request = new MockHttpServletRequest("GET", "/login/oauth2/code/acme");
        var failure = new OAuth2AuthenticationException(new OAuth2Error(error));

        assertThat(endOf(failure, request)).isEqualTo("/sign-in?problem=unasked");
        assertThat(SignInFailure.UNASKED.isWarned()).isFalse();
    }

    @Test
    void whoCannotBeKeptIsToldSo() throws IOException {
        var unfit = new UnfitClaim("the subject is empty");

        assertThat(endOf(new OAuth2AuthenticationException(new OAuth2Error("unfit_claim"), unfit)))
                .isEqualTo("/sign-in?problem=unfit");
    }

    @Test
    void whereThePersonWasIsKept() throws IOException {
        var failure = new ProviderDown("acme", new ConnectException());

        assertThat(endOf(failure, "/skills/api-design?cell=1&x=2#row"))
                .isEqualTo("/sign-in?problem=provider-down&return=%2Fskills%2Fapi-design%3Fcell%3D1%26x%3D2%23row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.org", "/\\example.org", "https://example.org", "/\t/example.org"})
    void noOtherPlaceIs(String elsewhere) throws IOException {
        assertThat(endOf(new ProviderDown("acme", new ConnectException()), elsewhere))
                .isEqualTo("/sign-in?problem=provider-down");
    }

    private static String endOf(AuthenticationException failure) throws IOException {
        return endOf(failure, "/");
    }

    private static String endOf(AuthenticationException failure, String returnPath) throws IOException {
        var request = new MockHttpServletRequest("GET", "/oauth2/authorization/acme");
        if (returnPath != null) request.setParameters(Map.of("return", returnPath));
        return endOf(failure, request);
    }

    private static String endOf(AuthenticationException failure, MockHttpServletRequest request) throws IOException {
        var response = new MockHttpServletResponse();
        new SignInEnd(new SignInsUnderWay(Clock.systemUTC()), Duration.ofDays(1))
                .onAuthenticationFailure(request, response, failure);
        return response.getRedirectedUrl();
    }
}
