package io.rungs.proposals.usecase;

import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.identity.Scope;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.Proposals;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Review;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Answers what the floors above ask about proposals.
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class AskProposals implements Proposals {
    private final Dossiers dossiers;
    private final Fetch fetch;
    private final Weigh weigh;
    private final Heads heads;

    AskProposals(Dossiers dossiers, Fetch fetch, Weigh weigh, Heads heads) {
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.weigh = weigh;
        this.heads = heads;
    }

    @Override
    public Optional<ProposalRef> visible(long number, @Nullable UUID viewer) {
        return dossiers.find(number)
                .filter(it -> Fetch.sees(it.proposal(), viewer))
                .map(it -> fetch.ref(it, it.proposal()));
    }

    @Override
    public Optional<ProposalRef> find(UUID proposal) {
        return dossiers.find(proposal).map(it -> fetch.ref(it, it.proposal()));
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
        return dossiers.find(proposal).map(Dossier::reviews).orElse(List.of()).stream()
                .map(Review::reviewer)
                .distinct()
                .toList();
    }

    @Override
    public boolean mayReview(UUID proposal, UUID account) {
        return dossiers.find(proposal)
                .filter(it -> weigh.weigh(it).rights().judge(account))
                .isPresent();
    }
}
