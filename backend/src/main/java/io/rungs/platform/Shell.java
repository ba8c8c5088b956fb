package io.rungs.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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

/// What every page of HTML begins with: the tags of the built front end, read from its manifest, and the language.
@Component
public class Shell {
    private static final String ENTRY = "index.html";
    /// The two faces that every page of Latin text is set in; fetched with the styles, they are there at the first
    /// paint.
    private static final Pattern FACES = Pattern.compile(".*/(inter|source-serif-4)-latin-wght-normal[^/]*\\.woff2");

    private final String head;
    private final String plainHead;
    private final String language;
    private final CommunityHere community;

    Shell(JsonMapper json, @Value("${rungs.content-language:en}") String language, CommunityHere community)
            throws IOException {
        this.language = language;
        this.community = community;
        try (InputStream manifest = new ClassPathResource("static/.vite/manifest.json").getInputStream()) {
            JsonNode built = json.readTree(manifest);
            this.head = head(built);
            this.plainHead = plainHead(built);
        }
    }

    static String head(JsonNode manifest) {
        JsonNode entry = manifest.get(ENTRY);
        return plainHead(manifest)
                + tags(Stream.of(entry.get("file").asString()), "<script type=\"module\" src=\"/%s\"></script>");
    }

    private static String plainHead(JsonNode manifest) {
        return "<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\"><script src=\"/theme.js\"></script>"
                + tags(
                        faces(manifest.get(ENTRY)),
                        "<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin href=\"/%s\">")
                + tags(styles(manifest, ENTRY), "<link rel=\"stylesheet\" href=\"/%s\">");
    }

    private static Stream<String> faces(JsonNode entry) {
        return texts(entry, "assets").filter(it -> FACES.matcher(it).matches());
    }

    /// A script does not fetch the styles of the parts that it imports, so the page names them all, the imported
    /// first.
    private static Stream<String> styles(JsonNode manifest, String part) {
        Stream<String> imported = texts(manifest.path(part), "imports").flatMap(it -> styles(manifest, it));
        return Stream.concat(imported, texts(manifest.path(part), "css")).distinct();
    }

    private static Stream<String> texts(JsonNode node, String list) {
        return node.path(list).valueStream().map(JsonNode::asString);
    }

    private static String tags(Stream<String> files, String tag) {
        return files.map(it -> tag.formatted(HtmlUtils.htmlEscape(it))).collect(Collectors.joining());
    }

    /// The model that a page's template adds its own parts to.
    ///
    /// @param page what it is about
    public Map<String, Object> model(String page) {
        return model(page, head);
    }

    /// Of a page that the browser names by itself.
    public Map<String, Object> model() {
        return model(null, head);
    }

    /// Of a page that the browser does not take over.
    Map<String, Object> unscripted() {
        return model(null, plainHead);
    }

    private Map<String, Object> model(@Nullable String page, String head) {
        var called = community.called();
        String site = Objects.requireNonNullElse(called.name(), "Rungs");
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("head", head + written("application-name", called.name()) + written("rungs-line", called.line()));
        model.put("lang", language);
        model.put("title", page == null ? site : page + " · " + site);
        model.put("community", Stream.ofNullable(called.name()).toList());
        return model;
    }

    /// For the script that takes over.
    private static String written(String name, @Nullable String said) {
        return said == null
                ? ""
                : "<meta name=\"%s\" content=\"%s\">".formatted(name, HtmlUtils.htmlEscape(said, "UTF-8"));
    }
}
