package io.rungs.catalog.web;

import io.rungs.catalog.Slugs;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.Ladders;
import io.rungs.catalog.usecase.ReadTaxonomy;
import io.rungs.catalog.view.LadderView;
import io.rungs.catalog.view.LevelView;
import io.rungs.catalog.view.RoleOnLadder;
import io.rungs.catalog.view.RoleOnLadder.RungView;
import io.rungs.platform.Drawn;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.platform.Shell;
import io.rungs.text.Description;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A role's page as real HTML, readable before any script runs. One that there is not is told apart by its status
/// alone.
@Controller
class RolePage {
    private static final String PART = "src/pages/RolePage.tsx";

    private final Ladders ladders;
    private final ReadTaxonomy taxonomy;
    private final Shell shell;

    RolePage(Ladders ladders, ReadTaxonomy taxonomy, Shell shell) {
        this.ladders = ladders;
        this.taxonomy = taxonomy;
        this.shell = shell;
    }

    /// @throws RoleMoved when the role has another address by now
    @GetMapping(path = "/roles/{slug}", produces = MediaType.TEXT_HTML_VALUE)
    @Limited(Limit.LIST_READ)
    ModelAndView page(@PathVariable String slug) {
        String now = movedTo(slug);
        if (now != null) throw new RoleMoved(now);
        LadderView ladder = ladders.since(ladders.version());
        return ladder.roles().stream()
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .map(it -> written(it, ladder))
                .orElseGet(() -> new ModelAndView("shell", shell.model(), HttpStatus.NOT_FOUND));
    }

    private ModelAndView written(RoleOnLadder role, LadderView ladder) {
        var page = new Shell.Page(role.name(), role.summary(), "/roles/" + role.slug());
        var model = shell.written(page, PART);
        new Drawn()
                .with("slug", role.slug())
                .with("name", role.name())
                .with("summary", role.summary())
                .with("family", role.family())
                .with("of", ladder.levels().size())
                .with(
                        "rungs",
                        ladder.levels().stream()
                                .sorted(Comparator.comparingInt(LevelView::rank))
                                .flatMap(level -> role.rungs().stream()
                                        .filter(it -> it.level().equals(level.level()))
                                        .map(it -> rung(it, level)))
                                .toList())
                .forEach(model::put);
        return new ModelAndView("rolePage", model);
    }

    private static Drawn rung(RungView it, LevelView level) {
        return new Drawn()
                .with("rank", level.rank())
                .with("level", level.name())
                .with("title", it.title())
                .with("text", html(it.text()))
                .with("meaning", html(level.definition()));
    }

    private static @Nullable String html(@Nullable String words) {
        return words == null ? null : Description.of(words).html();
    }

    private @Nullable String movedTo(String slug) {
        if (!Slugs.wellFormed(slug)) return null;
        return taxonomy.moved(Map.of(TaxonomyKind.ROLE, slug)).get(TaxonomyKind.ROLE);
    }
}
