package io.rungs.identity.web;

import io.rungs.platform.PublicAddress;
import io.rungs.platform.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.session.web.http.CookieSerializer;

/// Who may send which requests: everybody may read, members may write; what exactly, each use case decides.
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    /// What the build made is everybody's, for ever: it goes through caches between, and so with nobody's cookie.
    @Bean
    @Order(5)
    SecurityFilterChain builtFilesChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**")
                .headers(it -> it.disable())
                .csrf(it -> it.disable())
                .sessionManagement(it -> it.disable())
                .securityContext(it -> it.disable())
                .anonymous(it -> it.disable())
                .requestCache(it -> it.disable())
                .logout(it -> it.disable())
                .build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain applicationChain(
            HttpSecurity http,
            SecurityHeaders headers,
            SignInFlow signIn,
            RefusedRequests refused,
            TokenOfSession csrfTokens)
            throws Exception {
        return http.headers(headers)
                .authorizeHttpRequests(WebSecurity::membersWrite)
                .csrf(it -> it.spa()
                        .csrfTokenRepository(csrfTokens)
                        // The session's new id ends the old token; the next page brings one of its own.
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .exceptionHandling(it -> it.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .requestCache(it -> it.requestCache(new NullRequestCache()))
                .logout(it -> it.disable())
                .oauth2Login(signIn::configure)
                .build();
    }

    private static void membersWrite(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(HttpMethod.POST, "/api/sign-out", "/api/words/preview")
                .permitAll();
        for (var writing : new HttpMethod[] {HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE})
            requests.requestMatchers(writing, "/api/**").authenticated();
        requests.anyRequest().permitAll();
    }

    /// Readable by scripts of the page, which send it back as a header.
    @Bean
    TokenOfSession csrfTokens(PublicAddress address, CookieSerializer sessions) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(it -> it.sameSite("Lax").secure(address.isSecure()));
        return new TokenOfSession(tokens, sessions);
    }
}
