package io.rungs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.fuzz.Fuzzed.Operation;
import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Thousands of requests that the document of the API nearly allows, the same ones each time: none may fail, and
/// each refusal is one of those that are documented. `-Drungs.fuzz=50000` sends more.
///
/// Whatever is written is written by a member without rights, into a skill of this test alone.
@RungsTest
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("rungs.fuzz", 5_000);
    private static final long SEED = 20_260_301;
    private static final int SENDERS = 4;
    private static final int FIRST_FAILURE = 400;
    private static final int FIRST_FAULT = 500;
    private static final Path HOME = Path.of(System.getProperty("rungs.home", ".."));
    private static final Pattern CODE = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
    /// Of any address, whatever is there.
    private static final Set<Integer> ANYWHERE = Set.of(304, 405, 431);

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    private JsonNode document;
    private Set<String> codes;
    private Known known;
    private Wire wire;
    private List<String> guest;
    private List<String> member;
    private List<String> admin;

    @BeforeEach
    void prepare() throws IOException {
        document = new JsonMapper().readTree(Files.readString(HOME.resolve("backend/openapi.json")));
        codes = CODE.matcher(Files.readString(HOME.resolve("docs/error-codes.md")))
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
        var skill = catalogues.skill();
        var draft = catalogues.drafted("jonas", skill.clarified("Logs each and every run."));
        var open = catalogues.proposed("jonas", skill.seniorClarified("Designs everything that is logged."));
        var ids = List.of(
                skill.id(), skill.developer(), skill.analyst(), skill.group().id(), UUID.randomUUID());
        known = new Known(skill.slug(), ids, List.of(draft.number(), open.number(), 999_999_999L));
        wire = new Wire(rungs.baseUrl());
        guest = headers(rungs.guest());
        member = headers(rungs.signIn("jonas"));
        admin = headers(rungs.signIn("ada"));
    }

    private static List<String> headers(Person person) {
        String token = person.cookie("XSRF-TOKEN");
        String session = person.cookie("RUNGS_SESSION");
        String cookie = "Cookie: XSRF-TOKEN=" + token + (session.isEmpty() ? "" : "; RUNGS_SESSION=" + session);
        return List.of(cookie, "X-XSRF-TOKEN: " + token);
    }

    @Test
    void nothingFailsAndEveryRefusalIsDocumented() {
        var operations = Operation.all(document).stream()
                .filter(it -> !it.path().equals("/api/sign-out"))
                .toList();
        var wrong = new ConcurrentLinkedQueue<String>();
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            for (int i = 0; i < REQUESTS; i++) {
                var random = new Random(SEED + i);
                senders.submit(() -> send(operations, random).ifPresent(wrong::add));
            }
        }
        assertThat(wrong.stream().limit(20).toList())
                .as("%d of %d", wrong.size(), REQUESTS)
                .isEmpty();
    }

    private Optional<String> send(List<Operation> operations, Random random) {
        var operation = operations.get(random.nextInt(operations.size()));
        var request = Fuzzed.of(document, operation, known, random);
        var headers = new ArrayList<>(sender(request, random));
        headers.addAll(request.headers());
        String line = request.method() + " " + request.sent();
        try {
            Answer answer = request.body() == null
                    ? wire.send(line, headers.toArray(String[]::new))
                    : wire.send(line, request.body(), headers.toArray(String[]::new));
            return wrong(answer, operation, request)
                    .map(it -> it + "\n" + request + "\n" + answer.status() + " " + answer.text());
        } catch (RuntimeException e) {
            return Optional.of(e + "\n" + request);
        }
    }

    /// An admin reads only.
    private List<String> sender(Fuzzed request, Random random) {
        boolean reads = request.method().equals("GET");
        return switch (random.nextInt(reads ? 3 : 2)) {
            case 0 -> reads || random.nextInt(5) == 0 ? guest : member;
            case 1 -> member;
            default -> admin;
        };
    }

    private Optional<String> wrong(Answer answer, Operation operation, Fuzzed request) {
        if (answer.status() >= FIRST_FAULT || answer.status() == 0) return Optional.of("failed");
        if (answer.header("X-Request-Id").isEmpty()) return Optional.of("no request id");
        if (!answer.header("X-Frame-Options").equals("DENY")) return Optional.of("no security headers");
        boolean usual = request.method().equals(operation.method());
        if (usual && !operation.documents(answer.status()) && !ANYWHERE.contains(answer.status()))
            return Optional.of("not documented: " + answer.status());
        if (answer.status() < FIRST_FAILURE || request.method().equals("HEAD")) return Optional.empty();
        if (!answer.header("Content-Type").startsWith("application/problem+json"))
            return Optional.of("no problem document");
        boolean known = answer.code().equals("http-" + answer.status()) || codes.contains(answer.code());
        if (!known) return Optional.of("an unknown code");
        boolean named = answer.body().path("requestId").asString("").equals(answer.header("X-Request-Id"));
        return named ? Optional.empty() : Optional.of("another request id");
    }
}
