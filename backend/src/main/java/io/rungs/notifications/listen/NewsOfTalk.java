package io.rungs.notifications.listen;

import io.rungs.discussion.TalkEvent.CommentHeld;
import io.rungs.discussion.TalkEvent.CommentHidden;
import io.rungs.discussion.TalkEvent.CommentPosted;
import io.rungs.discussion.TalkEvent.CommentRefused;
import io.rungs.discussion.TalkEvent.CommentReleased;
import io.rungs.discussion.TalkEvent.CommentRemoved;
import io.rungs.discussion.TalkEvent.CommentUnhidden;
import io.rungs.discussion.TalkEvent.HeldCommentChanged;
import io.rungs.discussion.TalkEvent.HeldCommentRemoved;
import io.rungs.journal.FromJournal;
import io.rungs.journal.JournalReader;
import io.rungs.notifications.Facts;
import io.rungs.notifications.News;
import io.rungs.notifications.Notification.Kind;
import io.rungs.notifications.usecase.AskModerators;
import io.rungs.notifications.usecase.ForgetComment;
import io.rungs.notifications.usecase.Tell;
import io.rungs.notifications.usecase.WhoIsTold;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What is said; the comments of a review are told of by the review.
@Component
@JournalReader("inbox")
class NewsOfTalk {
    private final Tell tell;
    private final WhoIsTold who;
    private final AskModerators moderators;
    private final ForgetComment forget;

    NewsOfTalk(Tell tell, WhoIsTold who, AskModerators moderators, ForgetComment forget) {
        this.tell = tell;
        this.who = who;
        this.moderators = moderators;
        this.forget = forget;
    }

    @FromJournal
    void posted(CommentPosted event) {
        if (event.review() != null) return;
        var news = News.of(event, Kind.COMMENT_POSTED, Facts.of(event.thread()))
                .on(event.thread().id(), event.comment());
        tell.tell(news, who.ofComment(event.thread()));
    }

    @FromJournal
    void held(CommentHeld event) {
        moderators.toLookAt(event);
    }

    /// It may be one that was refused, and is held again.
    @FromJournal
    void changed(HeldCommentChanged event) {
        moderators.toLookAt(event);
    }

    /// To everybody but its author it is the author's, and new.
    @FromJournal
    void released(CommentReleased event) {
        var facts = Facts.of(event.thread());
        UUID thread = event.thread().id();
        tell.tell(
                News.of(event, Kind.COMMENT_RELEASED, facts).on(thread, event.comment()),
                who.author(event.thread(), event.author()));
        var said = new News(event.cause(), Kind.COMMENT_POSTED, event.author(), event.at(), facts, null);
        tell.tell(said.on(thread, event.comment()), who.ofComment(event.thread()));
    }

    @FromJournal
    void refused(CommentRefused event) {
        tell.tell(
                News.of(event, Kind.COMMENT_REFUSED, Facts.of(event.thread())),
                who.author(event.thread(), event.author()));
    }

    /// No moderator has to look at it any more.
    @EventListener
    void decided(CommentReleased event) {
        forget.forget(event.comment());
    }

    @EventListener
    void decided(CommentRefused event) {
        forget.forget(event.comment());
    }

    @EventListener
    void takenBack(HeldCommentRemoved event) {
        forget.forget(event.comment());
    }

    @EventListener
    void removed(CommentRemoved event) {
        forget.forget(event.comment());
    }

    @EventListener
    void hidden(CommentHidden event) {
        forget.hide(event.comment());
    }

    @EventListener
    void shown(CommentUnhidden event) {
        forget.show(event.comment());
    }
}
