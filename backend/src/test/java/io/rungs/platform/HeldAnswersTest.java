package io.rungs.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.profile.SkillField;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FirstFramework;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever reads a large answer drop by drop, however often, takes no memory from those who read on.
@SeparateRungsTest
class HeldAnswersTest {
    private static final int CONNECTIONS = 20;
    private static final int SKILLS = 5;
    private static final int ROLES = 6;
    private static final int LARGE = 800_000;
    private static final int DROP = 200;
    /// The machine itself takes one or two such answers off the node's hands.
    private static final int AT_ONCE = 4;

    private static SeparateRungs rungs;
    private static Person writer;
    private static String large;

    private final List<Socket> held = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        rungs = new SeparateRungs("--rungs.limits.answers-at-once=20MB", "--rungs.limits.answer-patience=1s");
        writer = Person.signIn(rungs.baseUrl(), "lena");
        var proposal = new HashMap<>(manySkills("runs"));
        proposal.put("submit", true);
        String at = "/api/proposals/"
                + writer.post("/api/proposals", proposal).expect(201).body().path("number");
        String version = writer.get(at).expect(200).header("ETag");
        writer.put(at, manySkills("tests"), "If-Match", version).expect(200);
        large = at + "/interdiff?from=1&to=2";
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

        assertThat(held.stream().map(HeldAnswersTest::status)).contains("HTTP/1.1 200");
        await().untilAsserted(() ->
                assertThat(Person.guest(rungs.baseUrl()).get(large).status()).isEqualTo(503));
        writer.post("/api/markdown/preview", Map.of("body", "A *word*.")).expect(200);
        writer.get(large).expect(200);
        Person.guest(rungs.baseUrl()).get("/api/skills/" + rungs.slug()).expect(200);
    }

    /// A small draft that has grown since: each time, much is shown for little.
    @Test
    void manyActsThatAreSentAgainTakeNoMemoryFromOthers() throws Exception {
        var draft = Map.of("title", "Large", "rationale", "", "operations", List.of());
        var begun =
                writer.post("/api/proposals", draft, "Idempotency-Key", "large").expect(201);
        var grown = writer.put(begun.header("Location"), manySkills("试".repeat(20)), "If-Match", begun.header("ETag"))
                .expect(200);
        assertThat(grown.text()).hasSizeGreaterThan(LARGE / 3);
        for (int i = 0; i < CONNECTIONS; i++) held.add(sendAgain(draft, AT_ONCE));

        assertThat(held.stream().map(HeldAnswersTest::status)).contains("HTTP/1.1 201");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            held.add(sendAgain(draft, 1));
            return status(held.getLast()).equals("HTTP/1.1 303");
        });
        for (String address : List.of("/api/catalog", "/api/me", "/api/proposals", "/api/skills/" + rungs.slug()))
            Person.guest(rungs.baseUrl()).get(address).expect(200);
        Person.guest(rungs.baseUrl()).get(large).expect(200);
        Person.signIn(rungs.baseUrl(), "jonas")
                .post("/api/threads", Map.of("subject", "skill:" + rungs.slug(), "body", "A question."))
                .expect(201);
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

    /// Each with as many words as there is room for.
    private static Map<String, Object> manySkills(String counted) {
        var catalogue = writer.get("/api/catalog").expect(200).body();
        UUID group = id(catalogue.at("/domains/0/groups/0"));
        List<UUID> roles = catalogue
                .path("roles")
                .valueStream()
                .limit(ROLES)
                .map(HeldAnswersTest::id)
                .toList();
        return Catalogues.submission(IntStream.range(0, SKILLS)
                .boxed()
                .flatMap(it -> skill(it, group, roles, counted))
                .toArray(Operation[]::new));
    }

    private static Stream<Operation> skill(int number, UUID group, List<UUID> roles, String counted) {
        UUID skill = new UUID(7, number);
        var beginning = Stream.of(
                new CreateSkill(skill, "large-" + number, "Large " + number, group),
                new SetField(skill, SkillField.SUMMARY, null, "Very much of " + number + "."));
        return Stream.concat(beginning, roles.stream().flatMap(role -> role(skill, role, counted)));
    }

    private static Stream<Operation> role(UUID skill, UUID role, String counted) {
        var cells = FirstFramework.LEVELS.stream()
                .map(it -> SetCell.adding(skill, new Place(role, it), words(it, counted)));
        return Stream.concat(Stream.of(SetRole.adding(skill, role)), cells);
    }

    private static Expectation words(Level level, String counted) {
        String sentence = "Names & <counts> what %s %s. ".formatted(counted, FirstFramework.slug(level));
        String all = sentence.repeat(Expectation.LONGEST / sentence.length());
        return new Expectation(all.strip(), Requirement.OPTIONAL, null);
    }

    private static UUID id(JsonNode of) {
        return UUID.fromString(of.path("id").asString());
    }

    private static Socket ask() throws IOException {
        return send(("GET " + large + " HTTP/1.1\r\nHost: x\r\n\r\n").repeat(AT_ONCE));
    }

    private static Socket sendAgain(Object draft, int times) throws IOException {
        String body = new JsonMapper().writeValueAsString(draft);
        String request =
                """
                POST /api/proposals HTTP/1.1\r
                Host: x\r
                Content-Type: application/json\r
                Content-Length: %1$d\r
                Idempotency-Key: large\r
                Cookie: RUNGS_SESSION=%2$s; XSRF-TOKEN=%3$s\r
                X-XSRF-TOKEN: %3$s\r
                \r
                %4$s""".formatted(body.length(), writer.cookie("RUNGS_SESSION"), writer.cookie("XSRF-TOKEN"), body);
        return send(request.repeat(times));
    }

    private static Socket send(String request) throws IOException {
        var address = URI.create(rungs.baseUrl());
        var socket = new Socket();
        socket.setReceiveBufferSize(1_024);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.getOutputStream().write(request.getBytes(UTF_8));
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
