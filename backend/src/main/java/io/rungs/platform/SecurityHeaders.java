package io.rungs.platform;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/// What a browser may do with the pages: nothing but talk to Rungs. Every security chain uses it.
@Component
public class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {
    private final String policy;
    private final Duration httpsOnly;
    private final boolean subdomains;

    /// @param httpsOnly for how long a browser that came by https takes no other way; zero for not saying so
    SecurityHeaders(
            PublicAddress address,
            @Value("${rungs.hsts}") Duration httpsOnly,
            @Value("${rungs.hsts-subdomains}") boolean subdomains) {
        this.httpsOnly = httpsOnly;
        this.subdomains = subdomains;
        policy = String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "connect-src 'self' " + socket(address),
                "object-src 'none'",
                "frame-ancestors 'none'",
                "base-uri 'self'",
                "form-action 'self'");
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(it -> it.policyDirectives(policy))
                .referrerPolicy(it -> it.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .httpStrictTransportSecurity(it -> {
                    if (httpsOnly.isZero()) it.disable();
                    else it.maxAgeInSeconds(httpsOnly.toSeconds()).includeSubDomains(subdomains);
                });
    }

    /// Not every browser takes 'self' to mean the socket too.
    private static String socket(PublicAddress address) {
        return (address.isSecure() ? "wss://" : "ws://") + address.authority();
    }
}
