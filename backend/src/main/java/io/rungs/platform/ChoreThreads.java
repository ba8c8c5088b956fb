package io.rungs.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// What the clock has Rungs do, away from the sockets' heartbeats: one that waits for the database makes no page
/// believe that it lost its connection. There are more threads than chores, so that none waits for another.
/// (Spring's scheduler of virtual threads would run all that comes after a fixed delay on one thread.)
@Configuration(proxyBeanMethods = false)
class ChoreThreads {
    static final int MORE_THAN_CHORES = 32;

    @Bean
    ThreadPoolTaskScheduler taskScheduler(FailedChores failed) {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(MORE_THAN_CHORES);
        scheduler.setVirtualThreads(true);
        scheduler.setErrorHandler(failed);
        scheduler.setThreadNamePrefix("chore-");
        return scheduler;
    }
}
