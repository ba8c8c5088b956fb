package io.rungs.discussion.usecase;

import io.rungs.discussion.TalkEvent;
import io.rungs.journal.JournalEvent;
import io.rungs.journal.JournalledKinds;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What is journalled here.
@Component
class JournalOfDiscussion implements JournalledKinds {
    @Override
    public Set<Class<? extends JournalEvent>> kinds() {
        return JournalledKinds.of(TalkEvent.class);
    }
}
