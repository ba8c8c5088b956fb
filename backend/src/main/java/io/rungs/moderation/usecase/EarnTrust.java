package io.rungs.moderation.usecase;

import io.rungs.identity.RaiseTrust;
import io.rungs.identity.Trust;
import io.rungs.identity.Trusts;
import io.rungs.moderation.model.TrustRules;
import io.rungs.proposals.Proposals;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Trusts those further whose work was published, in the order of their ids, so that two publications never wait
/// for each other in a ring.
@Component
public class EarnTrust {
    private final Proposals proposals;
    private final Trusts trusts;
    private final RaiseTrust raise;
    private final TrustRules rules;

    EarnTrust(Proposals proposals, Trusts trusts, RaiseTrust raise, TrustRules rules) {
        this.proposals = proposals;
        this.trusts = trusts;
        this.raise = raise;
        this.rules = rules;
    }

    /// Two publications at the same time are counted one after the other, so that the second one counts both.
    @Transactional(propagation = Propagation.MANDATORY)
    public void published(UUID proposal, UUID cause) {
        trusts.lockUnlessMost(proposals.credited(proposal)).forEach((account, kept) -> earn(account, kept, cause));
    }

    private void earn(UUID account, Trust kept, UUID cause) {
        int published = proposals.publishedOf(account, rules.contributorAfter());
        rules.earned(published).filter(it -> !kept.atLeast(it)).ifPresent(it -> raise.raise(account, it, cause));
    }
}
