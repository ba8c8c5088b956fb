package io.rungs.seeding.usecase;

import io.rungs.discussion.usecase.Reply;
import io.rungs.discussion.usecase.ResolveThread;
import io.rungs.discussion.usecase.StartThread;
import io.rungs.discussion.usecase.StartThread.Start;
import io.rungs.seeding.model.Step;
import io.rungs.seeding.model.Step.Discuss;
import io.rungs.seeding.model.Step.Resolve;
import org.springframework.stereotype.Component;

/// Plays what people said to each other.
@Component
class PlayTalk {
    private final StartThread start;
    private final Reply reply;
    private final ResolveThread resolve;

    PlayTalk(StartThread start, Reply reply, ResolveThread resolve) {
        this.start = start;
        this.reply = reply;
        this.resolve = resolve;
    }

    void discuss(Discuss step, Memory memory) {
        String subject = step.on() == null ? "skill:" + step.skill() : "proposal:" + memory.proposal(step.on());
        var thread = start.start(memory.person(step.by()), new Start(subject, step.body(), null, false, null));
        memory.thread(step.as(), thread.id());
    }

    void reply(Step.Reply step, Memory memory) {
        reply.reply(memory.person(step.by()), memory.thread(step.to()), step.body());
    }

    void resolve(Resolve step, Memory memory) {
        resolve.resolve(memory.person(step.by()), memory.thread(step.thread()));
    }
}
