package io.rungs.platform;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Person;
import io.rungs.testing.SeparateRungs;
import io.rungs.testing.SeparateRungsTest;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who asks too often is told so, and nobody else notices. Each test has an address and people of its own; no
/// limit refills while it runs.
@SeparateRungsTest
class LimitsTest {
    private static final int MOST = 10;
    private static final int OPEN_SOCKETS = 3;
    private static final int FRAMES = 1_000;

    private static SeparateRungs rungs;

    @BeforeAll
    static void start() throws Exception {
        rungs = new SeparateRungs(
                "--rungs.limits.people-of-an-address=1",
                "--rungs.limits.read=40/1h",
                "--rungs.limits.list-read=10/1h",
                "--rungs.limits.costly-read=10/1h",
                "--rungs.limits.preview=10/1h",
                "--rungs.limits.write=10/1h",
                "--rungs.limits.create=10/1h",
                "--rungs.limits.sign-in=40/1h",
                "--rungs.limits.session=10/1h",
                "--rungs.limits.socket=10/1h",
                "--rungs.limits.subscription=10/1h",
                "--rungs.limits.frame=" + FRAMES + "/1h",
                "--rungs.limits.open-sockets=" + OPEN_SOCKETS);
    }

    @AfterAll
    static void stop() throws Exception {
        rungs.close();
    }

    private static Person guest(int host) {
        return Person.guestAt("127.0.0." + host, rungs.baseUrl());
    }

    private static Answer createdUntilRefused(Person... people) {
        return untilRefused(
                MOST + 1,
                IntStream.range(0, MOST + 1)
                        .mapToObj(it -> people[it % people.length])
                        .map(it -> () -> comment(it)));
    }

    private static Answer comment(Person person) {
        return person.post("/api/threads", Map.of("subject", "skill:" + rungs.slug(), "body", "A question."));
    }

    /// The refused one, which is not among the first ten.
    private static Answer untilRefused(int attempts, Stream<Supplier<Answer>> asked) {
        List<Answer> answers = asked.limit(attempts).map(Supplier::get).toList();
        assertThat(answers.subList(0, MOST)).allMatch(it -> it.status() < 400);
        return answers.getLast().expect(429);
    }

    private static Answer untilRefused(Supplier<Answer> asked) {
        return untilRefused(MOST + 1, Stream.generate(() -> asked));
    }

    @Test
    void whoWritesTooOftenIsToldWhatAndHowOftenAndWhenAgain() {
        var ines = guest(11).signedIn("ines");

        var refused = createdUntilRefused(ines);

        assertThat(refused.code()).isEqualTo("too-many-requests");
        assertThat(refused.body().path("detail").asString()).contains("10 new contributions in 1 hour", "seconds");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(300L, 361L);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        ines.get("/api/me").expect(200);
        ines.put("/api/watches/skill/" + rungs.slug(), Map.of("notify", "PUBLISHED"))
                .expect(200);
    }

    @Test
    void severalSessionsOfOnePersonAreOnePerson() {
        createdUntilRefused(
                guest(12).signedIn("jonas"),
                guest(13).signedIn("jonas"),
                guest(14).signedIn("jonas"));
    }

    @Test
    void whatOneWritesIsNotCountedAgainstAnother() {
        createdUntilRefused(guest(15).signedIn("tove"));

        comment(guest(15).signedIn("marek")).expect(201);
    }

    @Test
    void aKeyThatIsRepeatedIsCountedToo() {
        var priya = guest(16).signedIn("priya");

        untilRefused(() -> priya.post(
                "/api/threads",
                Map.of("subject", "skill:" + rungs.slug(), "body", "Once."),
                "Idempotency-Key",
                "once"));
    }

    @Test
    void changesAndPreviewsAreCountedEachByItself() {
        var omar = guest(17).signedIn("omar");

        untilRefused(() -> omar.put("/api/watches/skill/" + rungs.slug(), Map.of("notify", "PUBLISHED")));
        untilRefused(() -> omar.post("/api/markdown/preview", Map.of("body", "A *word*.")));
        comment(omar).expect(201);
    }

