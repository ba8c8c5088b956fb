package io.rungs.catalog.web;

import io.rungs.catalog.Slugs;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.Ladders;
import io.rungs.catalog.usecase.ReadTaxonomy;
import io.rungs.platform.Shell;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A role's page, which the browser draws of the ladder. One that there is not is told apart by its status alone.
@Controller
class RolePage {
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
    ModelAndView page(@PathVariable String slug) {
        String now = movedTo(slug);
        if (now != null) throw new RoleMoved(now);
        return ladders.since(ladders.version()).roles().stream()
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .map(it -> new ModelAndView(
                        "shell", shell.model(new Shell.Page(it.name(), it.summary(), "/roles/" + slug))))
                .orElseGet(() -> new ModelAndView("shell", shell.model(), HttpStatus.NOT_FOUND));
    }

    private @Nullable String movedTo(String slug) {
        if (!Slugs.wellFormed(slug)) return null;
        return taxonomy.moved(Map.of(TaxonomyKind.ROLE, slug)).get(TaxonomyKind.ROLE);
    }
}
