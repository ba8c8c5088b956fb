package io.rungs.proposals.web;

import io.rungs.catalog.Frameworks;
import io.rungs.proposals.TalkOnPage;
import io.rungs.proposals.view.ProposalView;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Brings together what the page of a proposal says.
@Component
class WriteProposalPage {
    private final TalkOnPage talk;
    private final Frameworks frameworks;
    private final Clock clock;

    WriteProposalPage(TalkOnPage talk, Frameworks frameworks, Clock clock) {
        this.talk = talk;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /// @param it as a guest may read it
    /// @param model what the template has of every page
    void write(ProposalView it, Map<String, Object> model) {
        boolean settled = !it.status().open();
        var changes = new DrawnChanges(it.changes(), frameworks.now(), settled);
        new PageOfProposal(it, clock.instant()).write(model, changes, talk.on(it.number()));
    }
}
