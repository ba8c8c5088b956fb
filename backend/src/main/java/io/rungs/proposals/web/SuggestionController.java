package io.rungs.proposals.web;

import io.rungs.identity.Viewer;
import io.rungs.proposals.usecase.SettleSuggestion;
import io.rungs.proposals.usecase.ShowProposal;
import io.rungs.proposals.view.ProposalView;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the author does with suggested wordings; they come with the reviews.
@RestController
@RequestMapping("/api/proposals/{number}/suggestions/{id}")
class SuggestionController {
    private final SettleSuggestion settle;
    private final ShowProposal show;

    SuggestionController(SettleSuggestion settle, ShowProposal show) {
        this.settle = settle;
        this.show = show;
    }

    @PostMapping("/apply")
    ProposalView apply(@PathVariable long number, @PathVariable UUID id, Viewer viewer) {
        settle.apply(viewer.member(), number, id);
        return show.show(number, viewer.account());
    }

    @PostMapping("/decline")
    ProposalView decline(@PathVariable long number, @PathVariable UUID id, Viewer viewer) {
        settle.decline(viewer.member(), number, id);
        return show.show(number, viewer.account());
    }
}
