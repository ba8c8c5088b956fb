package io.rungs.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
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

    private final String head;
    private final String language;

    Shell(JsonMapper json, @Value("${rungs.content-language:en}") String language) throws IOException {
        this.language = language;
        try (InputStream manifest = new ClassPathResource("static/.vite/manifest.json").getInputStream()) {
            this.head = head(json.readTree(manifest).get(ENTRY));
        }
    }

    private static String head(JsonNode entry) {
        String styles = entry.path("css")
                .valueStream()
                .map(it -> "<link rel=\"stylesheet\" href=\"/" + HtmlUtils.htmlEscape(it.asString()) + "\">")
                .collect(Collectors.joining());
        String script = HtmlUtils.htmlEscape(entry.get("file").asString());
        return "<link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\"><script src=\"/theme.js\"></script>"
                + styles + "<script type=\"module\" src=\"/" + script + "\"></script>";
    }

    /// The model that a page's template adds its own parts to.
    public Map<String, Object> model(String title) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("head", head);
        model.put("lang", language);
        model.put("title", title);
        return model;
    }
}
