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
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/// Who may send which requests: everybody may read, members may write; what exactly, each use case decides.
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    @Bean
    @Order(10)
    SecurityFilterChain applicationChain(
            HttpSecurity http,
            SecurityHeaders headers,
            SignInFlow signIn,
            RefusedRequests refused,
            CookieCsrfTokenRepository csrfTokens)
            throws Exception {
        return http.headers(headers)
                .authorizeHttpRequests(WebSecurity::membersWrite)
                .csrf(it -> it.spa().csrfTokenRepository(csrfTokens))
                .exceptionHandling(it -> it.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .requestCache(it -> it.requestCache(new NullRequestCache()))
                .logout(it -> it.disable())
                .oauth2Login(signIn::configure)
                .build();
    }

    private static void membersWrite(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(HttpMethod.POST, "/api/sign-out").permitAll();
        for (var writing : new HttpMethod[] {HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE})
            requests.requestMatchers(writing, "/api/**").authenticated();
        requests.anyRequest().permitAll();
    }

    /// Readable by scripts of the page, which send it back as a header.
    @Bean
    CookieCsrfTokenRepository csrfTokens(PublicAddress address) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(it -> it.sameSite("Lax").secure(address.isSecure()));
        return tokens;
    }
}
