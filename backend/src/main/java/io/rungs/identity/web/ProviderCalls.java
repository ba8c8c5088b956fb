package io.rungs.identity.web;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// How Rungs asks providers: with an end. One that accepts and never answers costs the person seconds, not minutes;
/// one that never ends costs no memory.
@Configuration(proxyBeanMethods = false)
class ProviderCalls {
    private static final Duration LONGEST = Duration.ofSeconds(7);

    private static ClientHttpRequestFactory requests() {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(LONGEST)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(LONGEST);
        return new InterceptingClientHttpRequestFactory(
                requests, List.of((asked, body, way) -> new BoundedAnswer(way.execute(asked, body))));
    }

    /// What a provider says of itself: where it is asked for what.
    static Map<String, Object> metadata(String issuer) {
        String place = issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration";
        var said = RestClient.builder()
                .requestFactory(requests())
                .build()
                .get()
                .uri(place)
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        return Objects.requireNonNull(said, place + " is empty");
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests())
                .configureMessageConverters(it -> it.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return asked -> judged(() -> withReadableToken(tokens.getTokenResponse(asked)));
    }

    @Bean
    OAuth2UserService<OAuth2UserRequest, OAuth2User> people() {
        var answers = new RestTemplate(requests());
        answers.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var people = new DefaultOAuth2UserService();
        people.setRestOperations(answers);
        return asked -> judged(() -> people.loadUser(asked));
    }

    @Bean
    OAuth2UserService<OidcUserRequest, OidcUser> oidcPeople(OAuth2UserService<OAuth2UserRequest, OAuth2User> people) {
        var oidc = new OidcUserService();
        oidc.setOauth2UserService(people);
        return asked -> judged(() -> oidc.loadUser(asked));
    }

    private static OAuth2AccessTokenResponse withReadableToken(OAuth2AccessTokenResponse answer) {
        Object token = answer.getAdditionalParameters().getOrDefault(OidcParameterNames.ID_TOKEN, "");
        if (!(token instanceof String)) throw new IllegalArgumentException("The id token is no text");
        return answer;
    }

    /// An answer that lacks what it must have, or has it otherwise than it must, is the provider's fault or the
    /// settings', and none of ours.
    private static <T> T judged(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (AuthenticationException | OAuth2AuthorizationException known) {
            throw known;
        } catch (RuntimeException e) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("invalid_answer"), String.valueOf(e.getMessage()), e);
        }
    }

    /// Holds an id token against the provider's keys, whichever of the usual kinds they are.
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        var answers = new RestTemplate(requests());
        return registration -> decoder(registration, answers);
    }

    private static JwtDecoder decoder(ClientRegistration registration, RestTemplate answers) {
        String keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri(), "No jwk-set-uri");
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(answers)
                .jwsAlgorithms(it -> it.addAll(Arrays.asList(SignatureAlgorithm.values())))
                .build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(registration))));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }
}
