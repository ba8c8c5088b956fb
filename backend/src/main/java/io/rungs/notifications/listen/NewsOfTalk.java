package io.rungs.notifications.listen;

import io.rungs.discussion.TalkEvent.CommentHidden;
import io.rungs.discussion.TalkEvent.CommentPosted;
import io.rungs.discussion.TalkEvent.CommentRemoved;
import io.rungs.discussion.ThreadRef;
import io.rungs.notifications.Facts;
import io.rungs.notifications.News;
import io.rungs.notifications.Notification.Kind;
import io.rungs.notifications.usecase.ForgetComment;
import io.rungs.notifications.usecase.Tell;
import io.rungs.notifications.usecase.WhoIsTold;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// What is said; the comments of a review are told of by the review.
@Component
class NewsOfTalk {
    private final Tell tell;
    private final WhoIsTold who;
    private final ForgetComment forget;

    NewsOfTalk(Tell tell, WhoIsTold who, ForgetComment forget) {
        this.tell = tell;
        this.who = who;
        this.forget = forget;
    }

    @ApplicationModuleListener
    void posted(CommentPosted event) {
        if (event.review() != null) return;
        var news = News.of(event, Kind.COMMENT_POSTED, facts(event.thread()))
                .on(event.thread().id(), event.comment());
        tell.tell(news, who.ofComment(event.thread()));
    }

    @EventListener
    void removed(CommentRemoved event) {
        forget.forget(event.comment());
    }

    @EventListener
    void hidden(CommentHidden event) {
        forget.forget(event.comment());
    }

    private static Facts facts(ThreadRef thread) {
        if (thread.proposal() != null) return Facts.of(thread.proposal());
        return Facts.of(Objects.requireNonNull(thread.skill(), "no proposal, so a skill"));
    }
}