    @Test
    void noOtherWayOfAskingTheSameGetsPastALimit() {
        var guest = guest(18);
        String list = "/api/proposals";
        untilRefused(() -> guest.get(list));

        assertThat(Stream.of(
                                guest.get(list + "?skill=" + rungs.slug()),
                                guest.send(guest.request(list).method("HEAD", noBody())),
                                guest.get("/api/propos%61ls"),
                                guest.get(list, "X-Forwarded-For", "198.51.100.7"),
                                guest.get(list, "X-HTTP-Method-Override", "HEAD"),
                                guest.get(list, "Accept", "text/html"),
                                guest(18).get(list))
                        .map(Answer::status))
                .containsOnly(429);
        assertThat(Stream.of(
                                list + "/",
                                "/API/proposals",
                                "/api/Proposals",
                                "/api/proposals;a=b",
                                "/api//proposals",
                                "/api/./proposals/../proposals")
                        .map(it -> guest.get(it).status()))
                .allMatch(it -> it == 404 || it == 400 || it == 429);
    }

    @Test
    void manyForwardedAddressesAreStillOneAddress() {
        var guest = guest(19);

        untilRefused(
                MOST + 1,
                IntStream.range(0, MOST + 1)
                        .mapToObj(it -> () -> guest.get(
                                "/api/home",
                                "X-Forwarded-For",
                                "198.51.100." + it,
                                "Forwarded",
                                "for=198.51.100." + it)));
    }

    @Test
    void anotherAddressReadsOn() {
        var guest = guest(20);
        untilRefused(() -> guest.get("/api/catalog/checks"));

        guest(21).get("/api/catalog/checks").expect(200);
        guest.get("/skills/" + rungs.slug()).expect(200);
    }

    @Test
    void whoGuessesPasswordsLocksNobodyOut() {
        var thief = guest(22);
        List<Integer> answers = IntStream.range(0, 12)
                .mapToObj(_ -> guessed(thief, "lena").status())
                .toList();
        assertThat(answers).contains(429);

        guest(23).signedIn("lena");
    }

    private static Answer guessed(Person thief, String handle) {
        Answer page = thief.get("/oauth2/authorization/demonstration");
        if (page.status() == 429) return page;
        return thief.signIn(handle, "a guess", "/");
    }

    @Test
    void anAddressMakesFewSessionsHoweverItAsksForThem() {
        for (String path : List.of("/oauth2/authorization/demonstration", "/idp/anything")) {
            int host = 30 + path.length();
            List<Answer> answers = IntStream.range(0, MOST + 2)
                    .mapToObj(_ -> withoutCookies(host, path))
                    .toList();
            assertThat(answers.getLast().expect(429).body().path("detail").asString())
                    .contains("new sessions");
        }
    }

    @Test
    void aSessionThatTakesThePlaceOfAnotherIsNotCounted() {
        for (String handle : List.of("ines", "jonas", "lena", "omar"))
            assertThat(guest(50).signedIn(handle).get("/api/me").status()).isEqualTo(200);
    }

    private static Answer withoutCookies(int host, String path) {
        var fresh = guest(host);
        return fresh.get(path);
    }

    @Test
    void socketsAreOpenedAFewAtATime() {
        for (int i = 0; i < MOST; i++) socket(24).join().abort();

        assertThat(refusedSocket(24)).isEqualTo(429);
        socket(26).join().abort();
    }

    @Test
    void anAddressHasAFewSocketsOpenAtOnce() {
        var open = Stream.generate(() -> socket(27).join()).limit(OPEN_SOCKETS).toList();
        assertThat(refusedSocket(27)).isEqualTo(429);

        open.getFirst().abort();

        Awaitility.await().untilAsserted(() -> socket(27).join());
    }

    @Test
    void aSocketThatAsksForTooMuchIsToldSoAndStaysOpen() {
        var said = new StringBuffer();
        var socket = socket(28, said).join();
        socket.sendText("CONNECT\naccept-version:1.2\nheart-beat:0,0\n\n\0", true)
                .join();
        Awaitility.await().until(() -> said.indexOf("CONNECTED") >= 0);

        for (int i = 0; i <= MOST; i++)
            socket.sendText("SUBSCRIBE\nid:%d\ndestination:/topic/skills/%s\n\n\0".formatted(i, new UUID(0, i)), true)
                    .join();

        Awaitility.await().until(() -> said.indexOf("too-many-requests") >= 0);
    }

