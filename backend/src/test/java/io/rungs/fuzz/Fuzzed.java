package io.rungs.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A request made up from the document of the API, some way off what it asks for.
///
/// @param path of the document
/// @param sent the address as it goes over the wire
record Fuzzed(String method, String path, String sent, List<String> headers, byte @Nullable [] body) {
    private static final List<String> TYPES = List.of(
            "*/*",
            "application/*",
            "application/json; charset=utf-16",
            "application/json; charset=%",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "nonsense",
            "");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW");
    private static final List<String> HEADERS = List.of(
            "If-Match: ",
            "If-None-Match: ",
            "If-Modified-Since: ",
            "Idempotency-Key: ",
            "Accept-Language: ",
            "Accept: ",
            "Range: ",
            "Origin: ",
            "X-Forwarded-For: ",
            "X-HTTP-Method-Override: ",
            "Cookie: RUNGS_SESSION=",
            "X-Request-Id: ");
    private static final List<String> BENT = List.of(
            "/%2F", "/%zz", "/%00", "/%C0%AF", "//", "/;a=b", "/..", "/%5C", "/[a]", "/%ED%A0%80", "?%", "?a=%FF");

    static Fuzzed of(JsonNode document, Operation operation, Known known, Random random) {
        var hostile = new HostileValues(random);
        var json = new SomeJson(document, random, hostile, known);
        String address = address(operation, known, random, hostile);
        var headers = new ArrayList<String>();
        String method = random.nextInt(40) == 0 ? hostile.one(METHODS) : operation.method();
        if (random.nextInt(6) == 0) headers.add(hostile.one(HEADERS) + headerValue(hostile, random));
        byte[] body = operation.body().isMissingNode() ? null : body(json.of(operation.body()), random);
        if (body != null)
            headers.add("Content-Type: " + (random.nextInt(20) == 0 ? hostile.one(TYPES) : "application/json"));
        return new Fuzzed(method, operation.path(), address, headers, body);
    }

    /// One operation of the document.
    record Operation(String method, String path, JsonNode it) {
        static List<Operation> all(JsonNode document) {
            List<Operation> all = new ArrayList<>();
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(it -> all.add(new Operation(
                                    it.getKey().toUpperCase(Locale.ROOT), path.getKey(), it.getValue()))));
            return all;
        }

        JsonNode body() {
            return it.at("/requestBody/content/application~1json/schema");
        }

        boolean documents(int status) {
            return it.path("responses").has(String.valueOf(status));
        }

        boolean reads() {
            return method.equals("GET");
        }
    }

    private static String address(Operation operation, Known known, Random random, HostileValues hostile) {
        String path = operation.path();
        var query = new ArrayList<String>();
        for (JsonNode parameter : operation.it().path("parameters")) {
            String name = parameter.path("name").asString("");
            String value = value(parameter, known, random, hostile);
            if (parameter.path("in").asString("").equals("path")) path = path.replace("{" + name + "}", value);
            else if (parameter.path("in").asString("").equals("query") && random.nextInt(3) > 0)
                query.add(name + "=" + value);
        }
        if (random.nextInt(25) == 0) query.add(encoded(hostile.text()) + "=" + encoded(hostile.text()));
        if (!query.isEmpty() && random.nextInt(25) == 0) query.add(query.getFirst());
        String address = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return random.nextInt(25) == 0 ? address + hostile.one(BENT) : address;
    }

    private static String value(JsonNode parameter, Known known, Random random, HostileValues hostile) {
        String name = parameter.path("name").asString("");
        if (name.equals("cursor")) return encoded(hostile.cursor());
        if (random.nextInt(5) == 0) return encoded(hostile.text());
        return encoded(known.text(name, parameter.at("/schema/format").asString(""), random));
    }

    private static byte[] body(String json, Random random) {
        byte[] bytes = json.getBytes(random.nextInt(40) == 0 ? UTF_16 : UTF_8);
        for (int i = random.nextInt(15) == 0 ? 1 + random.nextInt(3) : 0; i > 0 && bytes.length > 0; i--)
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return bytes;
    }

    private static String headerValue(HostileValues hostile, Random random) {
        if (random.nextInt(4) == 0) return "a".repeat(random.nextInt(10_000));
        return new String(hostile.text().replaceAll("[\r\n]", "").getBytes(UTF_8), ISO_8859_1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        String sentBody = body == null ? "" : "\n" + new String(body, 0, Math.min(body.length, 400), UTF_8);
        return method + " " + sent + " " + headers + sentBody;
    }
}
