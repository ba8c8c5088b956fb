package io.rungs.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.testing.Person;
import io.rungs.testing.SeparateRungs;
import io.rungs.testing.SeparateRungsTest;
import io.rungs.testing.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever sends all of a body but its last byte, however often, takes no memory from those who send it all.
@SeparateRungsTest
class HeldBodiesTest {
    private static final int CONNECTIONS = 150;
    private static final int LARGE = 4 * 1024 * 1024 - 10;
    private static final int SMALL = 200 * 1024;
    private static final int PATIENCE_MILLIS = 3_000;

    private static SeparateRungs rungs;
    private static Person holder;
    private static Person other;

    private final List<Socket> held = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        rungs = new SeparateRungs("--rungs.limits.bodies-at-once=20MB", "--rungs.limits.body-patience=1s");
        holder = Person.signIn(rungs.baseUrl(), "ines");
        other = Person.signIn(rungs.baseUrl(), "jonas");
    }

    @AfterAll
    static void stop() throws Exception {
        rungs.close();
    }

    @AfterEach
    void letGo() throws Exception {
        for (var each : held) each.close();
        assertThat(rungs.logged()).doesNotContain("OutOfMemoryError");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> holder.post("/api/proposals", large()).expect(400));
    }

    @Test
    void readingTakesNoBodyAtAll() {
        hold("GET /api/proposals/1/interdiff?from=1&to=2", LARGE);

        assertThat(statuses()).containsExactly(400);
        othersAreAnswered();
    }

    @Test
    void whereSmallTextsAreMeantALargeBodyIsNotEvenRead() {
        hold("POST /api/markdown/preview", LARGE);

        assertThat(statuses()).containsExactly(413);
        othersAreAnswered();
    }

    @Test
    void whereProposalsAreMeantOneHoldsAQuarterOfTheRoom() {
        hold("POST /api/proposals", LARGE);

        assertThat(statuses()).contains(503).doesNotContain(0, 201);
        othersAreAnswered();
    }

    @Test
    void manySmallOnesAreNoWayAroundIt() {
        hold("POST /api/markdown/preview", SMALL);

        assertThat(statuses()).contains(503);
        othersAreAnswered();
    }

    @Test
    void whatIsRepeatedByItsKeyIsBoundedAsWell() {
        hold("POST /api/proposals/1/submit", LARGE, "Idempotency-Key: held");

        assertThat(statuses()).containsExactly(413);
        othersAreAnswered();
    }

    @Test
    void whoSendsByteByByteIsNotWaitedFor() throws Exception {
        var socket = open("POST /api/markdown/preview", 1_000);
        try (var sender = Executors.newSingleThreadScheduledExecutor()) {
            var drops = sender.scheduleWithFixedDelay(() -> drop(socket, ' '), 0, 50, TimeUnit.MILLISECONDS);
            await().atMost(Duration.ofSeconds(20)).until(() -> status(socket) == 408);
            drops.cancel(true);
        }
        othersAreAnswered();
    }

    /// Whoever is refused before that may write behind a body what they like.
    @Test
    void whatStandsBehindABodyIsNoErrorOfOurs() throws Exception {
        String request = "POST /api/sign-out HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
                + "X: a\r\n".repeat(500) + "\r\n";
        for (int i = 0; i < 3; i++)
            assertThat(new Wire(rungs.baseUrl())
                            .raw(request.getBytes(ISO_8859_1))
                            .status())
                    .isBetween(400, 499);

        othersAreAnswered();
        assertThat(rungs.logged()).doesNotContain(" ERROR ").doesNotContain("Error finishing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2;", "0\r\n", "0\r\nX: "})
    void whatStandsBesideABodyIsNotWaitedForEither(String beside) throws Exception {
        var socket = opened("POST /api/markdown/preview", List.of("Transfer-Encoding: chunked"));
        socket.getOutputStream().write(beside.getBytes(ISO_8859_1));
        try (var sender = Executors.newSingleThreadScheduledExecutor()) {
            var drops = sender.scheduleWithFixedDelay(() -> drop(socket, 'a'), 0, 50, TimeUnit.MILLISECONDS);
            await().atMost(Duration.ofSeconds(20)).until(() -> status(socket) / 100 == 4);
            drops.cancel(true);
        }
        othersAreAnswered();
    }

    private static void drop(Socket socket, char letter) {
        try {
            socket.getOutputStream().write(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void othersAreAnswered() {
        other.post("/api/markdown/preview", Map.of("body", "A *word*.")).expect(200);
        other.post("/api/threads", Map.of("subject", "skill:" + rungs.slug(), "body", "A question."))
                .expect(201);
        Person.guest(rungs.baseUrl()).get("/api/skills/" + rungs.slug()).expect(200);
    }

    /// The one who held so much is heard again: this is refused for what it says.
    private static Map<String, Object> large() {
        return Map.of("title", "x".repeat(3_000_000), "rationale", "", "operations", List.of(), "submit", false);
    }

    /// All of each body but its last byte.
    private void hold(String request, int length, String... headers) {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                var socket = open(request, length, headers);
                held.add(socket);
                senders.submit(() -> send(socket, length - 1));
            }
        }
    }

    private static Socket open(String request, int length, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add("Content-Length: " + length);
        return opened(request, all);
    }

    private static Socket opened(String request, List<String> headers) {
        try {
            var address = URI.create(rungs.baseUrl());
            var socket = new Socket(address.getHost(), address.getPort());
            String head = """
                %1$s HTTP/1.1\r
                Host: x\r
                Content-Type: application/json\r
                Cookie: RUNGS_SESSION=%2$s; XSRF-TOKEN=%3$s\r
                X-XSRF-TOKEN: %3$s\r
                """.formatted(request, holder.cookie("RUNGS_SESSION"), holder.cookie("XSRF-TOKEN"));
            String more = headers.stream().map(it -> it + "\r\n").collect(Collectors.joining());
            socket.getOutputStream().write((head + more + "\r\n").getBytes(ISO_8859_1));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whoever was refused may be hung up on while it still sends.
    private static Void send(Socket socket, int bytes) {
        try {
            socket.getOutputStream().write(" ".repeat(bytes).getBytes(ISO_8859_1));
        } catch (IOException e) {
            // The answer tells.
        }
        return null;
    }

    /// What those were answered who were answered at all.
    private Set<Integer> statuses() {
        return held.stream().map(HeldBodiesTest::status).filter(it -> it > 0).collect(Collectors.toSet());
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int it = in.read(); it >= 0 && it != '\n'; it = in.read()) line.append((char) it);
        return line.toString();
    }

    /// 0 where there is no answer for now.
    private static int status(Socket socket) {
        try {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String line = line(socket.getInputStream());
            return line.isEmpty() ? 0 : Integer.parseInt(line.split(" ")[1]);
        } catch (SocketTimeoutException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
