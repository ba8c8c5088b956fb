package io.rungs.realtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What a program can rely on that speaks STOMP with Rungs, and what becomes of one that does not.
@RungsTest
class SocketFramesTest {
    private static final int PROTOCOL_ERROR = 1002;
    private static final int TOO_BIG = 1009;
    private static final int POLICY_VIOLATION = 1008;
    /// In letters. Of a longer one the rest would not be read, and the connection reset before the close is heard.
    private static final int LARGEST_MESSAGE = 16 * 1024 + 256;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String SECRET = "the-bytes-of-the-frame";

    /// An unmasked one, an operation that there is not, text that is none, a close of two wrong bytes.
    private static final List<byte[]> NO_FRAMES = List.of(
            new byte[] {(byte) 0x81, 1, 'a'},
            new byte[] {(byte) 0x83, (byte) 0x80, 0, 0, 0, 0},
            new byte[] {(byte) 0x81, (byte) 0x82, 0, 0, 0, 0, (byte) 0xff, (byte) 0xfe},
            new byte[] {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 0, 1});

    private static final String HANDSHAKE = """
            GET /ws HTTP/1.1\r
            Host: %s\r
            Origin: %s\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Sec-WebSocket-Protocol: v12.stomp\r
            \r
            """;

    @Autowired
    Installation rungs;

    @Test
    void whoeverAsksForAReceiptGetsItForSubscribingLeavingAndParting() {
        try (var guest = open(rungs.guest())) {
            guest.hear("/topic/skills/" + UUID.randomUUID());
            guest.send("UNSUBSCRIBE\nid:1\nreceipt:left\n\n");
            assertThat(guest.frame("RECEIPT")).contains("receipt-id:left");
            guest.send("DISCONNECT\nreceipt:bye\n\n");
            assertThat(guest.frame("RECEIPT")).contains("receipt-id:bye");
        }
    }

    @Test
    void anInboxIsConfirmedToo() {
        try (var ines = open(rungs.signIn("ines"))) {
            ines.hear(Topics.INBOX);
        }
    }

    @Test
    void aSubscriptionThatIsRefusedHasNoReceipt() {
        try (var guest = open(rungs.guest())) {
            guest.send("SUBSCRIBE\nid:1\ndestination:/topic/elsewhere\nreceipt:never\n\n");
            assertThat(guest.refused()).isEqualTo("no-such-topic");
            guest.hear("/topic/skills/" + UUID.randomUUID());
            assertThat(guest.waiting()).isEmpty();
        }
    }

    @Test
    void aHundredTopicsAreEnoughForOneSocket() {
        try (var guest = open(rungs.guest())) {
            for (int i = 0; i < 100; i++) guest.hear("/topic/skills/" + UUID.randomUUID());

            assertThat(guest.refused("/topic/skills/" + UUID.randomUUID())).isEqualTo("too-many-subscriptions");
        }
    }

    @Test
    void anIdThatIsInUseStandsForNothingElse() {
        try (var guest = open(rungs.guest())) {
            guest.send("SUBSCRIBE\nid:h\ndestination:/topic/skills/" + UUID.randomUUID() + "\n\n");
            guest.send("SUBSCRIBE\nid:h\ndestination:/topic/nope\n\n");

            assertThat(guest.error()).contains("in use");
            assertThat(guest.closed(SOON)).isEqualTo(PROTOCOL_ERROR);
        }
    }

