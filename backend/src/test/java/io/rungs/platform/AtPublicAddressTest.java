package io.rungs.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// No request has a say in what address Rungs gives.
@RungsTest
class AtPublicAddressTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example:1\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https",
                "Host: PUBLIC\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Port: 1",
                "Host: PUBLIC\r\nForwarded: host=evil.example;proto=https;for=1.2.3.4",
                "Host: PUBLIC\r\nX-Forwarded-Prefix: /evil",
                "Host: PUBLIC\r\nX-Forwarded-Proto: evil\r\nX-Forwarded-Ssl: on",
                "Host: PUBLIC\r\nX-Original-Host: evil.example\r\nX-Host: evil.example\r\nX-Forwarded-Server: evil.example",
            })
    void noHeaderHas(String headers) throws IOException {
        String slug = catalogues.skill().slug();
        String page = asked("/skills/" + slug, headers);

        assertThat(page)
                .contains("<link rel=\"canonical\" href=\"" + rungs.baseUrl() + "/skills/" + slug)
                .contains("\"url\":\"" + rungs.baseUrl() + "/skills/" + slug);
        for (String path : List.of(
                "/skills/" + slug,
                "/oauth2/authorization/demonstration",
                "/idp/oauth2/authorize?response_type=code",
                "/idp/.well-known/openid-configuration",
                "/login/oauth2/code/demonstration?code=1&state=1",
                "/nowhere",
                "/api/nowhere")) assertThat(asked(path, headers)).as(path).doesNotContainIgnoringCase("evil");
    }

    @Test
    void theProviderLeadsBackToThePublicAddress() throws IOException {
        assertThat(asked("/oauth2/authorization/demonstration", "Host: evil.example"))
                .contains("redirect_uri=" + rungs.baseUrl() + "/login/oauth2/code/demonstration");
    }

    @Test
    void anAbsoluteRequestTargetHasNoSayEither() throws IOException {
        assertThat(asked("http://evil.example/oauth2/authorization/demonstration", "Host: evil.example"))
                .contains("redirect_uri=" + rungs.baseUrl() + "/login/");
    }

    @Test
    void aSignInThatBeginsAtAnotherNameOfTheMachineGoesOnAtThePublicOne() throws IOException {
        String there = "Host: 127.0.0.1:" + URI.create(rungs.baseUrl()).getPort();

        assertThat(asked("/oauth2/authorization/demonstration?return=/inbox", there))
                .contains("Location: " + rungs.baseUrl() + "/oauth2/authorization/demonstration?return=/inbox");
    }

    @Test
    void aSocketIsForPagesOfThePublicAddress() throws IOException {
        String socket = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: v12.stomp\r\n";
        String own = rungs.baseUrl();

        assertThat(status("/ws", socket + "Host: PUBLIC\r\nOrigin: " + own)).isEqualTo(101);
        assertThat(status("/ws", socket + "Host: behind.a.proxy\r\nOrigin: " + own))
                .isEqualTo(101);
        assertThat(status("/ws", socket + "Host: PUBLIC\r\nOrigin: " + own.replace("localhost", "127.0.0.1")))
                .isEqualTo(101);
        assertThat(status("/ws", socket + "Host: evil.example\r\nOrigin: http://evil.example"))
                .isEqualTo(403);
        assertThat(status("/ws", socket + "Host: PUBLIC\r\nOrigin: null")).isEqualTo(403);
        assertThat(status("/ws", socket + "Host: PUBLIC\r\nOrigin: " + own + ".evil.example"))
                .isEqualTo(403);
        assertThat(status(
                        "/ws",
                        socket + "Host: PUBLIC\r\nX-Forwarded-Host: evil.example\r\nOrigin: http://evil.example"))
                .isEqualTo(403);
    }

    private int status(String path, String headers) throws IOException {
        return Integer.parseInt(asked(path, headers).split(" ")[1]);
    }

    /// The whole answer, to a request that no ordinary client sends.
    private String asked(String path, String headers) throws IOException {
        var address = URI.create(rungs.baseUrl());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            String request = "GET %s HTTP/1.1\r\n%s\r\nAccept: text/html,*/*\r\n%s\r\n"
                    .formatted(
                            path,
                            headers.replace("PUBLIC", address.getAuthority()),
                            headers.contains("Upgrade") ? "" : "Connection: close\r\n");
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            if (!headers.contains("Upgrade"))
                return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            return new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
        }
    }
}