    /// Each frame that is answered waits for that in the node's memory.
    @ParameterizedTest
    @CsvSource({"29, UNSUBSCRIBE\\nid:a\\nreceipt:b", "30, SUBSCRIBE\\nid:a\\ndestination:/topic/elsewhere"})
    void aSocketThatAsksOnAndOnIsCut(int host, String frame) {
        var said = new StringBuffer();
        var socket = socket(host, said).join();
        socket.sendText("CONNECT\naccept-version:1.2\nheart-beat:0,0\n\n\0", true)
                .join();
        Awaitility.await().until(() -> said.indexOf("CONNECTED") >= 0);

        for (int i = 0; i < 400 && !socket.isOutputClosed(); i++)
            socket.sendText(frame.replace("\\n", "\n") + "\n\n\0", true)
                    .exceptionally(_ -> socket)
                    .join();

        Awaitility.await().until(() -> said.indexOf("You ask too often") >= 0 || socket.isInputClosed());
    }

    /// Whatever it sends, heartbeats too.
    @Test
    void aSocketThatSendsOnAndOnIsHungUpOn() {
        var said = new StringBuffer();
        var socket = socket(31, said).join();
        socket.sendText("CONNECT\naccept-version:1.2\nheart-beat:0,0\n\n\0", true)
                .join();

        for (int i = 0; i < 20 * FRAMES && !socket.isOutputClosed(); i++)
            socket.sendText("\n", true).exceptionally(_ -> socket).join();

        Awaitility.await().until(socket::isInputClosed);
        assertThat(said).contains("You send too often.");
    }

    /// Tomcat answers or drops what is no message: pings, the midst of a text that never ends.
    @ParameterizedTest
    @CsvSource({"32, '', 898000000000", "33, 018000000000, 008000000000"})
    void whoeverFloodsASocketIsCutAndStaysOutWhileOthersAreAnswered(int host, String begin, String onAndOn)
            throws Exception {
        try (var flood = new Flood(rungs.baseUrl(), "127.0.0." + host, begin, onAndOn)) {
            guest(34).get("/api/skills/" + rungs.slug()).expect(200);

            flood.awaitCut();
        }

        assertThat(refusedSocket(host)).isEqualTo(429);
        socket(36).join().abort();
    }

    /// It could be read for ever: unpacked it holds nothing.
    @Test
    void onePackedFrameWithoutAnEndIsCut() throws Exception {
        try (var flood = new Flood(rungs.baseUrl(), "127.0.0.35", "c1ff7fffffffffffffff00000000", "000000ffff")) {
            flood.awaitCut();
        }

        socket(35).join().abort();
    }

    private static int refusedSocket(int host) {
        try {
            socket(host).join().abort();
            return 101;
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
        }
    }

    private static CompletableFuture<WebSocket> socket(int host) {
        return socket(host, new StringBuffer());
    }

    private static CompletableFuture<WebSocket> socket(int host, StringBuffer said) {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.0." + host))
                .build()
                .newWebSocketBuilder()
                .header("Origin", rungs.baseUrl())
                .subprotocols("v12.stomp")
                .buildAsync(URI.create(rungs.baseUrl().replace("http:", "ws:") + "/ws"), new WebSocket.Listener() {
                    @Override
                    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                        said.append(text);
                        socket.request(1);
                        return null;
                    }

                    @Override
                    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
                        said.append(reason);
                        return null;
                    }
                });
    }

    @Test
    void nothingThatARefusedRequestAskedForIsDone() {
        var nils = guest(25).signedIn("nils");
        createdUntilRefused(nils);
        int before = nils.items("/api/threads?subject=skill:" + rungs.slug()).size();

        comment(nils).expect(429);
        nils.send(nils.request("/api/threads")
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", nils.cookie("XSRF-TOKEN"))
                        .method("POST", ofString("{")))
                .expect(429);

        assertThat(nils.items("/api/threads?subject=skill:" + rungs.slug())).hasSize(before);
    }
}
