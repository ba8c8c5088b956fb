package io.rungs.realtime;

import static org.awaitility.Awaitility.await;

import io.rungs.testing.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page's socket: speaks STOMP as a browser does, with the person's cookies.
final class Socket implements WebSocket.Listener, AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    static final String READY = "ready";
    private static final String CLOSED = "(the server closed the socket)";
    private static final int PATIENCE_SECONDS = 15;

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final List<String> passedOver = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final HttpClient browser = HttpClient.newHttpClient();
    private WebSocket socket;
    private int subscriptions;

    private final Supplier<Socket> another;

    private Socket(Supplier<Socket> another) {
        this.another = another;
    }

    static Socket open(URI address, Person person, String origin) {
        var opened = new Socket(() -> open(address, person, origin));
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
        opened.send("CONNECT\naccept-version:1.2\nheart-beat:0,0\n\n");
        opened.frame("CONNECTED");
        return opened;
    }

    private static String answered(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof java.net.http.WebSocketHandshakeException refused
                ? String.valueOf(refused.getResponse().statusCode())
                : failure.toString();
    }

    void subscribe(String destination) {
        int id = ++subscriptions;
        send("SUBSCRIBE\nid:%d\ndestination:%s\n\n".formatted(id, destination));
    }

    /// What is said to a subscription that is refused.
    ///
    /// The server closes the socket right behind its words; when CONNECTED is still on its way out, they are lost
    /// with what was not sent yet. Then another socket asks again.
    String refused(String destination) {
        return refused(destination, 3);
    }

    private String refused(String destination, int attempts) {
        subscribe(destination);
        String frame = next();
        if (!frame.equals(CLOSED) || attempts == 1) return said("ERROR", frame);
        try (var again = another.get()) {
            return again.refused(destination, attempts - 1);
        }
    }

    String error() {
        return frame("ERROR");
    }

    /// Subscribes, and lets `ping` announce [#READY] there, with the destination as its ref, until it is heard: the
    // broker
    /// confirms nothing by itself.
    void hear(String destination, Runnable ping) {
        subscribe(destination);
        await().until(() -> {
            ping.run();
            return frames.stream().anyMatch(it -> it.contains("\"" + destination + "\""));
        });
    }

    /// The first hint of that type which no call has answered yet; topics may overtake each other.
    JsonNode hint(String type) {
        for (String frame : passedOver) if (type(frame).equals(type) && passedOver.remove(frame)) return hintIn(frame);
        while (true) {
            String frame = frame("MESSAGE");
            if (type(frame).equals(type)) return hintIn(frame);
            if (!type(frame).equals(READY)) passedOver.add(frame);
        }
    }

    private static String type(String frame) {
        return hintIn(frame).get("type").asString();
    }

    private static JsonNode hintIn(String frame) {
        return JSON.readTree(frame.substring(frame.indexOf("\n\n") + 2));
    }

    /// What came besides.
    List<String> waiting() {
        var all = new ArrayList<>(passedOver);
        frames.drainTo(all);
        all.removeIf(it -> it.contains(READY) || it.equals(CLOSED));
        return all;
    }

    void send(String frame) {
        socket.sendText(frame + "\0", true).join();
    }

    private String frame(String command) {
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
        return null;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
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
