package io.rungs.moderation.usecase;

import io.rungs.discussion.Discussions;
import io.rungs.identity.ContributionGate;
import io.rungs.identity.Grants;
import io.rungs.identity.Trust;
import io.rungs.identity.Trusts;
import io.rungs.moderation.model.TrustRules;
import io.rungs.proposals.Proposals;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    private final Discussions discussions;
    private final TrustRules rules;
    private final Clock clock;

    KeepTheGate(
            Trusts trusts, Grants grants, Proposals proposals, Discussions discussions, TrustRules rules, Clock clock) {
        this.trusts = trusts;
        this.grants = grants;
        this.proposals = proposals;
        this.discussions = discussions;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer ask(Contribution contribution) {
        if (contribution.kind() == Kind.REMARK && TrustRules.linkless(contribution)) return new Answer.Allow();
        if (contribution.kind() == Kind.NAME) return rules.answer(Trust.T0, contribution);
        UUID person = contribution.by();
        Trust trust = trust(person);
        switch (contribution.kind()) {
            case DRAFT -> rules.requireRoomForDraft(trust, proposals.draftsOf(person));
            case PROPOSAL -> rules.requireRoom(trust, proposals.openOf(person));
            case COMMENT ->
                rules.requireQuiet(
                        trust, lately(person, trust), contribution.texts().size());
            case PATCH_SET, REMARK, NAME -> {}
        }
        return contribution.kind() == Kind.DRAFT ? new Answer.Allow() : rules.answer(trust, contribution);
    }

    private List<Instant> lately(UUID account, Trust trust) {
        Instant now = clock.instant();
        return discussions.postedBetween(account, now.minus(TrustRules.DAY), now, rules.commentsADay(trust));
    }

    private Trust trust(UUID account) {
        Trust kept = trusts.lock(account);
        return grants.of(account).isEmpty() ? kept : Trust.T2;
    }
}
