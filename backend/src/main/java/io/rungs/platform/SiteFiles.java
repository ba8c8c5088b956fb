package io.rungs.platform;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/// What search engines and the screens of phones ask a site for.
@Controller
class SiteFiles {
    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");

    private final PublicAddress address;
    private final CommunityHere community;
    private final JsonMapper json;

    SiteFiles(PublicAddress address, CommunityHere community, JsonMapper json) {
        this.address = address;
        this.community = community;
        this.json = json;
    }

    /// What is one person's alone, or a form, is not to be found.
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return told(MediaType.TEXT_PLAIN, """
                User-agent: *
                Disallow: /api/
                Disallow: /oauth2/
                Disallow: /idp/
                Disallow: /sign-in
                Disallow: /suggest
                Disallow: /skills/*/suggest
                Disallow: /admin

                Sitemap: %s/sitemap.xml
                """.formatted(address.origin()));
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<String> manifest() {
        String name = Objects.requireNonNullElse(community.called().name(), "Rungs");
        return told(
                MANIFEST,
                json.writeValueAsString(Map.of(
                        "name", name,
                        "short_name", name,
                        "start_url", "/",
                        "display", "minimal-ui",
                        "background_color", "#faf8f4",
                        "theme_color", "#0f5f63",
                        "icons", List.of(icon("any", 192), icon("any", 512), icon("maskable", 512)))));
    }

    private static Map<String, String> icon(String purpose, int size) {
        return Map.of(
                "src",
                "/icon-%s-%d.png".formatted(purpose, size),
                "sizes",
                "%1$dx%1$d".formatted(size),
                "type",
                "image/png",
                "purpose",
                purpose);
    }

    private static ResponseEntity<String> told(MediaType as, String text) {
        return ResponseEntity.ok()
                .contentType(as)
                .cacheControl(CacheControl.noCache())
                .body(text);
    }
}
