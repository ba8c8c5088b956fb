package io.rungs.notifications.listen;

import io.rungs.catalog.RevisionPublished;
import io.rungs.journal.FromJournal;
import io.rungs.journal.JournalReader;
import io.rungs.notifications.Facts;
import io.rungs.notifications.News;
import io.rungs.notifications.Notification.Kind;
import io.rungs.notifications.usecase.Tell;
import io.rungs.notifications.usecase.WhoIsTold;
import org.springframework.stereotype.Component;

/// Revisions that came of an import; those of a proposal are told of by the proposal, once for all its skills.
@Component
@JournalReader("inbox")
class NewsOfSkills {
    private final Tell tell;
    private final WhoIsTold who;

    NewsOfSkills(Tell tell, WhoIsTold who) {
        this.tell = tell;
        this.who = who;
    }

    @FromJournal
    void published(RevisionPublished event) {
        if (event.proposal() != null) return;
        var facts = Facts.of(event.skill()).at(event.revision());
        tell.tell(News.of(event, Kind.REVISION_PUBLISHED, facts), who.ofRevision(event.skill()));
    }
}