    @Test
    void anErrorNamesTheFrameThatItAnswers() {
        try (var guest = open(rungs.guest())) {
            guest.send("SEND\ndestination:/topic/elsewhere\nreceipt:mine\n\n");

            assertThat(guest.error()).contains("receipt-id:mine").contains("Nothing can be sent");
            assertThat(guest.closed(SOON)).isEqualTo(PROTOCOL_ERROR);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT\nheart-beat:0,0\n\n",
                "CONNECT\naccept-version:1.0\n\n",
                "CONNECT\naccept-version:2.0\n\n",
                "STOMP\naccept-version:nonsense,\n\n"
            })
    void whoeverSpeaksAnotherStompIsToldAtOnce(String connect) {
        try (var guest = silent(rungs.guest())) {
            guest.send(connect);

            assertThat(guest.error()).contains("STOMP 1.1 and 1.2");
            assertThat(guest.closed(SOON)).isEqualTo(PROTOCOL_ERROR);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SUB"})
    void aSocketThatNeverConnectsIsClosed(String said) {
        try (var guest = silent(rungs.guest())) {
            if (!said.isEmpty()) guest.sendRaw(said);

            assertThat(guest.closed(Duration.ofSeconds(15))).isEqualTo(POLICY_VIOLATION);
        }
    }

    @Test
    void aSocketThatPartedAndStaysIsClosed() {
        try (var guest = open(rungs.guest())) {
            guest.send("DISCONNECT\nreceipt:bye\n\n");
            guest.frame("RECEIPT");

            assertThat(guest.closed(Duration.ofSeconds(15))).isEqualTo(POLICY_VIOLATION);
        }
    }

    @Test
    void theFirstHeartbeatComesInThePromisedTime() {
        try (var guest = silent(rungs.guest())) {
            Instant asked = Instant.now();
            guest.send("CONNECT\naccept-version:1.2\nheart-beat:0,10000\n\n");
            assertThat(guest.frame("CONNECTED")).contains("heart-beat:10000,10000");

            assertThat(Duration.between(asked, guest.firstBeat(Duration.ofSeconds(12))))
                    .isLessThan(SOON);
        }
    }

    @Test
    void whoeverSendsGarbageIsCutAndWritesNoErrorIntoTheLog() throws IOException {
        try (var log = new Logged()) {
            cut(PROTOCOL_ERROR, "NONSENSE\n\n" + SECRET + "\0");
            cut(PROTOCOL_ERROR, "SUBSCRIBE\nheader without colon " + SECRET + "\n\n\0");
            cut(PROTOCOL_ERROR, "SUBSCRIBE\nid:1\ndestination:/topic/\\x" + SECRET + "\n\n\0");
            cut(PROTOCOL_ERROR, "SUBSCRIBE\ndestination:/topic/skills/" + SECRET + "\n\n\0");
            cut(PROTOCOL_ERROR, "SUBSCRIBE\nid:" + SECRET + "\n\n\0");
            cut(PROTOCOL_ERROR, "UNSUBSCRIBE\nx:" + SECRET + "\n\n\0");
            cut(PROTOCOL_ERROR, "SEND\ndestination:/topic/x\ncontent-length:nonsense\n\n" + SECRET + "\0");
            cut(PROTOCOL_ERROR, "SEND\ndestination:/topic/x\ncontent-length:-1\n\n" + SECRET + "\0");
            cut(PROTOCOL_ERROR, "ACK\nid:" + SECRET + "\n\n\0");
            cut(PROTOCOL_ERROR, "BEGIN\ntransaction:" + SECRET + "\n\n\0");
            cut(PROTOCOL_ERROR, "MESSAGE\nsubscription:" + SECRET + "\n\n\0");
            cut(PROTOCOL_ERROR, "ERROR\nmessage:" + SECRET + "\n\n\0");
            cut(PROTOCOL_ERROR, Socket.CONNECT + "\0");
            cut(PROTOCOL_ERROR, "SUBSCRIBE\nid:1\ndestination:" + SECRET + "x".repeat(5_000));
            cut(PROTOCOL_ERROR, "SUBSCRIBE\ndestination:/topic/skills/x\nid:" + SECRET + "x".repeat(100) + "\n\n\0");
            cut(TOO_BIG, SECRET + "x".repeat(LARGEST_MESSAGE - SECRET.length() + 1));
            cutByBytes(("NONSENSE\n\n" + SECRET + "\0").getBytes(UTF_8));
            cutByBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', '\n', '\n', 0});
            cutBeforeConnect("SUBSCRIBE\nid:1\ndestination:/topic/skills/" + UUID.randomUUID() + "\n\n");
            cutBeforeConnect("GET / HTTP/1.1\r\nHost: " + SECRET + "\r\n\r\n");
            cutBeforeConnect("CONNECT\naccept-version:1.2\nheart-beat:" + SECRET + ",-1\n\n");
            for (byte[] frame : NO_FRAMES) cutByTheProtocol(frame);
            assertThat(rungs.guest().get("/ws").status()).isBetween(400, 499);
            assertThat(rungs.guest().get("/ws", "X-Upgrade", SECRET).status()).isBetween(400, 499);
            refuse("/topic/" + SECRET);
            refuse("/topic/../" + SECRET);

            assertThat(log.atLeast(Level.ERROR)).isEmpty();
            assertThat(log.atLeast(Level.INFO)).allSatisfy(it -> {
                assertThat(it.getFormattedMessage()).doesNotContain(SECRET).doesNotContain("\0");
                assertThat(it.getThrowableProxy()).isNull();
            });
            assertThat(log.atLeast(Level.WARN)).hasSizeLessThan(5);
        }
    }

    private void cut(int status, String garbage) {
        try (var guest = open(rungs.guest())) {
            guest.sendRaw(garbage);
            assertThat(guest.closed(SOON)).as(garbage).isEqualTo(status);
        }
    }

    private void cutByBytes(byte[] garbage) {
        try (var guest = open(rungs.guest())) {
            guest.sendRaw(garbage);
            assertThat(guest.closed(SOON)).isEqualTo(PROTOCOL_ERROR);
        }
    }

    private void cutBeforeConnect(String frame) {
        try (var guest = silent(rungs.guest())) {
            guest.send(frame);
            assertThat(guest.closed(SOON)).as(frame).isEqualTo(PROTOCOL_ERROR);
        }
    }

    /// Below STOMP; the other side goes without a word.
    private void cutByTheProtocol(byte[] frame) throws IOException {
        var server = URI.create(rungs.baseUrl());
        try (var raw = new java.net.Socket(server.getHost(), server.getPort())) {
            raw.setSoTimeout(Math.toIntExact(SOON.toMillis()));
            raw.getOutputStream()
                    .write(HANDSHAKE
                            .formatted(server.getAuthority(), rungs.baseUrl())
                            .getBytes(UTF_8));
            raw.getOutputStream().write(frame);
            raw.getOutputStream().flush();
            assertThat(new String(raw.getInputStream().readAllBytes(), UTF_8)).startsWith("HTTP/1.1 101");
        }
    }

    private void refuse(String topic) {
        try (var guest = open(rungs.guest())) {
            assertThat(guest.refused(topic)).isEqualTo("no-such-topic");
        }
    }

    private Socket open(Person person) {
        return Socket.open(address(), person, rungs.baseUrl());
    }

    private Socket silent(Person person) {
        return Socket.silent(address(), person, rungs.baseUrl());
    }

    private URI address() {
        return URI.create(rungs.baseUrl().replaceFirst("^http", "ws") + "/ws");
    }
}
