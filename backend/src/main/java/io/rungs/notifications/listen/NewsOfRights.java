package io.rungs.notifications.listen;

import io.rungs.identity.GrantGiven;
import io.rungs.identity.GrantKind;
import io.rungs.identity.GrantTaken;
import io.rungs.journal.FromJournal;
import io.rungs.journal.JournalReader;
import io.rungs.notifications.usecase.AskModerators;
import org.springframework.stereotype.Component;

/// Whoever moderates from now on is asked what the others were asked before; whoever does no more is asked nothing.
@Component
@JournalReader("inbox")
class NewsOfRights {
    private final AskModerators moderators;

    NewsOfRights(AskModerators moderators) {
        this.moderators = moderators;
    }

    @FromJournal
    void given(GrantGiven event) {
        if (event.grant().kind() == GrantKind.MODERATOR)
            moderators.begins(event.grant().account());
    }

    @FromJournal
    void taken(GrantTaken event) {
        if (event.grant().kind() == GrantKind.MODERATOR)
            moderators.ends(event.grant().account());
    }
}
