package io.rungs.browse.web;

import io.rungs.browse.store.Pages;
import io.rungs.browse.view.Home;
import io.rungs.browse.view.Home.HomeFigures;
import io.rungs.browse.view.Home.RecentRevision;
import io.rungs.browse.view.ProposalCard;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.view.Catalog;
import io.rungs.catalog.view.Catalog.DomainEntry;
import io.rungs.catalog.view.Glimpse;
import io.rungs.catalog.view.ListedSkills;
import io.rungs.identity.Viewer;
import io.rungs.platform.DatabaseTrouble;
import io.rungs.platform.Drawn;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.platform.Shell;
import io.rungs.platform.TimeOnPage;
import io.rungs.text.DrawnDiff;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// The first page as real HTML, readable before any script runs: what a guest reads there. Whoever is signed in has
/// a start of their own, which the browser draws: nothing stands there first that is meant for others.
@Controller
class HomePage {
    private static final Shell.Page PAGE = new Shell.Page(null, null, "/");
    private static final String PART = "src/pages/HomePage.tsx";

    /// From there on the count says no more than that there are more.
    private static final int MOST_COUNTED = 100;

    private final Pages pages;
    private final ListedSkills skills;
    private final Shell shell;
    private final Clock clock;

    HomePage(Pages pages, ListedSkills skills, Shell shell, Clock clock) {
        this.pages = pages;
        this.skills = skills;
        this.shell = shell;
        this.clock = clock;
    }

    /// While nothing is published, or all connections to the database are in use, the browser draws what is there:
    /// whoever comes to the door finds it open.
    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    @Limited(Limit.LIST_READ)
    ModelAndView page(Viewer viewer) {
        if (viewer.signedIn().isPresent()) return drawnByBrowser();
        try {
            return written();
        } catch (RuntimeException e) {
            if (DatabaseTrouble.behind(e) != DatabaseTrouble.FULL) throw e;
            return drawnByBrowser();
        }
    }

    private ModelAndView drawnByBrowser() {
        return new ModelAndView("shell", shell.written(PAGE, PART));
    }

    private ModelAndView written() {
        Home home = pages.home(null);
        if (home.figures().skills() == 0) return drawnByBrowser();
        var model = shell.written(PAGE, PART);
        model.put("line", model.get("description"));
        drawn(home, skills.all()).forEach(model::put);
        return new ModelAndView("home", model);
    }

    private Drawn drawn(Home home, Catalog catalog) {
        Instant now = clock.instant();
        return new Drawn()
                .with("figures", figures(home.figures()))
                .with(
                        "domains",
                        catalog.domains().stream().map(HomePage::domain).toList())
                .with(
                        "published",
                        home.recentlyPublished().stream()
                                .map(it -> published(it, now))
                                .toList())
                .with(
                        "waiting",
                        home.waitingForReview().stream()
                                .map(it -> waiting(it, now))
                                .toList());
    }

    private static String figures(HomeFigures it) {
        boolean many = it.openProposals() >= MOST_COUNTED;
        return String.join(
                " · ",
                counted(it.skills(), "skill"),
                counted(it.expectations(), "expectation"),
                counted(it.roles(), "role"),
                many ? "99+ open proposals" : counted(it.openProposals(), "open proposal"));
    }

    private static String counted(int count, String what) {
        return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }

    private static Drawn domain(DomainEntry it) {
        return new Drawn()
                .with("slug", it.slug())
                .with("name", it.name())
                .with("count", counted(it.skills(), "skill"))
                .with(
                        "groups",
                        it.groups().stream()
                                .map(group -> Map.of(
                                        "domain",
                                        it.slug(),
                                        "slug",
                                        group.slug(),
                                        "name",
                                        group.name(),
                                        "count",
                                        group.count()))
                                .toList());
    }

    private static Drawn published(RecentRevision it, Instant now) {
        return new Drawn()
                .with("slug", it.skill().slug())
                .with("name", it.skill().name())
                .with("changeClass", Drawn.word(it.changeClass()))
                .with("sentence", it.sentence())
                .with("glimpse", it.glimpse() == null ? null : glimpse(it.glimpse()))
                .with("revision", it.revision())
                .with("revisions", revisions(it.revision(), it.glimpse()))
                .with("author", it.author() == null ? "Imported" : it.author().name())
                .with("at", TimeOnPage.of(it.publishedAt(), now));
    }

    private static Drawn glimpse(Glimpse it) {
        return new Drawn()
                .with("said", it.sentence())
                .with("words", it.words().isEmpty() ? null : DrawnDiff.html(it.words(), List.of()));
    }

    private static String revisions(int number, @Nullable Glimpse glimpse) {
        int others = glimpse == null ? 0 : glimpse.others();
        return "r" + number + (others == 0 ? "" : " and " + counted(others, "more change"));
    }

    private static Drawn waiting(ProposalCard it, Instant now) {
        return new Drawn()
                .with("number", Long.toString(it.number()))
                .with("title", it.title())
                .with("state", Drawn.yes(it.status()))
                .with("sentence", TimeOnPage.in(it.sentence()))
                .with(
                        "skills",
                        Drawn.said(it.skills().stream().map(SkillRef::name).collect(Collectors.joining(", "))))
                .with("author", it.author().name())
                .with("at", TimeOnPage.of(it.updatedAt(), now));
    }
}
