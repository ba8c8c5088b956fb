package io.rungs.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;

/// A socket that sends the same bytes on and on, and drops what it hears.
final class Flood implements AutoCloseable {
    private static final String HANDSHAKE = """
            GET /ws HTTP/1.1\r
            Host: %s\r
            Origin: %s\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Sec-WebSocket-Protocol: v12.stomp\r
            Sec-WebSocket-Extensions: permessage-deflate\r
            \r
            """;
    private static final int AT_ONCE = 400;

    private final Socket socket;
    private final CountDownLatch cut = new CountDownLatch(1);

    /// @param begin what it sends first, in hexadecimal digits
    /// @param onAndOn what it sends then
    Flood(String server, String from, String begin, String onAndOn) throws IOException {
        var address = URI.create(server);
        socket =
                new Socket(InetAddress.getByName(address.getHost()), address.getPort(), InetAddress.ofLiteral(from), 0);
        socket.getOutputStream()
                .write(HANDSHAKE.formatted(address.getAuthority(), server).getBytes(US_ASCII));
        var hex = HexFormat.of();
        socket.getOutputStream().write(hex.parseHex(begin));
        Thread.ofPlatform().daemon().start(this::drop);
        Thread.ofPlatform().daemon().start(() -> send(hex.parseHex(onAndOn.repeat(AT_ONCE))));
    }

    private void drop() {
        try {
            while (socket.getInputStream().read(new byte[8192]) >= 0) {}
        } catch (IOException e) {
            // It is cut, which the sender notices too.
        }
    }

    private void send(byte[] many) {
        try {
            while (true) socket.getOutputStream().write(many);
        } catch (IOException e) {
            cut.countDown();
        }
    }

    void awaitCut() {
        Awaitility.await().until(() -> cut.getCount() == 0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
