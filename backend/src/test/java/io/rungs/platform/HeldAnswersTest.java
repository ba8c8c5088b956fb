package io.rungs.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.testing.Person;
import io.rungs.testing.SeparateRungs;
import io.rungs.testing.SeparateRungsTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whoever reads a large answer drop by drop, however often, takes no memory from those who read on.
@SeparateRungsTest
class HeldAnswersTest {
    private static final int CONNECTIONS = 40;
    private static final int COMMENTS = 50;
    private static final int LARGE = 1_000_000;
    private static final int DROP = 200;

    private static SeparateRungs rungs;
    private static Person writer;
    private static String large;

    private final List<Socket> held = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        rungs = new SeparateRungs("--rungs.limits.answers-at-once=20MB", "--rungs.limits.answer-patience=1s");
        writer = Person.signIn(rungs.baseUrl(), "lena");
        String thread = write("/api/threads", Map.of("subject", "skill:" + rungs.slug(), "body", said()));
        for (int i = 0; i < COMMENTS; i++) write("/api/threads/" + thread + "/comments", Map.of("body", said()));
        large = "/api/threads?subject=skill:" + rungs.slug();
        assertThat(Person.guest(rungs.baseUrl()).get(large).expect(200).text()).hasSizeGreaterThan(LARGE);
    }

    @AfterAll
    static void stop() throws Exception {
        rungs.close();
    }

    @AfterEach
    void letGo() throws Exception {
        for (var each : held) each.close();
        assertThat(rungs.logged()).doesNotContain("OutOfMemoryError").doesNotContain(" ERROR ");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Person.guest(rungs.baseUrl()).get(large).expect(200));
    }

    @Test
    void manyWhoReadDropByDropTakeNoMemoryFromOthers() throws Exception {
        for (int i = 0; i < CONNECTIONS; i++) held.add(ask());

        assertThat(held.stream().map(HeldAnswersTest::status)).contains("HTTP/1.1 200", "HTTP/1.1 503");
        writer.post("/api/markdown/preview", Map.of("body", "A *word*.")).expect(200);
        writer.get(large).expect(200);
        Person.guest(rungs.baseUrl()).get("/api/skills/" + rungs.slug()).expect(200);
    }

    @Test
    void whoReadsDropByDropIsHungUpOn() throws Exception {
        var slow = ask();
        held.add(slow);

        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    say(slow);
                    return drop(slow);
                });
    }

    /// A connection that the other side has given up is reset by whatever is said there.
    private static void say(Socket socket) {
        try {
            socket.getOutputStream().write("\r\n".getBytes(ISO_8859_1));
        } catch (IOException e) {
            // Reading tells.
        }
    }

    /// As it begins.
    private static String status(Socket socket) {
        try {
            socket.setSoTimeout(60_000);
            return new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(String path, Map<String, String> body) {
        var answer = writer.post(path, body).expect(201);
        return answer.body().path("id").asString();
    }

    private static String said() {
        return "*a* ".repeat(2_490);
    }

    private static Socket ask() throws IOException {
        var address = URI.create(rungs.baseUrl());
        var socket = new Socket();
        socket.setReceiveBufferSize(1_024);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.getOutputStream().write(("GET " + large + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(ISO_8859_1));
        return socket;
    }

    /// Whether there is nothing more to read.
    private static boolean drop(Socket socket) {
        try {
            socket.setSoTimeout(100);
            return socket.getInputStream().read(new byte[DROP]) < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
