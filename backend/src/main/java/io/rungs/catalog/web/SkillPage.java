package io.rungs.catalog.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rungs.catalog.Heads;
import io.rungs.catalog.Level;
import io.rungs.catalog.Proficiency;
import io.rungs.catalog.Requirement;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.model.Profiles;
import io.rungs.catalog.view.SkillProfile;
import io.rungs.catalog.view.SkillProfile.CellView;
import io.rungs.catalog.view.SkillProfile.Figures;
import io.rungs.catalog.view.SkillProfile.Updated;
import io.rungs.platform.Shell;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// A skill's page as real HTML, readable before any script runs; the profile lies in it for the script that takes
/// over.
@Controller
class SkillPage {
    static final String NO_SUMMARY = "This skill defines expectations across roles and levels.";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Heads heads;
    private final Profiles profiles;
    private final PreparedProfiles prepared;
    private final Shell shell;
    private final JsonMapper json;

    SkillPage(Heads heads, Profiles profiles, PreparedProfiles prepared, Shell shell, JsonMapper json) {
        this.heads = heads;
        this.profiles = profiles;
        this.prepared = prepared;
        this.shell = shell;
        this.json = json;
    }

    @GetMapping(path = "/skills/{slug}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(@PathVariable String slug, @RequestParam(required = false) @Nullable String revision) {
        // The page of an older revision is drawn by the browser: search engines are to find the newest.
        if (revision != null) return older(slug, revision);
        var key = profiles.newest(slug);
        if (key.isPresent())
            return new ModelAndView("skill", model(prepared.get(key.get()).bytes()));
        return heads.bySlug(slug).isPresent() ? retired(heads.addressed(slug)) : unknown();
    }

    private ModelAndView older(String slug, String revision) {
        var page = further(slug);
        if (!isRevision(slug, revision)) page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private boolean isRevision(String slug, String revision) {
        return NUMBER.matcher(revision).matches()
                && profiles.numbered(slug, Integer.parseInt(revision)).isPresent();
    }

    /// What the browser draws by itself.
    @GetMapping(path = "/skills/{slug}/history", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView further(@PathVariable String slug) {
        if (heads.bySlug(slug).isEmpty()) return unknown();
        heads.addressed(slug);
        return new ModelAndView("shell", shell.model("Rungs"));
    }

    private ModelAndView unknown() {
        return new ModelAndView("shell", shell.model("Rungs"), HttpStatus.NOT_FOUND);
    }

    private ModelAndView retired(SkillRef skill) {
        Map<String, Object> model = shell.model(skill.name() + " · Rungs");
        model.put("name", skill.name());
        model.put("slug", skill.slug());
        return new ModelAndView("retired", model, HttpStatus.GONE);
    }

    private Map<String, Object> model(byte[] served) {
        var it = json.readValue(served, SkillProfile.class);
        Map<String, Object> model = shell.model(it.name() + " · Rungs");
        String summary = Objects.requireNonNullElse(it.summary(), NO_SUMMARY);
        String canonical = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/skills/" + it.slug())
                .toUriString();
        model.put("slug", it.slug());
        model.put("name", it.name());
        model.put("description", summary);
        model.put("summary", summary);
        model.put("canonical", canonical);
        model.put("domain", it.domain());
        model.put("group", it.group());
        model.put("figures", it.figures());
        model.put("mandatoryNote", mandatoryNote(it.figures()));
        model.put("updatedAt", it.updated().publishedAt().toString());
        model.put("updatedDate", DATE.format(it.updated().publishedAt()));
        model.put("updatedSentence", updatedSentence(it.updated()));
        model.put("changesHref", changesHref(it));
        model.put("roles", it.roles());
        model.put("severalRoles", it.roles().size() > 1);
        model.put("levels", it.levels().stream().map(level -> level(it, level)).toList());
        model.put("json", inScript(new String(served, UTF_8)));
        model.put("jsonLd", inScript(json.writeValueAsString(linked(it, summary, canonical))));
        return model;
    }

    static String mandatoryNote(Figures figures) {
        if (figures.mandatory() + figures.optional() == 0) return "nothing expected yet";
        return figures.optional() == 0 ? "none optional" : "the other " + figures.optional() + " optional";
    }

    private static String updatedSentence(Updated update) {
        String revision = "r" + update.revision();
        if (update.author() != null) return revision + " by " + update.author().name();
        return update.proposal() == null ? revision + ", imported" : revision + " by a former member";
    }

    private static String changesHref(SkillProfile it) {
        String history = "/skills/" + it.slug() + "/history";
        return it.revision() == 1 ? history + "#r1" : history + "?from=" + (it.revision() - 1) + "&to=" + it.revision();
    }

    /// A script's text ends at its first `</`, whatever the JSON means by it.
    private static String inScript(String text) {
        return text.replace("<", "\\u003c");
    }

    private static Map<String, Object> linked(SkillProfile it, String summary, String canonical) {
        Map<String, Object> linked = new LinkedHashMap<>();
        linked.put("@context", "https://schema.org");
        linked.put("@type", "DefinedTerm");
        linked.put("name", it.name());
        linked.put("description", summary);
        linked.put("url", canonical);
        linked.put("inDefinedTermSet", it.domain().name() + " › " + it.group().name());
        return linked;
    }

    private static Map<String, Object> level(SkillProfile profile, SkillProfile.Rung rung) {
        List<Map<String, @Nullable Object>> rows = profile.expectations().stream()
                .filter(it -> it.level() == rung.level())
                .map(it -> row(profile, it))
                .toList();
        Map<String, Object> level = new LinkedHashMap<>();
        level.put("name", rung.name());
        level.put("rank", rung.rank());
        level.put("slug", slug(rung.level()));
        level.put("rows", rows);
        level.put("empty", rows.isEmpty());
        return level;
    }

    private static Map<String, @Nullable Object> row(SkillProfile profile, CellView cell) {
        RoleRef role = profile.roles().stream()
                .filter(it -> it.id().equals(cell.role()))
                .findFirst()
                .orElseThrow();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("cell", cell.cell());
        row.put("role", role.name());
        row.put("requirement", cell.requirement() == Requirement.MANDATORY ? "Mandatory" : "Optional");
        row.put("requirementClass", cell.requirement().name());
        row.put("proficiency", proficiency(cell.proficiency()));
        row.put("description", cell.description());
        row.put("href", "/skills/" + profile.slug() + "?cell=" + cell.cell());
        return row;
    }

    private static @Nullable String proficiency(@Nullable Proficiency proficiency) {
        if (proficiency == null) return null;
        String name = proficiency.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String slug(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
