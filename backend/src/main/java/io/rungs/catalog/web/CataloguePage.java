package io.rungs.catalog.web;

import io.rungs.catalog.model.Ladders;
import io.rungs.catalog.usecase.ReadCatalogue;
import io.rungs.catalog.usecase.ReadCatalogue.Wanted;
import io.rungs.catalog.view.Catalog;
import io.rungs.catalog.view.Catalog.DomainEntry;
import io.rungs.catalog.view.Catalog.GroupEntry;
import io.rungs.catalog.view.Catalog.RoleEntry;
import io.rungs.catalog.view.Catalog.SkillCard;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import io.rungs.platform.Drawn;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.platform.Shell;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The catalogue as real HTML, readable before any script runs, narrowed as its address says. Where the skills are
/// many, the groups stand alone, each a way to its own.
@Controller
class CataloguePage {
    private static final Shell.Page PAGE = new Shell.Page("Skills", null, "/skills");
    private static final String PART = "src/pages/CataloguePage.tsx";

    /// So many skills stand one below the other.
    private static final int AT_A_GLANCE = 60;

    private final ReadCatalogue read;
    private final Ladders ladders;
    private final Shell shell;

    CataloguePage(ReadCatalogue read, Ladders ladders, Shell shell) {
        this.read = read;
        this.ladders = ladders;
        this.shell = shell;
    }

    @GetMapping(path = "/skills", produces = MediaType.TEXT_HTML_VALUE)
    @Limited(Limit.LIST_READ)
    ModelAndView page(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String domain,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String role) {
        var wanted = new Wanted(blank(q), null, blank(domain), blank(group), blank(role));
        try {
            return written(wanted, read.catalog(wanted));
        } catch (Refusal.Invalid nothingOfTheKind) {
            return written(Wanted.ALL, read.all());
        }
    }

    private static @Nullable String blank(@Nullable String given) {
        return given == null || given.isBlank() ? null : given;
    }

    private ModelAndView written(Wanted wanted, Catalog found) {
        boolean all = wanted.equals(Wanted.ALL);
        int count = found.domains().stream().mapToInt(DomainEntry::skills).sum();
        // What is there instead, the browser draws.
        if (all && count == 0) return new ModelAndView("shell", shell.model(PAGE));
        Catalog whole = all ? found : read.all();
        boolean folds = found.folded() || (count > AT_A_GLANCE && wanted.q() == null);
        var model = shell.written(PAGE, PART);
        new Drawn()
                .with("q", Objects.requireNonNullElse(wanted.q(), ""))
                .with("roles", choices(whole.roles().stream().map(it -> choice(it, wanted.role()))))
                .with("domainChoices", choices(whole.domains().stream().map(it -> choice(it, wanted.domain()))))
                .with("role", role(whole.roles(), wanted.role()))
                .with("clears", !all)
                .with("count", counted(count, "skill"))
                .with("found", count > 0)
                .with("usesRequirement", ladders.since(0).usesRequirement())
                .with(
                        "domains",
                        found.domains().stream()
                                .filter(it -> it.skills() > 0)
                                .map(it -> domain(it, folds, wanted))
                                .toList())
                .forEach(model::put);
        return new ModelAndView("catalogue", model);
    }

    private record Choice(String value, String name, boolean chosen) {}

    private static List<Choice> choices(Stream<Choice> all) {
        return Stream.concat(Stream.of(new Choice("", "Any", false)), all).toList();
    }

    private static Choice choice(RoleEntry it, @Nullable String chosen) {
        return new Choice(
                it.slug(), it.name() + " (" + it.skills() + ")", it.slug().equals(chosen));
    }

    private static Choice choice(DomainEntry it, @Nullable String chosen) {
        return new Choice(
                it.slug(), it.name() + " (" + it.skills() + ")", it.slug().equals(chosen));
    }

    private static @Nullable RoleEntry role(List<RoleEntry> all, @Nullable String chosen) {
        return all.stream().filter(it -> it.slug().equals(chosen)).findFirst().orElse(null);
    }

    static String counted(int count, String what) {
        return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }

    private Drawn domain(DomainEntry it, boolean folds, Wanted wanted) {
        return new Drawn()
                .with("slug", it.slug())
                .with("name", it.name())
                .with("count", counted(it.skills(), "skill"))
                .with(
                        "groups",
                        it.groups().stream()
                                .filter(group -> group.count() > 0)
                                .map(group -> group(group, it, folds, wanted))
                                .toList());
    }

    private Drawn group(GroupEntry it, DomainEntry domain, boolean folds, Wanted wanted) {
        boolean asked = it.slug().equals(wanted.group());
        var listed = asked && it.skills().isEmpty() ? read.skills(wanted, null) : new Page<>(it.skills(), null);
        return new Drawn()
                .with("domain", domain.slug())
                .with("slug", it.slug())
                .with("name", it.name())
                .with("count", it.count())
                .with("listed", !folds)
                .with("folded", folds && !asked)
                .with("alone", folds && asked)
                .with(
                        "skills",
                        listed.items().stream().map(CataloguePage::skill).toList())
                .with("more", listed.next() != null);
    }

    private static Drawn skill(SkillCard it) {
        return new Drawn()
                .with("slug", it.slug())
                .with("name", it.name())
                .with("summary", Objects.requireNonNullElse(it.summary(), PageOfProfile.NO_SUMMARY))
                .with("appears", counted(it.roles(), "role"))
                .with("mandatory", it.mandatory())
                .with("optional", it.optional());
    }
}
