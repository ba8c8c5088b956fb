package io.rungs.proposals.usecase;

import io.rungs.catalog.RevisionsOfCause;
import io.rungs.proposals.Status;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.view.ProposalView.PublishedRevision;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells whoever has acted on a proposal how it stands now, as they may see it.
@Component
public class AnswerAct {
    private final Onlookers onlookers;
    private final RevisionsOfCause published;

    AnswerAct(Onlookers onlookers, RevisionsOfCause published) {
        this.onlookers = onlookers;
        this.published = published;
    }

    public ActAnswer of(long number, UUID actor) {
        Proposal it = onlookers.visible(number, actor).proposal();
        return new ActAnswer(it.number(), it.status(), it.version(), it.patchSet(), revisions(it));
    }

    private List<PublishedRevision> revisions(Proposal it) {
        if (it.status() != Status.PUBLISHED) return List.of();
        return published.of(it.id()).stream()
                .map(at -> new PublishedRevision(at.skill(), at.revision()))
                .toList();
    }
}
