package io.rungs.identity.provider;

import io.rungs.platform.Limit;
import io.rungs.platform.LimitedPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/// The built-in provider's part of a sign-in. What Rungs asks itself there, as for a token, comes from no browser.
@Configuration(proxyBeanMethods = false)
@Conditional(BuiltIn.class)
class BuiltInPaths {
    @Bean
    LimitedPath signInForms() {
        return new LimitedPath(Limit.SIGN_IN, BuiltInProvider.SIGN_IN);
    }

    @Bean
    LimitedPath signInAnswers() {
        return new LimitedPath(Limit.SIGN_IN, "/idp/oauth2/authorize");
    }
}
