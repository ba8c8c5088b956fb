package io.rungs.seeding.usecase;

import io.rungs.kernel.Ids;
import io.rungs.proposals.ActOnProposals;
import io.rungs.proposals.GiveReview;
import io.rungs.seeding.model.Step.Publish;
import io.rungs.seeding.model.Step.Reject;
import io.rungs.seeding.model.Step.Review;
import io.rungs.seeding.model.Step.Withdraw;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Plays how proposals were judged and how they ended.
@Component
class PlayDecisions {
    private final GiveReview reviews;
    private final ActOnProposals act;

    PlayDecisions(GiveReview reviews, ActOnProposals act) {
        this.reviews = reviews;
        this.act = act;
    }

    void review(Review step, Memory memory) {
        long number = memory.proposal(step.on());
        String body = Objects.requireNonNullElse(step.body(), "");
        reviews.give(new GiveReview.Given(
                number,
                act.newest(number),
                memory.person(step.by()),
                step.verdict(),
                body,
                null,
                Ids.next(),
                false,
                List.of()));
    }

    void publish(Publish step, Memory memory) {
        act.publish(memory.person(step.by()), memory.proposal(step.on()));
    }

    void withdraw(Withdraw step, Memory memory) {
        act.withdraw(memory.person(step.by()), memory.proposal(step.on()));
    }

    void reject(Reject step, Memory memory) {
        act.reject(memory.person(step.by()), memory.proposal(step.on()), step.reason());
    }
}
