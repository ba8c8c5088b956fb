package io.rungs.catalog.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.rungs.catalog.view.LevelView;
import io.rungs.catalog.view.SkillProfile;
import io.rungs.catalog.view.SkillProfile.Figures;
import io.rungs.catalog.view.SkillProfile.Updated;
import io.rungs.platform.PublicAddress;
import io.rungs.platform.Shell;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes the page of a profile: what people read of it, and itself for the script that takes over. Nothing in it
/// depends on who reads.
@Component
class PageOfProfile {
    static final String NO_SUMMARY = "This skill defines expectations across roles and levels.";

    /// So many roles can be seen at once; more are a list to choose from.
    private static final int SEEN_AT_ONCE = 8;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Template page;
    private static final String PART = "src/pages/SkillPage.tsx";

    private final Shell shell;
    private final PublicAddress address;
    private final JsonMapper json;

    PageOfProfile(Mustache.Compiler mustache, Shell shell, PublicAddress address, JsonMapper json) {
        this.page = mustache.loadTemplate("skill");
        this.shell = shell;
        this.address = address;
        this.json = json;
    }

    /// @param served the profile as its bytes are served
    byte[] html(byte[] served) {
        return page.execute(model(served)).getBytes(UTF_8);
    }

    private Map<String, Object> model(byte[] served) {
        var it = json.readValue(served, SkillProfile.class);
        String summary = Objects.requireNonNullElse(it.summary(), NO_SUMMARY);
        String path = "/skills/" + it.slug();
        Map<String, Object> model = shell.written(new Shell.Page(it.name(), summary, path), PART);
        model.put("slug", it.slug());
        model.put("name", it.name());
        model.put("summary", summary);
        model.put("domain", it.domain());
        model.put("group", it.group());
        model.put("figures", it.figures());
        model.put("mandatoryNote", mandatoryNote(it.figures()));
        model.put("updatedAt", it.updated().publishedAt().toString());
        model.put("updatedDate", DATE.format(it.updated().publishedAt()));
        model.put("updatedSentence", updatedSentence(it.updated()));
        model.put("changesHref", changesHref(it));
        model.put("roles", it.roles());
        boolean many = it.roles().size() > SEEN_AT_ONCE;
        model.put("severalRoles", it.roles().size() > 1 && !many);
        model.put("manyRoles", many);
        if (many) model.put("firstRole", it.roles().getFirst().name());
        var levels = LevelsOnPage.of(it);
        model.put("folds", levels.fold());
        model.put("levels", levels.drawn());
        model.put("growth", growth(it.levels()));
        model.put("usesRequirement", it.usesRequirement());
        model.put("usesProficiency", it.usesProficiency());
        model.put("onlyProficiency", it.usesProficiency() && !it.usesRequirement());
        model.put("usesEither", it.usesRequirement() || it.usesProficiency());
        model.put("json", inScript(new String(served, UTF_8)));
        model.put("jsonLd", inScript(json.writeValueAsString(linked(it, summary, address.origin() + path))));
        return model;
    }

    static String mandatoryNote(Figures figures) {
        if (figures.expectations() == 0) return "nothing expected yet";
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

    /// A ladder has at least one level.
    static String growth(List<LevelView> levels) {
        String lowest = levels.getFirst().name();
        return levels.size() == 1
                ? "what is expected at " + lowest
                : "how skill depth grows from " + lowest + " to "
                        + levels.getLast().name();
    }
}
