package io.rungs.identity.provider;

import io.rungs.identity.DemonstrationPeople;
import io.rungs.identity.DemonstrationPeople.Person;
import io.rungs.platform.ReadyNote;
import io.rungs.platform.SecurityHeaders;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/// An OIDC provider below `/idp`, so that signing in works where nothing is installed: the same flow as with any
/// other.
///
/// Its keys and codes live in this process: it is meant for one node.
@Configuration(proxyBeanMethods = false)
@Conditional(BuiltIn.class)
class BuiltInProvider {
    static final String SIGN_IN = "/idp/sign-in";

    @Bean
    @Order(1)
    SecurityFilterChain idpChain(
            HttpSecurity http,
            SecurityHeaders headers,
            DemonstrationPeople people,
            SessionAuthenticationStrategy anotherSession)
            throws Exception {
        return http.securityMatcher("/idp/**")
                .headers(headers)
                .securityContext(it -> it.securityContextRepository(ownContext()))
                .requestCache(it -> it.requestCache(new NullRequestCache()))
                .userDetailsService(users(people))
                .oauth2AuthorizationServer(it -> it.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(it ->
                        it.requestMatchers(SIGN_IN).permitAll().anyRequest().authenticated())
                .sessionManagement(it -> it.sessionAuthenticationStrategy(anotherSession))
                // A form that another tab has open stays good when somebody signs in here.
                .csrf(it -> it.sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .formLogin(it -> it.loginPage(SIGN_IN).successHandler(GoOn::on).failureHandler(GoOn::again))
                .exceptionHandling(it -> it.authenticationEntryPoint(GoOn::first))
                .build();
    }

    /// The provider's session is the application's: a key of its own keeps who signed in here from being taken for
    /// a member there.
    private static HttpSessionSecurityContextRepository ownContext() {
        var context = new HttpSessionSecurityContextRepository();
        context.setSpringSecurityContextKey("IDP_SECURITY_CONTEXT");
        return context;
    }

    private static UserDetailsService users(DemonstrationPeople people) {
        return new InMemoryUserDetailsManager(
                people.people().stream().map(BuiltInProvider::user).toList());
    }

    private static UserDetails user(Person person) {
        return User.withUsername(person.handle())
                .password(person.password())
                .authorities("DEMONSTRATION")
                .build();
    }

    /// The issuer follows the address of the request, so that no address need be configured.
    @Bean
    AuthorizationServerSettings builtInSettings() {
        return AuthorizationServerSettings.builder()
                .multipleIssuersAllowed(true)
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> builtInClaims(DemonstrationPeople people) {
        var byHandle = people.people().stream().collect(Collectors.toMap(Person::handle, it -> it));
        return token -> {
            if (!OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) return;
            Authentication principal = token.getPrincipal();
            var person = principal == null ? null : byHandle.get(principal.getName());
            if (person != null)
                token.getClaims()
                        .claim("preferred_username", person.handle())
                        .claim("name", person.name())
                        .claim("email", person.email())
                        .claim("email_verified", true);
        };
    }

    @Bean
    ReadyNote howToSignIn(DemonstrationPeople people) {
        return () -> Stream.concat(
                        Stream.of("Sign in as one of these people, who do not exist:"),
                        people.people().stream().map(BuiltInProvider::line))
                .toList();
    }

    private static String line(Person person) {
        return "%-8s password %-8s %s".formatted(person.handle(), person.password(), person.about());
    }
}
