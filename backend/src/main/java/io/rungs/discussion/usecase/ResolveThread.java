package io.rungs.discussion.usecase;

import io.rungs.discussion.TalkEvent.ThreadResolved;
import io.rungs.discussion.model.Threads;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.proposals.Command;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a thread asked for is done; one that blocked a proposal does not any more.
@Component
public class ResolveThread {
    private final FindTalk talk;
    private final Threads threads;
    private final BlockedProposals blocked;
    private final Journal journal;
    private final Clock clock;

    ResolveThread(FindTalk talk, Threads threads, BlockedProposals blocked, Journal journal, Clock clock) {
        this.talk = talk;
        this.threads = threads;
        this.blocked = blocked;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void resolve(UUID person, UUID thread) {
        blocked.hold(talk.thread(thread, person));
        var found = talk.lockedThread(thread, person);
        found.standing().againstResolve(found.thread()).ifPresent(FindTalk::refuse);
        var at = clock.instant();
        threads.change(found.thread().resolved(person, at));
        var command = new Command(Ids.next(), person);
        journal.record(new ThreadResolved(command.cause(), person, at, found.ref()));
        blocked.settle(found, command);
    }
}
