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
    private final SaidLately said;
    private final TrustRules rules;

    KeepTheGate(Trusts trusts, Grants grants, Proposals proposals, SaidLately said, TrustRules rules) {
        this.trusts = trusts;
        this.grants = grants;
        this.proposals = proposals;
        this.said = said;
        this.rules = rules;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer ask(Contribution contribution) {
        if (contribution.kind() == Kind.REMARK && isFree(contribution)) return new Answer.Allow();
        if (contribution.kind() == Kind.NAME) return rules.answer(Trust.T0, contribution);
        UUID person = contribution.by();
        Trust trust = trust(person);
        switch (contribution.kind()) {
            case DRAFT -> rules.requireRoomForDraft(trust, proposals.draftsOf(person));
            case PROPOSAL -> rules.requireRoom(trust, proposals.openOf(person));
            case COMMENT, REMARK -> requireQuiet(person, trust, TrustRules.said(contribution));
            case PATCH_SET, NAME -> {}
        }
        return contribution.kind() == Kind.DRAFT ? new Answer.Allow() : rules.answer(trust, contribution);
    }

    /// What brings no words and no links, or is said by somebody who was vouched for.
    private boolean isFree(Contribution remark) {
        return TrustRules.linkless(remark)
                && (TrustRules.said(remark) == 0 || !grants.of(remark.by()).isEmpty());
    }

    private void requireQuiet(UUID person, Trust trust, int more) {
        if (more > 0) rules.requireQuiet(trust, said.by(person, trust, rules.commentsADay(trust)), more);
    }

    private Trust trust(UUID account) {
        var kept = trusts.lock(account);
        return kept.vouchedFor() ? Trust.T2 : kept.trust();
    }
}
