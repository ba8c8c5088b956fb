package io.rungs.identity.web;

import io.rungs.platform.Limit;
import io.rungs.platform.LimitedPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The steps of a sign-in, which the security chains answer. They are counted by address and never by the name
/// that is tried: nobody keeps another from signing in.
@Configuration(proxyBeanMethods = false)
class SignInPaths {
    @Bean
    LimitedPath signInStarts() {
        return new LimitedPath(Limit.SIGN_IN, "/oauth2/authorization/**");
    }

    @Bean
    LimitedPath signInResults() {
        return new LimitedPath(Limit.SIGN_IN, "/login/oauth2/**");
    }
}
