package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.RungsTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/// What the clock has Rungs do may take its time, and nothing else waits for it.
@RungsTest
class ChoreThreadsTest {
    private static final int SEVERAL = 8;

    @Autowired
    TaskScheduler taskScheduler;

    @Autowired
    TaskScheduler messageBrokerTaskScheduler;

    @Autowired
    List<ScheduledTaskHolder> chores;

    private final CountDownLatch released = new CountDownLatch(1);
    private final List<ScheduledFuture<?>> blocked = new ArrayList<>();

    @AfterEach
    void release() {
        released.countDown();
        blocked.forEach(it -> it.cancel(false));
    }

    @Test
    void choresThatWaitHoldBackNeitherHeartbeatsNorOtherChores() throws InterruptedException {
        var started = new CountDownLatch(SEVERAL);
        for (int i = 0; i < SEVERAL; i++) blocked.add(every(taskScheduler, () -> block(started)));
        assertThat(started.await(10, TimeUnit.SECONDS)).as("all run at once").isTrue();
        var chore = new CountDownLatch(2);
        var beat = new CountDownLatch(2);
        blocked.add(every(taskScheduler, chore::countDown));
        blocked.add(every(messageBrokerTaskScheduler, beat::countDown));

        assertThat(chore.await(10, TimeUnit.SECONDS)).as("another chore").isTrue();
        assertThat(beat.await(10, TimeUnit.SECONDS)).as("a heartbeat").isTrue();
    }

    @Test
    void thereAreMoreThreadsThanChores() {
        long declared = chores.stream()
                .flatMap(it -> it.getScheduledTasks().stream())
                .map(ScheduledTask::getTask)
                .count();

        assertThat(declared).isPositive().isLessThan(ChoreThreads.MORE_THAN_CHORES / 2);
    }

    /// As all chores are declared.
    private static ScheduledFuture<?> every(TaskScheduler scheduler, Runnable chore) {
        return scheduler.scheduleWithFixedDelay(chore, Duration.ofMillis(10));
    }

    private void block(CountDownLatch started) {
        started.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
