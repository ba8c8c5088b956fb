package io.rungs.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtException;

/// A provider that sends without an end is heard for a while.
class ProviderCallsTest {
    private static final String TOKEN = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImEifQ.eyJzdWIiOiJhIn0.c2lnbmVk";
    private static final byte[] HEAD = "{\"keys\":[],\"x\":[1".getBytes(UTF_8);
    private static final byte[] PIECE = ",1".repeat(32 * 1024).getBytes(UTF_8);
    /// What lies in the buffers of the system between the two.
    private static final long MOST = 32L * 1024 * 1024;

    private final AtomicLong sent = new AtomicLong();
    private HttpServer provider;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        provider.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                out.write(HEAD);
                while (sent.addAndGet(PIECE.length) < 4 * MOST) out.write(PIECE);
            }
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    private String address() {
        return "http://localhost:" + provider.getAddress().getPort();
    }

    @Test
    void whatItSaysOfItselfIsNotReadForEver() {
        assertThatThrownBy(() -> ProviderCalls.metadata(address())).hasStackTraceContaining("longer than");
        endsSoon();
    }

    @Test
    void itsKeysAreNotReadForEver() {
        var acme = ClientRegistration.withRegistrationId("acme")
                .clientId("rungs")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost/")
                .authorizationUri(address() + "/authorize")
                .tokenUri(address() + "/token")
                .jwkSetUri(address() + "/keys")
                .build();
        var decoder = new ProviderCalls().idTokens().createDecoder(acme);

        assertThatThrownBy(() -> decoder.decode(TOKEN))
                .isInstanceOf(JwtException.class)
                .hasStackTraceContaining("longer than");
        endsSoon();
    }

    private void endsSoon() {
        long before = sent.get();
        assertThat(before).isLessThan(MOST);
        Awaitility.await().during(Duration.ofMillis(200)).until(() -> sent.get() < MOST);
    }
}
