package io.rungs.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.rungs.testing.Answer;
import io.rungs.testing.Installation;
import io.rungs.testing.Logged;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Wire;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever refuses a request, and however early, the answer has one form.
@RungsTest
class EdgeTest {
    @Autowired
    Installation rungs;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(rungs.baseUrl());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /api/home",
                "GET /api/proposals/1/interdiff?from=1&to=2",
                "GET /theme.js",
                "GET /nowhere",
                "HEAD /api/home",
                "DELETE /api/comments/00000000-0000-0000-0000-000000000000",
                "OPTIONS /api/home",
            })
    void whatOnlyReadsOrTakesAwayHasNoBody(String line) {
        assertThat(wire.send(line, "{}".getBytes(ISO_8859_1)).status()).isEqualTo(400);
        assertThat(wire.send(line, "Transfer-Encoding: chunked", "", "0\r\n").status())
                .isEqualTo(400);
        assertThat(wire.send(line, "Content-Length: 0").status()).isNotEqualTo(400);
    }

    @Test
    void nothingStandsBehindABody() {
        assertThat(withBody("0\r\nT: x\r\n").expect(400).code()).isEqualTo("http-400");
        assertThat(withBody("0;x=y\r\n").expect(400).code()).isEqualTo("http-400");
    }

    /// @param end of the pieces that it comes in
    private Answer withBody(String end) {
        var guest = rungs.guest();
        guest.get("/api/me");
        String token = guest.cookie("XSRF-TOKEN");
        return wire.send(
                "POST /api/words/preview",
                "Transfer-Encoding: chunked",
                "Content-Type: application/json",
                "Cookie: XSRF-TOKEN=" + token,
                "X-XSRF-TOKEN: " + token,
                "",
                "c\r\n{\"pairs\":[]}\r\n" + end);
    }

    @Test
    void aBodyThatEndsUnreadablyIsSaidOnceAtMost() {
        try (var log = new Logged()) {
            String id = withBody("no length\r\n")
                    .expect(400)
                    .body()
                    .path("requestId")
                    .asString();

            assertThat(log.atLeast(Level.INFO))
                    .filteredOn(it -> id.equals(it.getMDCPropertyMap().get("requestId")))
                    .hasSizeLessThanOrEqualTo(1)
                    .allSatisfy(it -> assertThat(it.getLevel()).isEqualTo(Level.INFO))
                    .allSatisfy(it -> assertThat(it.getThrowableProxy()).isNull());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";;;=,permessage-deflate; x=\"",
                ";",
                "; ;",
                ", ;",
                ",",
                "=",
                "a;",
                "a;=",
                "a;b=",
                "a;b=\"",
                "a,,b",
                "a b",
                "(",
                "permessage-deflate; permessage-deflate; =1",
            })
    void aSocketWithExtensionsThatNobodyReads(String extensions) {
        var answer = wire.send(
                "GET /ws",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Origin: " + rungs.baseUrl(),
                "Sec-WebSocket-Extensions: " + extensions);
        assertThat(answer.expect(400).code()).isEqualTo("bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip", "identity, gzip", "x"})
    void aBodyComesAsItIs(String coding) {
        var answer = wire.send("POST /api/sign-out", "{}".getBytes(ISO_8859_1), "Content-Encoding: " + coding);
        assertThat(answer.expect(415).code()).isEqualTo("http-415");
        assertThat(answer.body().path("detail").asString()).contains("Content-Encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/skills/a%2Fb",
                "GET /api/skills/a%5Cb",
                "GET /api/skills/%zz",
                "GET /api/skills/%",
                "GET /api/skills/%00",
                "GET /api/skills/%C0%AF",
                "GET /api/skills/%FF",
                "GET /api/skills/%ED%A0%80",
                "GET /api/skills?q=[a]",
                "GET /api/proposals?q={a}",
                "GET /api/proposals?cursor=%zz",
                "GET /api/proposals?cursor=%ED%A0%80",
                "GET /api/proposals?cursor=%C0%AF",
                "GET //api/proposals",
                "GET /api//proposals",
                "GET /api/skills/x;jsessionid=1",
                "GET /api/../api/../../x",
                "GET /api/%2e%2e/%2e%2e/x",
                "GET api/proposals",
                "GET http://[::1",
                "GET *",
                "OPTIONS *",
                "PRI *",
                "OPTIONS api",
                "GET /%",
                "GET /skills/%00",
                "TRACE /",
                "TRACE /api/proposals",
                "CONNECT /",
                "CONNECT example.org:443",
                "BREW /api/proposals",
                "G@T /",
                "DELETE /api/proposals",
                "PUT /",
                "POST /skills",
                "PATCH /actuator/health",
                "GET /api/nowhere",
                "GET /actuator/env",
                "GET /actuator/%zz",
                "GET /idp/%zz",
                "GET /idp/oauth2/authorize?client_id=nobody",
                "POST /idp/sign-in",
                "GET /nowhere",
                "GET /error",
            })
    void isRefusedInOneForm(String request) {
        refused(wire.send(request), 400, 499);
    }

    static Stream<String> heads() {
        return Stream.of(
                "GET / HTTP/1.1\r\nHost: a b\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: bent\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(9_000) + "\r\n",
                "GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\n" + "X: a\r\n".repeat(500),
                "GET / HTTP/1.1\r\nHost: x\r\nCookie: " + "a".repeat(9_000) + "\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n",
                "GET / FTP/1.1\r\nHost: x\r\n",
                "GET / HTTP/3.0\r\nHost: x\r\n",
                "GET / HTTP/1.10\r\nHost: x\r\n",
                "GET / HTTP/2.0\r\nHost: x\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n",
                "GET / HTTP/1.2\r\nHost: x\r\n",
                "GET / http/1.1\r\nHost: x\r\n",
                "GET / HTTP/0.9\r\nHost: x\r\n",
                "OPTIONS * HTTP/1.0\r\n",
                "POST /api/proposals HTTP/1.1\r\n"
                        + "Host: localhost\r\n"
                        + "Content-Type: multipart/form-data\r\n"
                        + "Content-Length: 0\r\n",
                "POST /idp/sign-in HTTP/1.1\r\n"
                        + "Host: localhost\r\n"
                        + "Content-Type: multipart/form-data; boundary=x\r\n"
                        + "Content-Length: 0\r\n",
                "POST /api/proposals HTTP/1.1\r\nHost: localhost\r\nExpect: 200-maybe\r\nContent-Length: 0\r\n");
    }

    @ParameterizedTest
    @MethodSource("heads")
    void aHeadThatIsNoneIsRefusedInOneForm(String head) {
        refused(wire.raw((head + "Connection: close\r\n\r\n").getBytes(ISO_8859_1)), 400, 499);
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("GET /api/me", List.of("Accept: image/png")),
                Arguments.of("GET /ws", List.of()),
                Arguments.of("GET /ws", List.of("Upgrade: websocket", "Sec-WebSocket-Version: 7")),
                Arguments.of(
                        "GET /ws",
                        List.of(
                                "Upgrade: websocket",
                                "Sec-WebSocket-Version: 13",
                                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
                                "Origin: https://elsewhere.example")),
                Arguments.of("POST /ws", List.of()),
                Arguments.of(
                        "OPTIONS /api/me", List.of("Origin: https://a.example", "Access-Control-Request-Method: PUT")),
                Arguments.of("OPTIONS /nowhere", List.of("Origin: null", "Access-Control-Request-Method: GET")),
                Arguments.of("GET /theme.js", List.of("Range: bytes=99999999-")),
                Arguments.of("GET /theme.js", List.of("Range: nonsense")),
                Arguments.of("GET /actuator/health/nothing", List.of()),
                Arguments.of("POST /actuator/health", List.of()),
                Arguments.of("POST /oauth2/authorization/demonstration", List.of()),
                Arguments.of("GET /api/nowhere", List.of("X-Forwarded-Port: x")),
                Arguments.of("GET /api/nowhere", List.of("X-Forwarded-Host: [", "X-Forwarded-Proto: %")),
                Arguments.of("GET /api/nowhere", List.of("Forwarded: proto=%;host=[;for=\"")),
                Arguments.of("GET /api/nowhere", List.of("Accept: nonsense")),
                Arguments.of("GET /api/nowhere", List.of("Accept: */nonsense")),
                Arguments.of("GET /api/nowhere", List.of("Accept-Language: " + "x-".repeat(1000))),
                Arguments.of("GET /api/nowhere", List.of("If-Modified-Since: never", "If-None-Match: \"")));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void headersThatMakeNoSenseAreRefusedInOneForm(String request, List<String> headers) {
        refused(wire.send(request, headers.toArray(String[]::new)), 400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=", "bytes= ", "bytes=,", "bytes= , ,"})
    void aRangeOfNothingIsNone(String range) {
        var answer = wire.send("GET /theme.js", "Range: " + range).expect(200);

        assertThat(answer.text()).isNotEmpty();
        assertThat(answer.header("Content-Type")).startsWith("text/javascript");
    }

    @Test
    void theOldProtocolIsAnswered() {
        assertThat(wire.raw("GET /api/nowhere HTTP/1.0\r\n\r\n".getBytes(ISO_8859_1))
                        .expect(404)
                        .code())
                .isEqualTo("http-404");
    }

    /// An answer in this protocol has a body and nothing else.
    @Test
    void theOldestProtocolIsRefusedInItsOnlyForm() {
        var told = wire.body("GET /api/me\r\n\r\n".getBytes(ISO_8859_1));
        assertThat(told.path("code").asString("")).isEqualTo("http-400");
        assertThat(told.path("requestId").asString("")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /skills/a%2Fb",
                "GET /skills/%zz",
                "GET /skills//x",
                "GET /skills?x=%FF",
                "POST /skills",
                "TRACE /skills"
            })
    void aBrowserReadsAPage(String request) {
        var answer = wire.send(request, "Accept: text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.text())
                .contains("<h1>", answer.header("X-Request-Id"))
                .doesNotContain("Tomcat");
        guarded(answer);
    }

    @Test
    void aPageThatDoesNotExistIsGuardedToo() {
        guarded(wire.send("GET /nowhere", "Accept: text/html").expect(404));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/skills/x/blame?x=1, unknown-parameter",
        "/api/catalog?Q=, unknown-parameter",
        "/api/proposals?Status=open, unknown-parameter",
        "/api/proposals?status=open&status=closed, repeated-parameter",
        "/api/skills/x?revision=, wrong-type",
        "/api/skills/x?revision=1.5, wrong-type",
        "/api/skills/x?revision=99999999999, wrong-type",
        "/api/skills/x?revision[]=1, http-400",
        "/api/skills/x/compare?from=1, http-400",
        "/api/catalog/checks?severity=sharp, wrong-type",
        "/api/me?x, unknown-parameter",
    })
    void aParameterIsTakenAtItsWord(String path, String code) {
        var answer = refused(wire.send("GET " + path), 400, 400);
        assertThat(answer.code()).isEqualTo(code);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                        "%2b1",
                        "0x1", "0X1", "%231", "01", "00", "-1", "%D9%A1", "%EF%BC%91", "%201", "1%20", "1e3", "1_0")
                .flatMap(it -> Stream.of(
                        Arguments.of("/api/skills/x?revision=" + it, "revision"),
                        Arguments.of("/api/skills/x/compare?from=1&to=" + it, "to"),
                        Arguments.of("/api/proposals/" + it, "number"),
                        Arguments.of("/api/proposals/1/patch-sets/" + it, "patchSet"),
                        Arguments.of("/api/proposals/prefill?skill=x&restore=" + it, "restore")));
    }

    /// Whatever else could be read as one.
    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberIsWrittenInOneWay(String path, String name) {
        var answer = refused(wire.send("GET " + path), 400, 400);
        assertThat(answer.code()).isEqualTo("wrong-type");
        assertThat(answer.body().at("/fields/0/field").asString("")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/comments/1-1-1-1-1/edits",
                "/api/comments/%2000000000-0000-0000-0000-000000000001/edits",
                "/api/catalog/checks?severity=%20ERROR",
            })
    void anIdOrANameIsWrittenInOneWayToo(String path) {
        assertThat(refused(wire.send("GET " + path), 400, 400).code()).isEqualTo("wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2b1", "01", "%D9%A1", "0x1", "%201"})
    void whatAThreadIsAboutIsWrittenInOneWay(String number) {
        refused(wire.send("GET /api/threads?subject=proposal:" + number), 400, 400);
        assertThat(wire.send("GET /proposals/" + number).status()).isEqualTo(404);
    }

    @Test
    void aCookieThatNeverWasASessionIsAsNone() {
        for (String value : new String[] {"\0\0\0", "\0", "not an id", "\u00ff\u00fe", "'; drop table"}) {
            String cookie = Base64.getEncoder().encodeToString(value.getBytes(ISO_8859_1));
            for (String path : new String[] {"/api/me", "/", "/skills", "/api/proposals", "/nowhere"})
                assertThat(wire.send("GET " + path, "Cookie: RUNGS_SESSION=" + cookie)
                                .status())
                        .isIn(200, 404);
        }
        assertThat(wire.send("GET /api/me", "Cookie: RUNGS_SESSION=%%%; RUNGS_SESSION=\"a b\"")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json; charset=utf-16",
                "application/json; charset=nonsense",
                "application/json; charset=%",
                "nonsense",
                "/",
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void aKindOfBodyThatIsNotTakenIsNamed(String type) {
        var ines = rungs.signIn("ines");
        var answer = wire.send(
                "POST /api/threads",
                "{}".getBytes(ISO_8859_1),
                "Content-Type: " + type,
                "Cookie: RUNGS_SESSION=%s; XSRF-TOKEN=%s"
                        .formatted(ines.cookie("RUNGS_SESSION"), ines.cookie("XSRF-TOKEN")),
                "X-XSRF-TOKEN: " + ines.cookie("XSRF-TOKEN"));
        refused(answer, 415, 415);
    }

    @Test
    void aFormThatIsBeyondMeasureIsRefused() {
        var form = ("a=" + "b".repeat(100_000)).getBytes(ISO_8859_1);
        var type = "Content-Type: application/x-www-form-urlencoded";
        for (String path :
                new String[] {"/idp/sign-in", "/idp/oauth2/token", "/oauth2/authorization/demonstration", "/"})
            assertThat(refused(wire.send("POST " + path, form, type), 400, 413).status())
                    .as(path)
                    .isIn(403, 405, 413);
        var many = "a=b&".repeat(5_000).getBytes(ISO_8859_1);
        refused(wire.send("POST /idp/sign-in", many, type), 400, 413);
        refused(wire.send("POST /idp/sign-in", "a=%s".getBytes(ISO_8859_1), type), 400, 403);
        refused(wire.send("PUT /", "%s".getBytes(ISO_8859_1), type), 400, 405);
        refused(wire.send("PUT /", "%s=%%".getBytes(ISO_8859_1), type), 400, 405);
    }

    @Test
    void manyParametersAreRefused() {
        refused(wire.send("GET /api/proposals?" + "a=b&".repeat(1_500)), 400, 400);
    }

    private static Answer refused(Answer answer, int from, int to) {
        assertThat(answer.status()).as(answer.text()).isBetween(from, to);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isNotEmpty();
        assertThat(answer.body().path("requestId").asString("")).isEqualTo(answer.header("X-Request-Id"));
        assertThat(answer.text()).doesNotContain("Tomcat", "java.", "Exception");
        guarded(answer);
        return answer;
    }

    private static void guarded(Answer answer) {
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(answer.header("Referrer-Policy")).isNotEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.headers().allValues("X-Frame-Options")).hasSize(1);
        assertThat(answer.headers().allValues("X-Request-Id")).hasSize(1);
        assertThat(answer.header("Server")).isEmpty();
    }
}
