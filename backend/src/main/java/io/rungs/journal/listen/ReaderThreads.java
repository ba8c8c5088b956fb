package io.rungs.journal.listen;

import io.rungs.journal.JournalEvent;
import io.rungs.journal.model.Entry;
import io.rungs.journal.usecase.Readings;
import io.rungs.platform.AfterCommit;
import io.rungs.platform.FailedChores;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Each reader's thread at this node. It is woken by what this node writes, and looks by itself besides: at what
/// a node wrote that is no more.
@Component
class ReaderThreads implements SmartLifecycle {
    /// After the web server, which may still write something; before its readers' announcements are over.
    private static final int PHASE = 10;

    private final Readings readings;
    private final FailedChores failed;
    private volatile List<ReaderThread> threads = List.of();

    ReaderThreads(Readings readings, FailedChores failed) {
        this.readings = readings;
        this.failed = failed;
    }

    @EventListener
    void written(JournalEvent event) {
        String kind = Entry.kind(event.type(), event.version());
        for (var thread : threads) if (thread.takes(kind)) AfterCommit.run(thread::wake);
    }

    @Override
    public void start() {
        threads =
                readings.all().stream().map(it -> new ReaderThread(it, failed)).toList();
        threads.forEach(ReaderThread::start);
    }

    /// What they have begun, they finish.
    @Override
    public void stop() {
        threads.forEach(ReaderThread::stop);
        threads.forEach(ReaderThread::join);
    }

    @Override
    public boolean isRunning() {
        return threads.stream().anyMatch(ReaderThread::isRunning);
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
