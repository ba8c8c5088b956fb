package io.rungs.moderation.usecase;

import io.rungs.identity.ContributionGate;
import io.rungs.identity.Grants;
import io.rungs.identity.Trust;
import io.rungs.identity.Trusts;
import io.rungs.moderation.model.TrustRules;
import io.rungs.proposals.Proposals;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Answers by how far somebody is trusted. Whoever holds a grant is trusted most: somebody vouched for them.
@Component
class KeepTheGate implements ContributionGate {
    private final Trusts trusts;
    private final Grants grants;
    private final Proposals proposals;
    private final TrustRules rules;

    KeepTheGate(Trusts trusts, Grants grants, Proposals proposals, TrustRules rules) {
        this.trusts = trusts;
        this.grants = grants;
        this.proposals = proposals;
        this.rules = rules;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer ask(Contribution contribution) {
        Trust trust = trust(contribution.by());
        UUID person = contribution.by();
        return switch (contribution.kind()) {
            case DRAFT -> {
                rules.requireRoomForDraft(trust, proposals.draftsOf(person));
                yield new Answer.Allow();
            }
            case PROPOSAL -> {
                rules.requireRoom(trust, proposals.openOf(person));
                yield rules.answer(trust, contribution);
            }
            case PATCH_SET -> rules.answer(trust, contribution);
        };
    }

    private Trust trust(UUID account) {
        Trust kept = trusts.lock(account);
        return grants.of(account).isEmpty() ? kept : Trust.T2;
    }
}
