package io.rungs.proposals.web;

import io.rungs.catalog.SkillRef;
import io.rungs.identity.Viewer;
import io.rungs.kernel.Refusal;
import io.rungs.platform.FewAtOnce;
import io.rungs.platform.Limit;
import io.rungs.platform.Limited;
import io.rungs.platform.Shell;
import io.rungs.proposals.Proposals;
import io.rungs.proposals.show.ShowProposal;
import io.rungs.proposals.view.ProposalView;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A proposal's page as real HTML, readable before any script runs. What of it a guest may not know is left to the
/// script that takes over; one that there is not, or not for whoever asks, is told apart by its status alone.
@Controller
class ProposalPage {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final String PART = "src/pages/ProposalPage.tsx";

    private final Proposals proposals;
    private final ShowProposal show;
    private final WriteProposalPage write;
    private final Shell shell;

    ProposalPage(Proposals proposals, ShowProposal show, WriteProposalPage write, Shell shell) {
        this.proposals = proposals;
        this.show = show;
        this.write = write;
        this.shell = shell;
    }

    @GetMapping(path = "/proposals/{number}", produces = MediaType.TEXT_HTML_VALUE)
    @Limited(Limit.COSTLY_READ)
    @FewAtOnce
    ModelAndView page(@PathVariable String number, Viewer viewer) {
        if (!NUMBER.matcher(number).matches()) return nowhere();
        long named = Long.parseLong(number);
        return forAll(named)
                .map(this::written)
                .orElseGet(() -> proposals
                        .visible(named, viewer.account())
                        .map(it -> new ModelAndView("shell", shell.model(page(it.number(), it.title(), it.skills()))))
                        .orElseGet(this::nowhere));
    }

    private ModelAndView nowhere() {
        return new ModelAndView("shell", shell.model(), HttpStatus.NOT_FOUND);
    }

    /// As everybody may read it, whoever asks.
    private Optional<ProposalView> forAll(long number) {
        try {
            return Optional.of(show.show(number, null));
        } catch (Refusal.NotFound notForAll) {
            return Optional.empty();
        }
    }

    private ModelAndView written(ProposalView it) {
        var model = shell.written(page(it.number(), it.title(), it.skills()), PART);
        write.write(it, model);
        return new ModelAndView("proposal", model);
    }

    private static Shell.Page page(long number, String title, List<SkillRef> skills) {
        String about = skills.stream().map(SkillRef::name).collect(Collectors.joining(", "));
        return new Shell.Page(
                title + " · #" + number,
                about.isEmpty() ? null : "What somebody suggests for " + about + ".",
                "/proposals/" + number);
    }
}
