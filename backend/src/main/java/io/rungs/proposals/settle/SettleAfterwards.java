package io.rungs.proposals.settle;

import io.rungs.proposals.Command;
import io.rungs.proposals.SettleProposal;
import io.rungs.proposals.policy.Dossiers;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.queue.FollowTurn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class SettleAfterwards implements SettleProposal {
    private final Dossiers dossiers;
    private final Hearings hearings;
    private final PublishByItself byItself;
    private final FollowTurn follow;

    SettleAfterwards(Dossiers dossiers, Hearings hearings, PublishByItself byItself, FollowTurn follow) {
        this.dossiers = dossiers;
        this.hearings = hearings;
        this.byItself = byItself;
        this.follow = follow;
    }

    @Override
    public void hold(long proposal) {
        dossiers.lock(proposal);
    }

    @Override
    public void settle(long proposal, Command command) {
        hearings.lock(proposal).map(it -> it.because(command)).ifPresent(this::settle);
    }

    /// What is published has its turn passed with that.
    private void settle(Hearing hearing) {
        if (!byItself.publish(hearing)) follow.of(hearing);
    }

    @Override
    public void publishIfMet(long proposal) {
        if (byItself.mayBe()) hearings.lock(proposal).ifPresent(byItself::publish);
    }
}
