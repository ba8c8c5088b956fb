package io.rungs.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rungs.identity.UnfitClaim;
import io.rungs.platform.Busy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;

@Isolated("What others write meanwhile would be in the same log.")
@ExtendWith(OutputCaptureExtension.class)
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

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "08006", "25006", "53300", "55P03"})
    void aDatabaseInTroubleIsNoRefusalOfThePerson(String state) {
        var trouble = new UncategorizedSQLException("a session", null, new SQLException("it failed", state));

        assertThatThrownBy(() -> endOf(new OAuth2AuthenticationException(ERROR, trouble)))
                .isSameAs(trouble);
        assertThatThrownBy(() -> endOf(new ProviderDown("acme", trouble))).isSameAs(trouble);
    }

    @Test
    void whatWasNotDecidedIsNoRefusalOfThePerson() {
        assertThatThrownBy(() -> endOf(new OAuth2AuthenticationException(ERROR, new Busy())))
                .isInstanceOf(Busy.class);
    }

    /// It has begun a sign-in, and writes the answer to it on its own.
    @Test
    void whatABrowserBringsFloodsNobodysLog(CapturedOutput output) throws IOException {
        var end = new SignInEnd(new SignInsUnderWay(Clock.systemUTC()), Duration.ofDays(1));
        for (String error : new String[] {"e".repeat(300), "server_error", "invalid_scope", "server_error"}) {
            var request = new MockHttpServletRequest("GET", "/oauth2/authorization/acme");
            request.setParameter("error", error);
            end.onAuthenticationFailure(
                    request,
                    new MockHttpServletResponse(),
                    new OAuth2AuthenticationException(new OAuth2Error(error, "Buy here", null)));
        }

        assertThat(output.getAll().lines().filter(it -> it.contains("WARN"))).hasSize(1);
        assertThat(output.getAll()).doesNotContain("eeeee").doesNotContain("Buy here");
    }

    @Test
    void ofAProvidersAnswerOnlyTheErrorIsLogged(CapturedOutput output) throws IOException {
        var said = new OAuth2Error("invalid_token_response", "400: {\"client_secret\":\"guessed\"}", null);
        var refused = HttpClientErrorException.create(
                HttpStatus.BAD_REQUEST, "Bad", new HttpHeaders(), "guessed".getBytes(UTF_8), UTF_8);

        endOf(new OAuth2AuthenticationException(
                said, said.toString(), new OAuth2AuthorizationException(said, refused)));

        assertThat(output.getAll())
                .contains("WARN", "invalid_token_response < HTTP 400")
                .doesNotContain("guessed");
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
