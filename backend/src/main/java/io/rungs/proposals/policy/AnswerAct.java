package io.rungs.proposals.policy;

import io.rungs.catalog.RevisionsOfCause;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Onlooker;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.view.ProposalView.PublishedRevision;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells whoever has acted on a proposal how it stands now, as they may see it: from what the act has in hand.
@Component
public class AnswerAct {
    private final Onlookers onlookers;
    private final RevisionsOfCause published;

    AnswerAct(Onlookers onlookers, RevisionsOfCause published) {
        this.onlookers = onlookers;
        this.published = published;
    }

    /// @param saved by an act that publishes nothing
    public static ActAnswer of(Hearing saved, UUID actor) {
        return of(saved, actor, List.of());
    }

    /// @param revisions that came of it
    public static ActAnswer of(Hearing saved, UUID actor, List<PublishedRevision> revisions) {
        return answer(seen(saved, actor), revisions);
    }

    private static Proposal seen(Hearing saved, UUID actor) {
        return new Onlooker(actor, saved.ground().moderates(actor))
                .reads(saved.whole())
                .orElseThrow(() -> Onlookers.unknown(saved.whole().proposal().number()))
                .proposal();
    }

    /// Read again, where something followed that is not in hand.
    public ActAnswer of(long number, UUID actor) {
        Proposal it = onlookers.visible(number, actor).proposal();
        return answer(it, it.status() == Status.PUBLISHED ? revisions(it) : List.of());
    }

    private List<PublishedRevision> revisions(Proposal it) {
        return published.of(it.id()).stream()
                .map(at -> new PublishedRevision(at.skill(), at.revision()))
                .toList();
    }

    private static ActAnswer answer(Proposal it, List<PublishedRevision> revisions) {
        return new ActAnswer(it.number(), it.status(), it.version(), it.patchSet(), revisions);
    }
}
