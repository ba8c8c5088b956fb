package io.rungs.catalog.web;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.model.Profiles;
import io.rungs.catalog.usecase.ReadSkill;
import io.rungs.catalog.view.Blame;
import io.rungs.catalog.view.Comparison;
import io.rungs.catalog.view.Revision;
import io.rungs.catalog.view.SkillProfile;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import io.rungs.platform.FewAtOnce;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// What a skill's page reads: its profile and its history.
@RestController
@RequestMapping("/api/skills/{slug}")
class SkillController {
    private final Profiles profiles;
    private final PreparedProfiles prepared;
    private final ReadSkill read;

    SkillController(Profiles profiles, PreparedProfiles prepared, ReadSkill read) {
        this.profiles = profiles;
        this.prepared = prepared;
        this.read = read;
    }

    /// The newest revision, or the one of that number, or the one that was the newest then: `asOf` is an instant,
    /// or a date, which means its end in UTC.
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SkillProfile.class)))
    @Nullable
    ResponseEntity<byte[]> profile(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Integer revision,
            @RequestParam(required = false) @Nullable String asOf,
            WebRequest request) {
        var found = prepared.get(asOf == null ? key(slug, revision) : keyAsOf(slug, asOf, revision));
        if (request.checkNotModified(found.etag())) return null;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache())
                .eTag(found.etag())
                .body(found.bytes());
    }

    private Profiles.Key key(String slug, @Nullable Integer revision) {
        if (revision == null) return profiles.newest(slug).orElseThrow(() -> retired(read.skill(slug)));
        return profiles.numbered(slug, revision).orElseThrow(() -> {
            var skill = read.skill(slug);
            return Refusal.notFound("unknown-revision", skill.name() + " has no revision r" + revision + ".");
        });
    }

    private Profiles.Key keyAsOf(String slug, String asOf, @Nullable Integer revision) {
        if (revision != null) throw Refusal.invalid("bad-moment", "asOf", "Name a revision or a moment, not both.");
        return profiles.asOf(slug, AsOf.moment(asOf)).orElseThrow(() -> {
            var skill = read.skill(slug);
            return Refusal.notFound(
                    "no-revision-yet", skill.name() + " had no revision yet then. Its history says when it began.");
        });
    }

    private static Refusal retired(SkillRef skill) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("history", "/skills/" + skill.slug() + "/history");
        links.put("revisions", "/api/skills/" + skill.slug() + "/revisions");
        return Refusal.gone("skill-retired", skill.name() + " was retired. Its history stays readable.", links);
    }

    @GetMapping("/revisions")
    @Limited(Limit.COSTLY_READ)
    @FewAtOnce
    Page<Revision> revisions(@PathVariable String slug, @RequestParam(required = false) @Nullable String cursor) {
        return read.revisions(slug, cursor);
    }

    @GetMapping("/revisions/{number}")
    @Limited(Limit.COSTLY_READ)
    @FewAtOnce
    Revision revision(@PathVariable String slug, @PathVariable int number) {
        return read.revision(slug, number);
    }

    @GetMapping("/compare")
    @Limited(Limit.COSTLY_READ)
    @FewAtOnce
    Comparison compare(@PathVariable String slug, @RequestParam int from, @RequestParam int to) {
        return read.compare(slug, from, to);
    }

    @GetMapping("/blame")
    @Limited(Limit.LIST_READ)
    List<Blame> blame(@PathVariable String slug) {
        return read.blame(slug);
    }
}
