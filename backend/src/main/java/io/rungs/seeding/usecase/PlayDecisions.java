package io.rungs.seeding.usecase;

import io.rungs.kernel.Ids;
import io.rungs.proposals.GiveReview;
import io.rungs.proposals.settle.CloseProposal;
import io.rungs.proposals.settle.PublishProposal;
import io.rungs.proposals.show.ShowProposal;
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
    private final PublishProposal publish;
    private final CloseProposal close;
    private final ShowProposal show;

    PlayDecisions(GiveReview reviews, PublishProposal publish, CloseProposal close, ShowProposal show) {
        this.reviews = reviews;
        this.publish = publish;
        this.close = close;
        this.show = show;
    }

    void review(Review step, Memory memory) {
        long number = memory.proposal(step.on());
        String body = Objects.requireNonNullElse(step.body(), "");
        reviews.give(new GiveReview.Given(
                number,
                newest(number),
                memory.person(step.by()),
                step.verdict(),
                body,
                null,
                Ids.next(),
                false,
                List.of()));
    }

    void publish(Publish step, Memory memory) {
        long number = memory.proposal(step.on());
        publish.publish(memory.person(step.by()), number, newest(number));
    }

    void withdraw(Withdraw step, Memory memory) {
        close.withdraw(memory.person(step.by()), memory.proposal(step.on()), null);
    }

    void reject(Reject step, Memory memory) {
        close.reject(memory.person(step.by()), memory.proposal(step.on()), step.reason());
    }

    private int newest(long number) {
        return show.show(number, null).patchSet();
    }
}
