package io.rungs.catalog.web;

import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.SkillState;
import io.rungs.catalog.usecase.ReadSkill;
import io.rungs.catalog.view.Comparison;
import io.rungs.kernel.Refusal;
import io.rungs.platform.Drawn;
import io.rungs.platform.FewAtOnce;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.platform.Shell;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A skill's history as real HTML, readable before any script runs: its newest revisions, and what differs between
/// the two that its address names.
@Controller
class HistoryPage {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final String PART = "src/pages/HistoryPage.tsx";

    private final ReadSkill read;
    private final NewestProfile newest;
    private final DrawHistory draw;
    private final Shell shell;

    HistoryPage(ReadSkill read, NewestProfile newest, DrawHistory draw, Shell shell) {
        this.read = read;
        this.newest = newest;
        this.draw = draw;
        this.shell = shell;
    }

    @GetMapping(path = "/skills/{slug}/history", produces = MediaType.TEXT_HTML_VALUE)
    @Limited(Limit.COSTLY_READ)
    @FewAtOnce
    ModelAndView page(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        return found(slug)
                .map(it -> written(it, number(from), number(to)))
                .orElseGet(() -> new ModelAndView("shell", shell.model(), HttpStatus.NOT_FOUND));
    }

    private Optional<SkillRef> found(String slug) {
        try {
            return Optional.of(read.skill(slug));
        } catch (Refusal.NotFound nowhere) {
            return Optional.empty();
        }
    }

    private ModelAndView written(SkillRef skill, @Nullable Integer from, @Nullable Integer to) {
        var page = new Shell.Page("History of " + skill.name(), null, "/skills/" + skill.slug() + "/history");
        var model = shell.written(page, PART);
        var revisions = read.revisions(skill, null);
        int last = revisions.items().getFirst().revision();
        var profile = newest.of(skill.slug(), last);
        var drawn = draw.of(skill.slug(), last);
        drawn.of(revisions).forEach(model::put);
        drawn.compared(from, to, this::compared).forEach(model::put);
        new Drawn()
                .with("name", profile.name())
                .with("summary", Objects.requireNonNullElse(profile.summary(), PageOfProfile.NO_SUMMARY))
                .with("domain", profile.domain())
                .with("group", profile.group())
                .with("retired", profile.state() == SkillState.RETIRED)
                .forEach(model::put);
        return new ModelAndView("history", model);
    }

    private Optional<Comparison> compared(String slug, int from, int to) {
        try {
            return Optional.of(read.compare(slug, from, to));
        } catch (Refusal.NotFound noSuchRevision) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(@Nullable String given) {
        return given == null || !NUMBER.matcher(given).matches() ? null : Integer.valueOf(given);
    }
}
