package io.rungs.testing;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What Rungs answered: a JSON body, or the missing node where there is none, or the text of something else.
public record Answer(int status, JsonNode body, String text, HttpHeaders headers, URI uri) {
    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        boolean json = header(response.headers(), "Content-Type").contains("json");
        JsonNode body = json ? JSON.readTree(response.body()) : JSON.missingNode();
        return new Answer(response.statusCode(), body, response.body(), response.headers(), response.uri());
    }

    /// Where the redirects ended.
    public String path() {
        return uri.getPath();
    }

    public String query() {
        return String.valueOf(uri.getQuery());
    }

    /// The first value of the header, or the empty text.
    public String header(String name) {
        return header(headers, name);
    }

    /// The code of a problem document.
    public String code() {
        return body.path("code").asString("");
    }

    /// This very answer, if it has the status; a readable failure otherwise.
    public Answer expect(int expected) {
        if (status != expected)
            throw new AssertionError("Expected %d from %s, got %d: %s".formatted(expected, path(), status, text));
        return this;
    }

    private static String header(HttpHeaders headers, String name) {
        return headers.firstValue(name).orElse("");
    }
}
