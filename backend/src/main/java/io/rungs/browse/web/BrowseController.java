package io.rungs.browse.web;

import io.rungs.browse.store.Pages;
import io.rungs.browse.view.Home;
import io.rungs.browse.view.ProposalCard;
import io.rungs.browse.view.SkillMine;
import io.rungs.catalog.Heads;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.Status;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The first page, the lists of proposals, and what concerns the caller on a skill's page.
@RestController
class BrowseController {
    private final Pages pages;
    private final Heads heads;

    BrowseController(Pages pages, Heads heads) {
        this.pages = pages;
        this.heads = heads;
    }

    @GetMapping("/api/home")
    Home home(Viewer viewer) {
        return pages.home(viewer.account());
    }

    @GetMapping("/api/skills/{slug}/mine")
    SkillMine mine(@PathVariable String slug, Viewer viewer) {
        return pages.mine(heads.addressed(slug).id(), viewer.account());
    }

    /// `status` is `open`, `closed` or one of the states; `attention=me` asks for what waits for the caller.
    @GetMapping("/api/proposals")
    Page<ProposalCard> proposals(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String skill,
            @RequestParam(required = false) @Nullable String author,
            @RequestParam(required = false) @Nullable String attention,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        boolean mine = "me".equals(attention);
        if (attention != null && !mine) throw Refusal.invalid("bad-filter", "attention", "The only value is “me”.");
        if (mine) viewer.member();
        return pages.proposals(new Pages.Filter(statuses(status), skill, author, mine, cursor), viewer.account());
    }

    private static @Nullable List<String> statuses(@Nullable String status) {
        if (status == null) return null;
        if (status.equals("open")) return Pages.open();
        if (status.equals("closed")) return Pages.closed();
        return Arrays.stream(Status.values())
                .map(Status::name)
                .filter(status::equals)
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> Refusal.invalid(
                        "bad-filter",
                        "status",
                        "It is open, closed or one of " + Arrays.toString(Status.values()) + "."));
    }
}
