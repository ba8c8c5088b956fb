package io.rungs.seeding.usecase;

import io.rungs.kernel.Refusal;
import io.rungs.platform.RungsClock;
import io.rungs.platform.StartRefused;
import io.rungs.seeding.model.Cue;
import io.rungs.seeding.model.Step;
import io.rungs.watching.usecase.PutWatch;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Lets the demonstration people do what the scenes tell, each at its time, by the use cases and rules of
/// everybody.
@Component
class PlayScenes {
    private final PlayProposals proposals;
    private final PlayDecisions decisions;
    private final PlayTalk talk;
    private final PutWatch watch;
    private final RungsClock clock;

    PlayScenes(PlayProposals proposals, PlayDecisions decisions, PlayTalk talk, PutWatch watch, RungsClock clock) {
        this.proposals = proposals;
        this.decisions = decisions;
        this.talk = talk;
        this.watch = watch;
        this.clock = clock;
    }

    /// @throws StartRefused when a rule refuses a step
    void play(List<Cue> cues, Memory memory, Instant start) {
        for (Cue cue : cues) {
            try {
                clock.at(start.minus(cue.step().before()), () -> play(cue.step(), memory));
            } catch (Refusal refusal) {
                throw new StartRefused(
                        "%s: this step was refused (%s): %s".formatted(cue.where(), refusal.code(), refusal.sentence()),
                        "Correct the scene, or start with rungs.seeds=catalogue.");
            }
        }
    }

    private void play(Step step, Memory memory) {
        switch (step) {
            case Step.Propose it -> proposals.propose(it, memory);
            case Step.Amend it -> proposals.amend(it, memory);
            case Step.Review it -> decisions.review(it, memory);
            case Step.Publish it -> decisions.publish(it, memory);
            case Step.Withdraw it -> decisions.withdraw(it, memory);
            case Step.Reject it -> decisions.reject(it, memory);
            case Step.Discuss it -> talk.discuss(it, memory);
            case Step.Reply it -> talk.reply(it, memory);
            case Step.Resolve it -> talk.resolve(it, memory);
            case Step.Watch it -> watch.put(memory.person(it.by()), "skill", it.skill(), it.loudness());
        }
    }
}
