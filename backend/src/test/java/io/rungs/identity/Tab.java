package io.rungs.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// Goes through a sign-in step by step, and knows what each answer made of its cookies.
final class Tab {
    private static final String SESSION = "RUNGS_SESSION";

    private final String baseUrl;
    private final Map<String, String> cookies;
    private final HttpClient http = HttpClient.newHttpClient();

    private Tab(String baseUrl, Map<String, String> cookies) {
        this.baseUrl = baseUrl;
        this.cookies = cookies;
    }

    static Tab of(String baseUrl) {
        return new Tab(baseUrl, new ConcurrentHashMap<>());
    }

    /// Another one with the cookies of this moment.
    Tab beside() {
        return new Tab(baseUrl, new ConcurrentHashMap<>(cookies));
    }

    /// The same cookies for another node.
    Tab at(String otherNode) {
        return new Tab(otherNode, new ConcurrentHashMap<>(cookies));
    }

    String session() {
        return cookies.getOrDefault(SESSION, "");
    }

    /// Begins a sign-in; where it leads to at the provider.
    String start() {
        return follow("/oauth2/authorization/demonstration?return=/api/me");
    }

    /// Begins a sign-in; the page where the provider asks who it is, also of somebody whom it knows.
    String begin() {
        return "/idp/sign-in?then=" + URLEncoder.encode(start().replaceFirst("^https?://[^/]+", ""), UTF_8);
    }

    /// Answers the provider's page; where it leads back to.
    String answer(String page, String handle) {
        var form = get(page).body();
        String body = "username=%s&password=%s&_csrf=%s&then=%s"
                .formatted(handle, handle, hidden(form, "_csrf"), hidden(form, "then"));
        var gone = send(request(page.replaceFirst("\\?.*", ""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        return follow(location(gone));
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
                .POST(BodyPublishers.ofString(json)));
    }

    /// The handle that `/api/me` gives, or the empty text.
    String isWho() {
        Matcher handle = Pattern.compile("\"handle\":\"([^\"]+)\"")
                .matcher(get("/api/me").body());
        return handle.find() ? handle.group(1) : "";
    }

    /// Where that address leads to.
    String follow(String path) {
        return location(get(path));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.uri() + " leads nowhere: " + answer.body()));
    }

    private static String hidden(String form, String field) {
        Matcher value =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(form);
        if (!value.find()) throw new AssertionError("No sign-in form: " + form);
        return URLEncoder.encode(HtmlUtils.htmlUnescape(value.group(1)), UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(baseUrl).resolve(path));
        String sent = cookies.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(joining("; "));
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .flatMap(it -> HttpCookie.parse(it).stream())
                    .forEach(this::take);
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(HttpCookie cookie) {
        if (cookie.getValue().isEmpty()) cookies.remove(cookie.getName());
        else cookies.put(cookie.getName(), cookie.getValue());
    }
}
