package io.rungs.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody at a browser: keeps cookies, follows redirects, sends the CSRF header with what it writes.
public final class Person {
    private static final JsonMapper JSON = new JsonMapper();

    private final String baseUrl;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser;

    private Person(String baseUrl, HttpClient.Builder browser) {
        this.baseUrl = baseUrl;
        this.browser =
                browser.cookieHandler(cookies).followRedirects(Redirect.NORMAL).build();
    }

    /// Somebody who is not signed in. The first page has given the cookie that writes need.
    public static Person guest(String baseUrl) {
        return arrived(new Person(baseUrl, HttpClient.newBuilder()));
    }

    /// As [#guest], from that address of this machine, as 127.0.0.7.
    public static Person guestAt(String address, String baseUrl) {
        var from = InetAddress.ofLiteral(address);
        return arrived(new Person(baseUrl, HttpClient.newBuilder().localAddress(from)));
    }

    private static Person arrived(Person guest) {
        guest.get("/api/me").expect(200);
        return guest;
    }

    /// One of the demonstration people, signed in through the built-in provider.
    public static Person signIn(String baseUrl, String handle) {
        return guest(baseUrl).signedIn(handle);
    }

    /// This guest, as one of the demonstration people.
    public Person signedIn(String handle) {
        Answer me = signIn(handle, password(this, handle), "/api/me").expect(200);
        if (!handle.equals(me.body().at("/account/handle").asString("")))
            throw new AssertionError(handle + " could not sign in: " + me.text());
        return this;
    }

    /// Goes through the sign-in and answers the page where it ends.
    public Answer signIn(String handle, String password, String returnPath) {
        return submit(get("/oauth2/authorization/demonstration?return=" + encoded(returnPath)), handle, password);
    }

    /// Fills in a page of the built-in provider that is open in one of the tabs.
    public Answer submit(Answer page, String handle, String password) {
        String form = "username=%s&password=%s&_csrf=%s&then=%s"
                .formatted(
                        encoded(handle),
                        encoded(password),
                        encoded(hidden(page, "_csrf")),
                        encoded(hidden(page, "then")));
        return send(request("/idp/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String hidden(Answer page, String field) {
        Matcher value =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]+)\"").matcher(page.text());
        if (!value.find()) throw new AssertionError("No sign-in form at " + page.path() + ": " + page.text());
        return HtmlUtils.htmlUnescape(value.group(1));
    }

    public Answer get(String path) {
        return send(request(path));
    }

    /// With further headers, as name, value, name, value.
    public Answer get(String path, String... headers) {
        return send(request(path).headers(headers));
    }

    /// What a list holds on all of its pages. An inbox is never a test's alone: others have told of things to come.
    public List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            String cursor = next.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + "cursor=" + encoded(next);
            JsonNode page = get(path + cursor).expect(200).body();
            page.path("items").forEach(items::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return items;
    }

    /// A thread that this person starts.
    public JsonNode starts(String subject, String body) {
        return post("/api/threads", Map.of("subject", subject, "body", body))
                .expect(201)
                .body();
    }

    /// The only thread there.
    public JsonNode onlyThread(String subject) {
        var threads = items("/api/threads?subject=" + subject);
        assertThat(threads).hasSize(1);
        return threads.getFirst();
    }

    public Answer post(String path, Object body, String... headers) {
        return write("POST", path, body, headers);
    }

    public Answer put(String path, Object body, String... headers) {
        return write("PUT", path, body, headers);
    }

    public Answer patch(String path, Object body, String... headers) {
        return write("PATCH", path, body, headers);
    }

    /// As a page without scripts sends it.
    public Answer form(String path, String fields, String... headers) {
        return send(request(path)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .headers(headers)
                .POST(BodyPublishers.ofString(fields)));
    }

    public Answer delete(String path) {
        return send(request(path).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")).DELETE());
    }

    /// The value of a cookie, or the empty text. The session's is `RUNGS_SESSION`.
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// As the browser does when a cookie's time is over.
    public void forgetCookie(String name) {
        var store = cookies.getCookieStore();
        store.getCookies().stream()
                .filter(it -> it.getName().equals(name))
                .toList()
                .forEach(it -> store.remove(null, it));
    }

    /// Sends what is not a usual request: without CSRF header, with a broken body. Build it with [#request].
    public Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(browser.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path));
    }

    /// The body may be JSON text, a tree, a map, a list or a record.
    private Answer write(String method, String path, Object body, String... headers) {
        String json = body instanceof String text ? text : JSON.writeValueAsString(body);
        var request = request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .method(method, BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static String password(Person person, String handle) {
        for (JsonNode each : person.get("/api/sign-in").expect(200).body().path("demonstration"))
            if (handle.equals(each.path("handle").asString()))
                return each.path("password").asString();
        throw new AssertionError("There is no demonstration person " + handle);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
