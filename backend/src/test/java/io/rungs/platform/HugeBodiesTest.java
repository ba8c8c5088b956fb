package io.rungs.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Person;
import io.rungs.testing.SeparateRungs;
import io.rungs.testing.SeparateRungsTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A Rungs with a heap of 400 MB lives on whatever somebody pours into it.
@SeparateRungsTest
class HugeBodiesTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int MEGABYTES = 200;
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final List<String> PATHS = List.of(
            "/",
            "/api/proposals",
            "/api/me",
            "/idp/sign-in",
            "/idp/oauth2/token",
            "/oauth2/authorization/demonstration",
            "/assets/x.js",
            "/actuator/health");
    private static final List<String> TYPES =
            List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json", "a/b");

    private static SeparateRungs rungs;

    @BeforeAll
    static void start() throws Exception {
        rungs = new SeparateRungs("--rungs.public-url=https://rungs.example.org");
    }

    @AfterAll
    static void stop() throws Exception {
        rungs.close();
    }

    @Test
    void whatSaysHowLargeItIsIsRefusedUnread() throws Exception {
        for (String method : METHODS)
            for (String path : PATHS)
                for (String type : TYPES) {
                    String head = "Content-Type: %s\r\nContent-Length: %d\r\nExpect: 100-continue"
                            .formatted(type, (long) MEGABYTES * MEGABYTE);
                    assertThat(answer(method + " " + path, head, 0))
                            .as("%s %s %s", method, path, type)
                            .startsWith("HTTP/1.1 413")
                            .contains("application/problem+json", "X-Request-Id", "too-large", "nosniff")
                            .containsIgnoringCase("Strict-Transport-Security: max-age=31536000");
                }
    }

    @Test
    void whoeverSendsItAllReadsWhy() throws Exception {
        String head = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + (long) 64 * MEGABYTE;
        assertThat(answer("PUT /", head, 64)).startsWith("HTTP/1.1 413").contains("too-large");
    }

    @Test
    void manyAtOnceAndOfUnknownLengthDoNotExhaustIt() {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.of("POST /api/proposals", "PUT /", "POST /idp/sign-in", "PATCH /api/proposals/1", "GET /api/me")
                    .flatMap(it ->
                            TYPES.stream().map(type -> CompletableFuture.runAsync(() -> pour(it, type), senders)))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        Person.guest(rungs.baseUrl()).get("/api/skills/" + rungs.slug()).expect(200);
        assertThat(logged()).doesNotContain("OutOfMemoryError");
    }

    private static String logged() {
        try {
            return rungs.logged();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// What comes back may be lost: who sends without end is hung up on.
    private static void pour(String request, String type) {
        try {
            String answer = answer(request, "Content-Type: " + type + "\r\nTransfer-Encoding: chunked", MEGABYTES);
            assertThat(answer).doesNotStartWith("HTTP/1.1 5");
        } catch (IOException hungUp) {
            assertThat(hungUp).isInstanceOf(java.net.SocketException.class);
        }
    }

    private static String answer(String request, String head, int megabytes) throws IOException {
        var address = URI.create(rungs.baseUrl());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write("%s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s\r\n\r\n"
                    .formatted(request, head)
                    .getBytes(ISO_8859_1));
            boolean chunked = head.contains("chunked");
            var bytes = new byte[MEGABYTE];
            for (int i = 0; i < megabytes; i++) {
                if (chunked) out.write("100000\r\n".getBytes(ISO_8859_1));
                out.write(bytes);
                if (chunked) out.write("\r\n".getBytes(ISO_8859_1));
            }
            if (chunked) out.write("0\r\n\r\n".getBytes(ISO_8859_1));
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), ISO_8859_1);
    }
}
