package io.rungs.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.stereotype.Component;

/// What a browser may do with the pages: nothing but talk to Rungs. Every answer says it, also one that is given
/// before any security chain is reached; the chains add what depends on what is answered.
@Component
public class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {
    private final List<HeaderWriter> writers;

    /// @param httpsOnly for how long a browser that came by https takes no other way; zero for not saying so
    SecurityHeaders(
            PublicAddress address,
            @Value("${rungs.hsts}") Duration httpsOnly,
            @Value("${rungs.hsts-subdomains}") boolean subdomains) {
        writers = new ArrayList<>(List.of(
                new XContentTypeOptionsHeaderWriter(),
                new XXssProtectionHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN),
                new ContentSecurityPolicyHeaderWriter(policy(address))));
        // By the public address: where a proxy speaks https, the request itself comes without.
        if (!httpsOnly.isZero())
            writers.add(new HstsHeaderWriter(_ -> isHttps(address), httpsOnly.toSeconds(), subdomains));
    }

    private static String policy(PublicAddress address) {
        return String.join(
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

    private static boolean isHttps(PublicAddress address) {
        return address.origin().startsWith("https:");
    }

    void write(HttpServletRequest request, HttpServletResponse response) {
        writers.forEach(it -> it.writeHeaders(request, response));
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().cacheControl(Customizer.withDefaults());
    }

    /// Not every browser takes 'self' to mean the socket too.
    private static String socket(PublicAddress address) {
        return (address.isSecure() ? "wss://" : "ws://") + address.authority();
    }
}
