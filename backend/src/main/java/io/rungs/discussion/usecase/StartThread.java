package io.rungs.discussion.usecase;

import io.rungs.discussion.Thread;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.usecase.WriteTalk.Opening;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Texts;
import io.rungs.proposals.Command;
import io.rungs.text.Markdown;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody begins to talk about a skill, an expectation, a proposal or a changed cell of one.
@Component
public class StartThread {
    /// Longest quote, in code points.
    static final int LONGEST_QUOTE = 2_000;

    private final EnterRoom enter;
    private final Anchors anchors;
    private final AskBeforeShowing gate;
    private final WriteTalk write;
    private final ReadTalk talk;

    StartThread(EnterRoom enter, Anchors anchors, AskBeforeShowing gate, WriteTalk write, ReadTalk talk) {
        this.enter = enter;
        this.anchors = anchors;
        this.gate = gate;
        this.write = write;
        this.talk = talk;
    }

    /// What is asked for; the cell is one that the proposal changes.
    public record Start(
            @Nullable String subject,
            @Nullable String body,
            @Nullable String quote,
            boolean blocking,
            @Nullable UUID cell) {}

    @Transactional
    public Thread start(UUID person, Start start) {
        var texts = new Texts();
        String body = texts.required("body", start.body(), PostedComment.LONGEST, Markdown::words);
        String quote = texts.optional("quote", start.quote(), LONGEST_QUOTE);
        texts.check();
        var room = enter.toTalk(start.subject(), person, start.blocking());
        var anchor = anchors.now(room, start.cell(), quote.isEmpty() ? null : quote);
        String hold = gate.holdReason(person, body, quote);
        var command = new Command(Ids.next(), person);
        var opened = write.open(
                room.topic(), anchor, new Opening(person, body, start.blocking(), null, command.cause(), hold));
        enter.done(room, start.blocking(), command);
        return talk.answer(opened, room);
    }
}
