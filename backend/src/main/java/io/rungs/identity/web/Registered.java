package io.rungs.identity.web;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Provider;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/// One provider of the settings, with what they leave out read from the provider where they name its issuer.
record Registered(
        String id, Registration settings, @Nullable Provider provider) {
    private static final String[] SCOPES = {"openid", "profile", "email"};

    static Registered in(OAuth2ClientProperties all, String id) {
        var settings = Objects.requireNonNull(all.getRegistration().get(id), "No registration of this id");
        return new Registered(
                id, settings, all.getProvider().get(settings.getProvider() == null ? id : settings.getProvider()));
    }

    /// @throws RuntimeException where the settings or the provider do not say enough
    ClientRegistration read() {
        return Optional.ofNullable(provider)
                .filter(it -> it.getIssuerUri() != null)
                .map(this::ofIssuer)
                .orElseGet(this::ofSettings);
    }

    /// GitHub and the like, which are known, and whatever is written out.
    private ClientRegistration ofSettings() {
        var alone = new OAuth2ClientProperties();
        alone.getRegistration().put(id, settings);
        if (provider != null)
            alone.getProvider().put(settings.getProvider() == null ? id : settings.getProvider(), provider);
        return new OAuth2ClientPropertiesMapper(alone)
                .asClientRegistrations()
                .values()
                .iterator()
                .next();
    }

    private ClientRegistration ofIssuer(Provider named) {
        var said = ProviderCalls.metadata(String.valueOf(named.getIssuerUri()));
        if (!String.valueOf(named.getIssuerUri()).equals(said.get("issuer")))
            throw new IllegalStateException("The provider calls itself %s, and issuer-uri is %s"
                    .formatted(said.get("issuer"), named.getIssuerUri()));
        var found = ClientRegistrations.fromOidcConfiguration(said)
                .registrationId(id)
                .scope(SCOPES);
        // What is written goes before what is said.
        var map = PropertyMapper.get();
        map.from(named::getAuthorizationUri).to(found::authorizationUri);
        map.from(named::getTokenUri).to(found::tokenUri);
        map.from(named::getUserInfoUri).to(found::userInfoUri);
        map.from(named::getJwkSetUri).to(found::jwkSetUri);
        map.from(named::getUserNameAttribute).to(found::userNameAttributeName);
        map.from(settings::getClientId).to(found::clientId);
        map.from(settings::getClientSecret).to(found::clientSecret);
        map.from(settings::getClientAuthenticationMethod)
                .as(ClientAuthenticationMethod::new)
                .to(found::clientAuthenticationMethod);
        map.from(settings::getAuthorizationGrantType)
                .as(AuthorizationGrantType::new)
                .to(found::authorizationGrantType);
        map.from(settings::getRedirectUri).to(found::redirectUri);
        map.from(settings::getScope).as(it -> it.toArray(String[]::new)).to(found::scope);
        return found.build();
    }
}
