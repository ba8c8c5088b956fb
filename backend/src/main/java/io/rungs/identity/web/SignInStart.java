package io.rungs.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/// Begins a sign-in (authorization code with PKCE) and remembers where the person was.
@Component
class SignInStart implements OAuth2AuthorizationRequestResolver {
    private final OAuth2AuthorizationRequestResolver resolver;

    SignInStart(ClientRegistrationRepository providers) {
        resolver = new DefaultOAuth2AuthorizationRequestResolver(providers);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return remembering(request, resolver.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
        return remembering(request, resolver.resolve(request, provider));
    }

    private static @Nullable OAuth2AuthorizationRequest remembering(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest start) {
        if (start != null) ReturnPath.remember(request);
        return start;
    }
}
