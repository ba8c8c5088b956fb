package io.rungs.realtime;

import io.rungs.testing.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page's socket: speaks STOMP as a browser does, with the person's cookies.
final class Socket implements WebSocket.Listener, AutoCloseable {
    static final String CONNECT = "CONNECT\naccept-version:1.2\nheart-beat:0,0\n\n";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CLOSED = "(the server closed the socket)";
    private static final int PATIENCE_SECONDS = 15;
    private static final int WITHOUT_A_WORD = 1006;

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final List<String> passedOver = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CompletableFuture<Instant> firstBeat = new CompletableFuture<>();
    private WebSocket socket;
    private int subscriptions;

    static Socket open(URI address, Person person, String origin) {
        var opened = silent(address, person, origin);
        opened.send(CONNECT);
        opened.frame("CONNECTED");
        return opened;
    }

    /// Open, and nothing was said yet.
    static Socket silent(URI address, Person person, String origin) {
        var opened = new Socket();
        opened.socket = opened.browser
                .newWebSocketBuilder()
                .header("Cookie", "RUNGS_SESSION=" + person.cookie("RUNGS_SESSION"))
                .header("Origin", origin)
                .subprotocols("v12.stomp")
                .buildAsync(address, opened)
                .exceptionally(failure -> {
                    throw new IllegalStateException(answered(failure));
                })
                .join();
        return opened;
    }

    private static String answered(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof java.net.http.WebSocketHandshakeException refused
                ? String.valueOf(refused.getResponse().statusCode())
                : failure.toString();
    }

    /// Hears the topic from now on.
    void hear(String topic) {
        String receipt = "heard-" + ++subscriptions;
        send("SUBSCRIBE\nid:%d\ndestination:%s\nreceipt:%s\n\n".formatted(subscriptions, topic, receipt));
        for (String frame = next(); !isReceipt(frame, receipt); frame = next()) {
            said("MESSAGE", frame);
            if (type(frame).equals(Hint.REFUSED)) throw new AssertionError(topic + " was refused: " + frame);
            passedOver.add(frame);
        }
    }

    static boolean isReceipt(String frame, String receipt) {
        return frame.startsWith("RECEIPT") && frame.lines().anyMatch(("receipt-id:" + receipt)::equals);
    }

    /// The code that a subscription is refused with.
    String refused(String topic) {
        send("SUBSCRIBE\nid:%d\ndestination:%s\n\n".formatted(++subscriptions, topic));
        return refused();
    }

    /// The code that a subscription is ended with.
    String refused() {
        return hint(Hint.REFUSED).get("ref").asString();
    }

    String error() {
        return frame("ERROR");
    }

    /// The first hint of that type which no call has answered yet; topics may overtake each other.
    JsonNode hint(String type) {
        for (String frame : passedOver) if (type(frame).equals(type) && passedOver.remove(frame)) return hintIn(frame);
        while (true) {
            String frame = frame("MESSAGE");
            if (type(frame).equals(type)) return hintIn(frame);
            passedOver.add(frame);
        }
    }

    /// With which status the server closed it.
    int closed(Duration patience) {
        return closed.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /// When the server first gave a sign of life without a frame.
    Instant firstBeat(Duration patience) {
        return firstBeat.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private static String type(String frame) {
        return hintIn(frame).get("type").asString();
    }

    private static JsonNode hintIn(String frame) {
        return JSON.readTree(frame.substring(frame.indexOf("\n\n") + 2));
    }

    /// What came besides until now.
    List<String> waiting() {
        var all = new ArrayList<>(passedOver);
        passedOver.clear();
        frames.drainTo(all);
        all.removeIf(it -> it.equals(CLOSED));
        return all;
    }

    void send(String frame) {
        socket.sendText(frame + "\0", true).join();
    }

    void sendRaw(String text) {
        socket.sendText(text, true).join();
    }

    void sendRaw(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    String frame(String command) {
        return said(command, next());
    }

    private static String said(String command, String frame) {
        if (!frame.startsWith(command)) throw new AssertionError("No " + command + " but " + frame);
        return frame;
    }

    private String next() {
        try {
            String frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) throw new AssertionError("Nothing came");
            return frame;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        frames.add(CLOSED);
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        onClose(from, WITHOUT_A_WORD, "");
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (data.toString().equals("\n")) firstBeat.complete(Instant.now());
        if (last) {
            for (String frame : partial.toString().split("\0")) if (!frame.isBlank()) frames.add(frame.strip());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
        browser.close();
    }
}
