package io.rungs.identity.provider;

import io.rungs.identity.DemonstrationPeople;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/// Rungs as a client of its own provider, as both sides must know it. Their secret lasts as long as the process.
@Configuration(proxyBeanMethods = false)
@Conditional(BuiltIn.class)
class BuiltInClient {
    private static final String CALLBACK = "/login/oauth2/code/" + DemonstrationPeople.PROVIDER;

    private final String secret = UUID.randomUUID().toString();

    @Bean
    ClientRegistration builtInRegistration(BuiltInAddress address) {
        return ClientRegistration.withRegistrationId(DemonstrationPeople.PROVIDER)
                .clientName("Demonstration")
                .clientId("rungs")
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope("openid", "profile", "email")
                .redirectUri("{baseUrl}" + CALLBACK)
                // The browser stays at the address where it is; the process asks itself.
                .authorizationUri("/idp/oauth2/authorize")
                .tokenUri(address.self() + "/idp/oauth2/token")
                .jwkSetUri(address.self() + "/idp/oauth2/jwks")
                .userNameAttributeName("sub")
                .build();
    }

    @Bean
    RegisteredClientRepository builtInClients(BuiltInAddress address) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("rungs")
                .clientId("rungs")
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address.open() + CALLBACK)
                .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email")))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build());
    }
}
