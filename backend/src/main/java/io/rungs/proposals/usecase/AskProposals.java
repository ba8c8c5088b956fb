package io.rungs.proposals.usecase;

import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.identity.Scope;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.Proposals;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Outlines;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.model.Turns;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Answers what the floors above ask about proposals. One that is written anew is there as it was closed.
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class AskProposals implements Proposals {
    private final Dossiers dossiers;
    private final Outlines outlines;
    private final Fetch fetch;
    private final Weigh weigh;
    private final Heads heads;
    private final Turns turns;

    AskProposals(Dossiers dossiers, Outlines outlines, Fetch fetch, Weigh weigh, Heads heads, Turns turns) {
        this.dossiers = dossiers;
        this.outlines = outlines;
        this.fetch = fetch;
        this.weigh = weigh;
        this.heads = heads;
        this.turns = turns;
    }

    @Override
    public Optional<ProposalRef> visible(long number, @Nullable UUID viewer) {
        return outlines.find(number).flatMap(it -> fetch.face(it, viewer)).map(this::ref);
    }

    @Override
    public Optional<ProposalRef> find(UUID proposal) {
        return outlines.find(proposal).map(this::ref);
    }

    private ProposalRef ref(Proposal it) {
        var shown = it.inPublic();
        return fetch.ref(shown, outlines.skills(shown.id(), shown.patchSet()));
    }

    @Override
    public List<UUID> credited(UUID proposal) {
        return outlines.credited(proposal);
    }

    @Override
    public List<List<Scope>> lines(UUID proposal) {
        return dossiers.find(proposal).stream()
                .flatMap(it -> heads.touched(it.newest().operations()).values().stream())
                .map(Head::line)
                .toList();
    }

    @Override
    public List<UUID> reviewers(UUID proposal) {
        return outlines.reviewers(proposal);
    }

    @Override
    public int openOf(UUID author) {
        return outlines.openOf(author);
    }

    @Override
    public int publishedOf(UUID account, int most) {
        return outlines.publishedOf(account, most);
    }

    @Override
    public List<UUID> assigned(UUID proposal) {
        return turns.assigned(proposal);
    }

    @Override
    public Set<UUID> whoseTurn(UUID proposal) {
        return turns.whose(proposal);
    }

    @Override
    public Set<Scope> scopes(UUID proposal) {
        return dossiers.find(proposal).map(weigh::scopes).orElse(Set.of());
    }

    @Override
    public boolean mayReview(UUID proposal, UUID account) {
        return dossiers.find(proposal)
                .map(it -> it.as(it.proposal().inPublic()))
                .filter(it -> weigh.rights(it).judge(account))
                .isPresent();
    }
}
