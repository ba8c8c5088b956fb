package io.rungs.realtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.rungs.testing.Installation;
import io.rungs.testing.Logged;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;

/// What becomes of one that speaks no STOMP, and what of it is in the log.
@Isolated("What others write meanwhile would be in the same log.")
@RungsTest
class SocketGarbageTest {
    private static final int PROTOCOL_ERROR = 1002;
    private static final int TOO_BIG = 1009;
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

    /// It neither answers the close nor goes by itself.
    @Test
    void whoeverWasSentAwayIsSoonNotListenedTo() throws IOException {
        byte[] nonsense = "NO\n\n\0".getBytes(UTF_8);
        byte[] frame = {(byte) 0x81, (byte) (0x80 | nonsense.length), 0, 0, 0, 0};

        cutByTheProtocol(ByteBuffer.allocate(frame.length + nonsense.length)
                .put(frame)
                .put(nonsense)
                .array());
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

    /// The other side goes without a word.
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
