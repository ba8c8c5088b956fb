package io.rungs.discussion.usecase;

import io.rungs.discussion.TalkEvent.ThreadReopened;
import io.rungs.discussion.model.Threads;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.proposals.Command;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A resolved thread goes on; one that blocked its proposal does so again.
@Component
public class ReopenThread {
    private final FindTalk talk;
    private final Threads threads;
    private final BlockedProposals blocked;
    private final Journal journal;
    private final Clock clock;

    ReopenThread(FindTalk talk, Threads threads, BlockedProposals blocked, Journal journal, Clock clock) {
        this.talk = talk;
        this.threads = threads;
        this.blocked = blocked;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void reopen(UUID person, UUID thread) {
        blocked.hold(talk.thread(thread, person));
        var found = talk.lockedThread(thread, person);
        found.standing().againstReopen(found.thread()).ifPresent(FindTalk::refuse);
        var at = clock.instant();
        threads.change(found.thread().reopened());
        var command = new Command(Ids.next(), person);
        journal.record(new ThreadReopened(command.cause(), person, at, found.ref()));
        blocked.settle(found, command);
    }
}
