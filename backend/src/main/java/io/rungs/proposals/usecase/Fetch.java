package io.rungs.proposals.usecase;

import io.rungs.catalog.Heads;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.Status;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Proposal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds proposals for those who may see them.
@Component
class Fetch {
    private final Dossiers dossiers;
    private final Heads heads;

    Fetch(Dossiers dossiers, Heads heads) {
        this.dossiers = dossiers;
        this.heads = heads;
    }

    /// @throws Refusal.NotFound `unknown-proposal`, also for another person's draft
    Dossier visible(long number, @Nullable UUID viewer) {
        return dossiers.find(number).filter(it -> sees(it.proposal(), viewer)).orElseThrow(() -> unknown(number));
    }

    /// As [#visible], locked until the transaction ends.
    Dossier locked(long number, UUID viewer) {
        return dossiers.lock(number).filter(it -> sees(it.proposal(), viewer)).orElseThrow(() -> unknown(number));
    }

    /// As [#locked], for the author alone.
    ///
    /// @throws Refusal.Forbidden `not-the-author`
    Dossier lockedOwn(long number, UUID author) {
        Dossier dossier = locked(number, author);
        if (!dossier.proposal().author().equals(author))
            throw Refusal.forbidden("not-the-author", "Only the author of #" + number + " can do this.");
        return dossier;
    }

    static boolean sees(Proposal proposal, @Nullable UUID viewer) {
        return proposal.status() != Status.DRAFT || proposal.author().equals(viewer);
    }

    private static Refusal unknown(long number) {
        return Refusal.notFound("unknown-proposal", "There is no proposal #" + number + " here.");
    }

    ProposalRef ref(Dossier dossier, Proposal now) {
        var touched = dossier.newest().skills();
        var published = heads.touched(dossier.newest().operations());
        return new ProposalRef(
                now.id(),
                now.number(),
                now.title(),
                now.author(),
                now.status(),
                touched.stream()
                        .map(it -> Objects.requireNonNull(published.get(it)).skill())
                        .toList());
    }
}
