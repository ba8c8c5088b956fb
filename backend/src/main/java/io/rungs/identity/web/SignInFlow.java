package io.rungs.identity.web;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.stereotype.Component;

/// Puts the steps of a sign-in together: begun at the provider (authorization code with PKCE), result, end.
@Component
class SignInFlow {
    private final SignInsUnderWay underWay;
    private final SignInResult result;
    private final SignInEnd end;
    private final ForgetTokens forgetTokens;
    private final AnotherSession anotherSession;

    SignInFlow(
            SignInsUnderWay underWay,
            SignInResult result,
            SignInEnd end,
            ForgetTokens forgetTokens,
            AnotherSession anotherSession) {
        this.underWay = underWay;
        this.result = result;
        this.end = end;
        this.forgetTokens = forgetTokens;
        this.anotherSession = anotherSession;
    }

    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/sign-in")
                .authorizedClientRepository(forgetTokens)
                .authorizationEndpoint(it -> it.authorizationRequestRepository(underWay))
                .successHandler(end)
                .failureHandler(end)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(end);
                        return filter;
                    }
                })
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                    @Override
                    public <F extends OAuth2LoginAuthenticationFilter> F postProcess(F filter) {
                        filter.setAuthenticationResultConverter(result);
                        // Here alone: as a setting of the whole chain it would be asked at each request, files' too.
                        filter.setSessionAuthenticationStrategy(anotherSession);
                        return filter;
                    }
                });
    }
}
