package io.rungs.proposals.web;

import io.rungs.catalog.Heads;
import io.rungs.catalog.SkillRef;
import io.rungs.identity.Viewer;
import io.rungs.platform.Shell;
import io.rungs.proposals.Proposals;
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

/// Where a suggestion is written, which the browser draws. Where there is not what it is to begin with, the status
/// tells that; what is no number says nothing.
@Controller
class SuggestPage {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Proposals proposals;
    private final Heads heads;
    private final Shell shell;

    SuggestPage(Proposals proposals, Heads heads, Shell shell) {
        this.proposals = proposals;
        this.heads = heads;
        this.shell = shell;
    }

    @GetMapping(path = "/suggest", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView anything(
            @RequestParam(required = false) @Nullable String draft,
            @RequestParam(required = false) @Nullable String amend,
            Viewer viewer) {
        return page(begun(draft, viewer) && begun(amend, viewer));
    }

    @GetMapping(path = "/skills/{slug}/suggest", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView ofSkill(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String draft,
            @RequestParam(required = false) @Nullable String amend,
            @RequestParam(required = false) @Nullable String restore,
            @RequestParam(required = false) @Nullable String revert,
            Viewer viewer) {
        if (heads.bySlug(slug).isEmpty()) return page(false);
        SkillRef skill = heads.addressed(slug);
        return page(begun(draft, viewer) && begun(amend, viewer) && said(skill, restore) && said(skill, revert));
    }

    private boolean begun(@Nullable String proposal, Viewer viewer) {
        return number(proposal)
                .map(it -> proposals.visible((long) it, viewer.account()).isPresent())
                .orElse(true);
    }

    private boolean said(SkillRef skill, @Nullable String revision) {
        return number(revision).map(it -> heads.at(skill.id(), it).isPresent()).orElse(true);
    }

    private static Optional<Integer> number(@Nullable String given) {
        return Optional.ofNullable(given)
                .filter(it -> NUMBER.matcher(it).matches())
                .map(Integer::valueOf);
    }

    private ModelAndView page(boolean there) {
        return new ModelAndView("shell", shell.model(), there ? HttpStatus.OK : HttpStatus.NOT_FOUND);
    }
}
