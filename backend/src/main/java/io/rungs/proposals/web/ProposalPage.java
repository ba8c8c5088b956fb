package io.rungs.proposals.web;

import io.rungs.catalog.SkillRef;
import io.rungs.identity.Viewer;
import io.rungs.platform.Shell;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.Proposals;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A proposal's page, which the browser draws. One that there is not, or not for whoever asks, is told apart by its
/// status alone.
@Controller
class ProposalPage {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final Proposals proposals;
    private final Shell shell;

    ProposalPage(Proposals proposals, Shell shell) {
        this.proposals = proposals;
        this.shell = shell;
    }

    @GetMapping(path = "/proposals/{number}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(@PathVariable String number, Viewer viewer) {
        var seen = NUMBER.matcher(number).matches()
                ? proposals.visible(Long.parseLong(number), viewer.account())
                : Optional.<ProposalRef>empty();
        return seen.map(it -> new ModelAndView("shell", shell.model(page(it))))
                .orElseGet(() -> new ModelAndView("shell", shell.model(), HttpStatus.NOT_FOUND));
    }

    private static Shell.Page page(ProposalRef it) {
        String about = it.skills().stream().map(SkillRef::name).collect(Collectors.joining(", "));
        return new Shell.Page(
                it.title() + " · #" + it.number(),
                about.isEmpty() ? null : "What somebody suggests for " + about + ".",
                "/proposals/" + it.number());
    }
}
