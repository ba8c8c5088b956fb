package io.rungs.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends to Rungs what no decent client does, byte by byte, and reads what comes back.
public final class Wire {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_MILLIS = 30_000;

    private final URI address;

    public Wire(String baseUrl) {
        address = URI.create(baseUrl);
    }

    /// A request without a body: the line without its HTTP version, then headers as `Name: value`.
    public Answer send(String methodAndPath, String... headers) {
        return raw(head(methodAndPath + " HTTP/1.1", headers).getBytes(ISO_8859_1));
    }

    /// A request with that body, whose length is said.
    public Answer send(String methodAndPath, byte[] body, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add("Content-Length: " + body.length);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                head(methodAndPath + " HTTP/1.1", all.toArray(String[]::new)).getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        return raw(bytes.toByteArray());
    }

    private String head(String line, String... headers) {
        return line + "\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n";
    }

    /// Everything, as it is.
    public Answer raw(byte[] request) {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What comes back to a request so old that nothing but a body can.
    public JsonNode body(byte[] request) {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return JSON.readTree(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer read(InputStream in) throws IOException {
        String status = line(in);
        while (status.startsWith("HTTP/1.1 1")) {
            while (!line(in).isEmpty()) {}
            status = line(in);
        }
        Map<String, List<String>> headers = headers(in);
        byte[] body = in.readAllBytes();
        if (headers.getOrDefault("transfer-encoding", List.of()).contains("chunked")) body = unchunked(body);
        String text = new String(body, UTF_8);
        var known = HttpHeaders.of(headers, (_, _) -> true);
        boolean json = known.firstValue("Content-Type").orElse("").contains("json") && !text.isEmpty();
        JsonNode tree = json ? JSON.readTree(text) : JSON.missingNode();
        int code = status.isEmpty() ? 0 : Integer.parseInt(status.split(" ")[1]);
        return new Answer(code, tree, text, known, address);
    }

    private static Map<String, List<String>> headers(InputStream in) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static byte[] unchunked(byte[] chunked) throws IOException {
        var in = new ByteArrayInputStream(chunked);
        var body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.writeBytes(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        String line = line(in);
        return line.isEmpty() ? 0 : Integer.parseInt(line, 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int it = in.read(); it >= 0 && it != '\n'; it = in.read()) if (it != '\r') line.write(it);
        return line.toString(ISO_8859_1);
    }
}
