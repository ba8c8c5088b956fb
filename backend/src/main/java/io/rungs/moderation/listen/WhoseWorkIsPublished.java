package io.rungs.moderation.listen;

import io.rungs.moderation.usecase.EarnTrust;
import io.rungs.proposals.ProposalEvent.ProposalPublished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Published work earns trust, with the publication itself.
@Component
class WhoseWorkIsPublished {
    private final EarnTrust earn;

    WhoseWorkIsPublished(EarnTrust earn) {
        this.earn = earn;
    }

    @EventListener
    void published(ProposalPublished event) {
        earn.published(event.proposal().id(), event.cause());
    }
}
