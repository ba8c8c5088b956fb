package io.rungs.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What every page of HTML begins with: the tags of the built front end, read from its manifest, the language, and
/// what whoever lists the page, or shows a link to it, says of it.
@Component
public class Shell {
    private static final String ENTRY = "index.html";
    /// One file for all pages: it is smaller than the part of each, one by one with its headers.
    private static final String LOOKS = "style.css";

    private static final String EARLY = "<link rel=\"modulepreload\" fetchpriority=\"low\" href=\"/%s\">";
    private static final String ICONS = "<link rel=\"icon\" href=\"/favicon.ico\" sizes=\"32x32\">"
            + "<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\">"
            + "<link rel=\"apple-touch-icon\" href=\"/apple-touch-icon.png\">"
            + "<link rel=\"manifest\" href=\"/manifest.webmanifest\">";
    private static final String LINE = "What every role should show at each level, kept by the people who do the work.";
    /// The two faces that every page of Latin text is set in; fetched with the styles, they are there at the first
    /// paint.
    private static final Pattern FACES = Pattern.compile(".*/(inter|source-serif-4)-latin-wght-normal[^/]*\\.woff2");

    private final JsonNode built;
    private final Map<String, String> early = new ConcurrentHashMap<>();
    private final String head;
    private final String foot;
    private final String language;
    private final CommunityHere community;
    private final PublicAddress address;

    Shell(
            JsonMapper json,
            @Value("${rungs.content-language:en}") String language,
            CommunityHere community,
            PublicAddress address)
            throws IOException {
        this.language = language;
        this.community = community;
        this.address = address;
        try (InputStream manifest = new ClassPathResource("static/.vite/manifest.json").getInputStream()) {
            this.built = json.readTree(manifest);
            this.head = head(built);
            this.foot = foot(built);
        }
    }

    static String head(JsonNode manifest) {
        return ICONS
                + "<script src=\"/theme.js\"></script>"
                + tags(Stream.of(file(manifest, LOOKS)), "<link rel=\"stylesheet\" href=\"/%s\">")
                + faces(manifest);
    }

    /// What is fetched once the text is there: on a slow line nothing of it goes beside the looks and the faces.
    static String foot(JsonNode manifest) {
        String entry = file(manifest, ENTRY);
        return tags(scripts(manifest, ENTRY).filter(it -> !it.equals(entry)), EARLY)
                + tags(Stream.of(entry), "<script type=\"module\" fetchpriority=\"low\" src=\"/%s\"></script>");
    }

    private static String faces(JsonNode manifest) {
        return tags(
                texts(manifest.get(ENTRY), "assets")
                        .filter(it -> FACES.matcher(it).matches()),
                "<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin href=\"/%s\">");
    }

    /// All scripts that a part of the front end is drawn by, beside what every page has: fetched at once, where the
    /// browser would learn of each from the one before.
    static String early(JsonNode manifest, String part) {
        var everywhere = scripts(manifest, ENTRY).toList();
        return tags(scripts(manifest, part).filter(it -> !everywhere.contains(it)), EARLY);
    }

    private static Stream<String> scripts(JsonNode manifest, String part) {
        Stream<String> imported = texts(manifest.path(part), "imports").flatMap(it -> scripts(manifest, it));
        return Stream.concat(Stream.of(file(manifest, part)), imported).distinct();
    }

    private static String file(JsonNode manifest, String part) {
        return manifest.path(part).path("file").asString();
    }

    private static Stream<String> texts(JsonNode node, String list) {
        return node.path(list).valueStream().map(JsonNode::asString);
    }

    private static String tags(Stream<String> files, String tag) {
        return files.map(it -> tag.formatted(HtmlUtils.htmlEscape(it))).collect(Collectors.joining());
    }

    /// What a page is to whoever has not opened it yet.
    ///
    /// @param name none where it is the site's
    /// @param says what it is about, in a sentence or two; none where that is the site's line
    /// @param path where it lives below the public address
    public record Page(@Nullable String name, @Nullable String says, String path) {}

    /// The model that the template of a page adds its own parts to.
    public Map<String, Object> model(Page page) {
        Map<String, Object> model = named(page.name());
        var called = community.called();
        String at = address.origin() + page.path();
        String line = Objects.requireNonNullElse(called.line(), LINE);
        model.put(
                "told",
                "<link rel=\"canonical\" href=\"%s\">".formatted(HtmlUtils.htmlEscape(at, "UTF-8"))
                        + property("og:type", "website")
                        + property("og:site_name", Objects.requireNonNullElse(called.name(), "Rungs"))
                        + property("og:title", String.valueOf(page.name() == null ? model.get("title") : page.name()))
                        + property("og:description", Objects.requireNonNullElse(page.says(), line))
                        + property("og:url", at)
                        + property("og:image", address.origin() + "/card.png")
                        + property("og:image:width", "1200")
                        + property("og:image:height", "630")
                        + named("twitter:card", "summary_large_image"));
        model.put("description", Objects.requireNonNullElse(page.says(), line));
        return model;
    }

    /// Of a page that this part of the front end takes over.
    ///
    /// @param part which that is, as the build calls it
    public Map<String, Object> written(Page page, String part) {
        return drawnBy(part, model(page));
    }

    Map<String, Object> drawnBy(String part, Map<String, Object> model) {
        String its = early.computeIfAbsent(part, it -> early(built, it));
        model.merge("foot", its, (foot, more) -> foot.toString() + more);
        return model;
    }

    /// Of a page that nobody is to find, or to pass on.
    ///
    /// @param page what it is about
    public Map<String, Object> model(String page) {
        return named(page);
    }

    /// Of a page that the browser names by itself.
    public Map<String, Object> model() {
        return named(null);
    }

    /// Of a page that the browser does not take over.
    Map<String, Object> unscripted() {
        Map<String, Object> model = named(null);
        model.remove("foot");
        return model;
    }

    private Map<String, Object> named(@Nullable String page) {
        var called = community.called();
        String site = Objects.requireNonNullElse(called.name(), "Rungs");
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("head", head + meant("application-name", called.name()) + meant("rungs-line", called.line()));
        model.put("foot", foot);
        model.put("lang", language);
        model.put("title", page == null ? site : page + " · " + site);
        model.put("description", Objects.requireNonNullElse(called.line(), LINE));
        model.put("told", named("robots", "noindex"));
        model.put("community", Stream.ofNullable(called.name()).toList());
        return model;
    }

    /// For the script that takes over.
    private static String meant(String name, @Nullable String said) {
        return said == null ? "" : named(name, said);
    }

    private static String named(String name, String says) {
        return "<meta name=\"%s\" content=\"%s\">".formatted(name, HtmlUtils.htmlEscape(says, "UTF-8"));
    }

    private static String property(String name, String says) {
        return "<meta property=\"%s\" content=\"%s\">".formatted(name, HtmlUtils.htmlEscape(says, "UTF-8"));
    }
}
