package io.rungs.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

class SignInProvidersTest {
    @Test
    void aProviderThatIsDownIsOfferedAndFoundAsSoonAsItIsUp() throws IOException {
        int port = freePort();
        var providers = providers("http://localhost:" + port);

        assertThat(providers.names()).containsEntry("acme", "Acme");
        assertThatThrownBy(() -> providers.findByRegistrationId("acme")).isInstanceOf(ProviderDown.class);

        HttpServer server = start(port);
        try {
            assertThat(providers
                            .findByRegistrationId("acme")
                            .getProviderDetails()
                            .getTokenUri())
                    .isEqualTo("http://localhost:" + port + "/token");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anIssuerIsAskedWhoSomebodyIs() throws IOException {
        int port = freePort();
        HttpServer server = start(port);
        try {
            var acme = providers("http://localhost:" + port).findByRegistrationId("acme");

            assertThat(acme.getScopes()).containsExactlyInAnyOrder("openid", "profile", "email");
            assertThat(acme.getProviderDetails().getIssuerUri()).isEqualTo("http://localhost:" + port);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anIssuerThatCallsItselfOtherwiseIsAWrongSetting() throws IOException {
        int port = freePort();
        HttpServer server = start(port);
        try {
            var providers = providers("http://127.0.0.1:" + port);

            assertThatThrownBy(() -> providers.findByRegistrationId("acme"))
                    .isInstanceOf(ProviderMisconfigured.class)
                    .rootCause()
                    .hasMessageContaining("http://localhost:" + port);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void providersAreInTheOrderOfTheirNames() {
        var settings = new OAuth2ClientProperties();
        for (String id : List.of("zitadel", "github", "acme", "keycloak")) {
            var registration = new OAuth2ClientProperties.Registration();
            registration.setClientId("rungs");
            if (id.equals("zitadel")) registration.setClientName("Company account");
            settings.getRegistration().put(id, registration);
        }
        var providers = new SignInProviders(
                settings, new DefaultListableBeanFactory().getBeanProvider(ClientRegistration.class));

        assertThat(providers.names().values()).containsExactly("Acme", "Company account", "GitHub", "Keycloak");
    }

    @Test
    void aProviderThatNobodyConfiguredIsNone() throws IOException {
        assertThat(providers("http://localhost:" + freePort()).findByRegistrationId("other"))
                .isNull();
    }

    private static SignInProviders providers(String issuer) {
        var settings = new OAuth2ClientProperties();
        var registration = new OAuth2ClientProperties.Registration();
        registration.setClientId("rungs");
        settings.getRegistration().put("acme", registration);
        var provider = new OAuth2ClientProperties.Provider();
        provider.setIssuerUri(issuer);
        settings.getProvider().put("acme", provider);
        return new SignInProviders(
                settings, new DefaultListableBeanFactory().getBeanProvider(ClientRegistration.class));
    }

    private static HttpServer start(int port) throws IOException {
        String issuer = "http://localhost:" + port;
        byte[] metadata = """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/jwks", "subject_types_supported": ["public"],
                 "scopes_supported": ["openid", "everything"]}""".formatted(issuer).getBytes();
        var server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, metadata.length);
            exchange.getResponseBody().write(metadata);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
