package io.rungs.discussion.usecase;

import io.rungs.discussion.Comment;
import io.rungs.discussion.model.PostedComment;
import io.rungs.discussion.usecase.FindTalk.FoundComment;
import io.rungs.kernel.Texts;
import io.rungs.text.Markdown;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody answers in a thread.
@Component
public class Reply {
    private final FindTalk talk;
    private final AskBeforeShowing gate;
    private final WriteTalk write;
    private final ReadComments read;

    Reply(FindTalk talk, AskBeforeShowing gate, WriteTalk write, ReadComments read) {
        this.talk = talk;
        this.gate = gate;
        this.write = write;
        this.read = read;
    }

    @Transactional
    public Comment reply(UUID person, UUID thread, @Nullable String text) {
        var texts = new Texts();
        String body = texts.required("body", text, PostedComment.LONGEST, Markdown::words);
        texts.check();
        var found = talk.thread(thread, person);
        found.standing().againstReply(found.thread()).ifPresent(FindTalk::refuse);
        var comment = write.answer(found, person, body, gate.holdReason(person, body));
        return read.draw(new FoundComment(comment, found));
    }
}
