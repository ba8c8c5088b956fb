package io.rungs.discussion.usecase;

import io.rungs.discussion.model.Topic;
import io.rungs.discussion.usecase.FindTalk.FoundThread;
import io.rungs.proposals.Command;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.SettleProposal;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/// Whoever opens or ends what blocks a proposal holds the proposal first, before any thread of it, so that it is
/// not published meanwhile; and settles it last.
@Component
class BlockedProposals {
    private final SettleProposal proposals;

    BlockedProposals(SettleProposal proposals) {
        this.proposals = proposals;
    }

    void hold(Topic topic) {
        on(topic, proposals::hold);
    }

    void settle(Topic topic, Command command) {
        on(topic, it -> proposals.settle(it, command));
    }

    void hold(FoundThread found) {
        if (found.thread().blocking()) hold(found.topic());
    }

    void settle(FoundThread found, Command command) {
        if (found.thread().blocking()) settle(found.topic(), command);
    }

    private static void on(Topic topic, LongConsumer act) {
        if (topic instanceof Topic.OfProposal(ProposalRef it)) act.accept(it.number());
    }
}
