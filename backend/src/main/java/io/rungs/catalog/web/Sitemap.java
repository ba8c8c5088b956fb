package io.rungs.catalog.web;

import io.rungs.catalog.model.Ladders;
import io.rungs.catalog.model.ListedPages;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.platform.PublicAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The pages that search engines are to find, in the form of sitemaps.org: no file of it names more than that
/// allows.
@Controller
class Sitemap {
    private static final int MOST = 50_000;

    private final ListedPages pages;
    private final Ladders ladders;
    private final PublicAddress address;

    Sitemap(ListedPages pages, Ladders ladders, PublicAddress address) {
        this.pages = pages;
        this.ladders = ladders;
        this.address = address;
    }

    @GetMapping("/sitemap.xml")
    @Limited(Limit.COSTLY_READ)
    ResponseEntity<String> sitemap() {
        var roles = ladders.since(ladders.version()).roles().stream().map(it -> entry("/roles/" + it.slug(), null));
        var skills = pages.skills(MOST).stream().map(it -> entry("/skills/" + it.slug(), it.changed()));
        String entries = Stream.of(Stream.of("/", "/skills", "/proposals").map(it -> entry(it, null)), roles, skills)
                .flatMap(it -> it)
                .limit(MOST)
                .collect(Collectors.joining("\n"));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                %s
                </urlset>
                """.formatted(entries));
    }

    /// An address has no signs that XML would read otherwise: slugs are letters, digits and strokes.
    private String entry(String path, @Nullable Instant changed) {
        String last = changed == null ? "" : "<lastmod>" + changed.truncatedTo(ChronoUnit.SECONDS) + "</lastmod>";
        return "<url><loc>" + address.origin() + path + "</loc>" + last + "</url>";
    }
}
