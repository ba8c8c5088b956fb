package io.rungs.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Wire;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever a form comes to while it is read, whoever sends it is told in the form of every other refusal.
@RungsTest
class FormEdgeTest {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    static final List<String> ADDRESSES = List.of(
            "/",
            "/idp/sign-in",
            "/idp/sign-out",
            "/idp/oauth2/token",
            "/idp/oauth2/authorize",
            "/idp/userinfo",
            "/idp/connect/logout",
            "/oauth2/authorization/demonstration",
            "/oauth2/token",
            "/login/oauth2/code/demonstration",
            "/api/sign-out",
            "/api/threads",
            "/skills",
            "/ws",
            "/actuator/health",
            "/nowhere");

    @Autowired
    Installation rungs;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(rungs.baseUrl());
    }

    private static String trailers(int many) {
        return String.join(
                "",
                IntStream.range(0, many).mapToObj(it -> "X-" + it + ": a\r\n").toList());
    }

    static Stream<Arguments> chunked() {
        return Stream.of(
                        "2\r\na=\r\n0\r\n" + trailers(9),
                        "2\r\na=\r\n0\r\n" + trailers(30),
                        "2\r\na=\r\n0\r\nX: " + "a".repeat(10_000) + "\r\n",
                        "2\r\na=\r\n0\r\nX a\0\r\n",
                        "2\r\na=\r\n0\r\n: a\r\n",
                        "zz\r\na=\r\n0\r\n",
                        "-1\r\na=\r\n0\r\n",
                        "2\r\na=b\r\n0\r\n",
                        "2;" + "x".repeat(10_000) + "\r\na=\r\n0\r\n",
                        "5\r\na=%zz\r\n0\r\n",
                        "3\r\na=%\r\n0\r\n",
                        "5\r\na=%00\r\n0\r\n",
                        "5\r\na=%ff\r\n0\r\n",
                        "8\r\na=%c0%af\r\n0\r\n",
                        "3\r\na=\0\r\n0\r\n",
                        "3\r\na=\u00ff\r\n0\r\n")
                .flatMap(body -> ADDRESSES.stream().map(it -> Arguments.of(it, body)));
    }

    @ParameterizedTest
    @MethodSource("chunked")
    void aFormInPiecesThatCannotBeRead(String path, String body) {
        refused(wire.send("POST " + path, FORM, CHUNKED, "", body));
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void aFormOfAnotherKindOrBeyondMeasure(String path) {
        for (String type : new String[] {
            "application/x-www-form-urlencoded; charset=foo",
            "application/x-www-form-urlencoded; charset=utf-16",
            "application/x-www-form-urlencoded; charset=\"",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "multipart/form-data; boundary=" + "x".repeat(200),
            "multipart/mixed; boundary=",
        }) {
            refused(wire.send("POST " + path, "a=".getBytes(ISO_8859_1), "Content-Type: " + type));
            refused(wire.send("POST " + path, "Content-Type: " + type, CHUNKED, "", "2\r\na=\r\n0\r\n" + trailers(30)));
        }
        for (String form : new String[] {
            "a&".repeat(1_001), "a=b&".repeat(1_900), "a=" + "b".repeat(9_000), "%", "a=%u0041",
        }) refused(wire.send("POST " + path, form.getBytes(ISO_8859_1), FORM));
        refused(wire.send("POST " + path + "?" + "a=b&".repeat(1_001), "a=".getBytes(ISO_8859_1), FORM));
        refused(wire.send("POST " + path + "?a=%zz", "a=".getBytes(ISO_8859_1), FORM));
    }

    @Test
    void trailersAreRefusedWithEveryMethod() {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE", "GET", "OPTIONS", "BREW"})
            for (String path : ADDRESSES)
                refused(wire.send(method + " " + path, FORM, CHUNKED, "", "2\r\na=\r\n0\r\n" + trailers(30)));
    }

    /// What was sent ends, and whoever sent it still listens.
    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void aFormThatIsCutShort(String path) throws IOException {
        assertThat(cut(path, "Content-Length: 100\r\n\r\na="))
                .startsWith("HTTP/1.1 4")
                .contains("X-Frame-Options");
        assertThat(cut(path, CHUNKED + "\r\n\r\n64\r\na="))
                .startsWith("HTTP/1.1 4")
                .contains("X-Frame-Options");
        assertThat(cut(path, CHUNKED + "\r\n\r\n2\r\na=\r\n0\r\nX: ")).startsWith("HTTP/1.1 4");
    }

    @Test
    void aFormIsReadAsBefore() {
        assertThat(wire.send("POST /idp/sign-in", "username=a%20b&password=%C3%A4+&=&x".getBytes(ISO_8859_1), FORM)
                        .status())
                .isEqualTo(403);
        assertThat(rungs.signIn("ines").get("/api/me").expect(200).body().toString())
                .contains("ines");
    }

    private String cut(String path, String rest) throws IOException {
        var address = URI.create(rungs.baseUrl());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            String head = "POST " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n" + FORM + "\r\n";
            socket.getOutputStream().write((head + rest).getBytes(ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.code()).as(answer.text()).isNotEmpty();
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(answer.body().path("requestId").asString("")).isEqualTo(answer.header("X-Request-Id"));
    }
}
