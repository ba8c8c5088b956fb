package io.rungs.discussion.usecase;

import io.rungs.discussion.model.Threads;
import io.rungs.proposals.PublishRequirement;
import io.rungs.proposals.RequirementResult;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A proposal is not published while somebody's blocking thread is open on it.
@Component
class OpenBlockingThreads implements PublishRequirement {
    private final Threads threads;

    OpenBlockingThreads(Threads threads) {
        this.threads = threads;
    }

    @Override
    public List<RequirementResult> evaluate(UUID proposal) {
        return List.of(check(threads.openBlocking(proposal)));
    }

    static RequirementResult check(int open) {
        return switch (open) {
            case 0 -> new RequirementResult("threads", RequirementResult.State.MET, "No blocking thread is open.");
            case 1 ->
                new RequirementResult(
                        "threads",
                        RequirementResult.State.NOT_MET,
                        "1 blocking thread is open; it has to be resolved first.");
            default ->
                new RequirementResult(
                        "threads",
                        RequirementResult.State.NOT_MET,
                        "%d blocking threads are open; they have to be resolved first.".formatted(open));
        };
    }
}
