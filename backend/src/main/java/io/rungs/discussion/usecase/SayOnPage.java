package io.rungs.discussion.usecase;

import io.rungs.catalog.Frameworks;
import io.rungs.discussion.Comment;
import io.rungs.discussion.Thread;
import io.rungs.discussion.Thread.Gap;
import io.rungs.discussion.Thread.ThreadState;
import io.rungs.proposals.TalkOnPage;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the page of a proposal what a guest reads of the talk on it: what the API gives them, and no more.
@Component
class SayOnPage implements TalkOnPage {
    private static final Look NOWHERE = new Look(null, null);

    private final ReadTalk talk;
    private final Frameworks frameworks;

    SayOnPage(ReadTalk talk, Frameworks frameworks) {
        this.talk = talk;
        this.frameworks = frameworks;
    }

    @Override
    public Said on(long number) {
        var page = talk.folded("proposal:" + number, null, NOWHERE, null);
        return new Said(page.items().stream().map(this::said).toList(), page.next() != null);
    }

    private ThreadSaid said(Thread it) {
        Set<Object> leftOut = it.gaps().stream().map(Gap::after).collect(Collectors.toSet());
        return new ThreadSaid(
                about(it),
                it.changedSince() ? it.patchSet() : null,
                it.quote(),
                it.blocking(),
                it.state() == ThreadState.RESOLVED,
                it.resolvedBy() == null ? null : it.resolvedBy().name(),
                it.comments().stream()
                        .map(each -> said(each, leftOut.contains(each.id())))
                        .toList());
    }

    private @Nullable String about(Thread it) {
        return it.role() == null || it.level() == null
                ? null
                : it.role().name() + ", " + frameworks.now().ladder().name(it.level());
    }

    private static CommentSaid said(Comment it, boolean leftOut) {
        String gone = switch (it.state()) {
            case VISIBLE, HELD -> null;
            case REMOVED -> "This comment was removed by its author.";
            case HIDDEN ->
                "This comment was hidden by a moderator" + (it.hideReason() == null ? "." : ": " + it.hideReason());
        };
        return new CommentSaid(
                it.id(), it.author().name(), it.postedAt(), gone == null ? it.bodyHtml() : null, gone, leftOut);
    }
}
