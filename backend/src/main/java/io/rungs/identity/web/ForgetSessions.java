package io.rungs.identity.web;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/// Forgets sessions that are over, as a chore among the others: where the database is in trouble, all of them say
/// so once.
@Component
class ForgetSessions {
    private final SessionRepository<?> sessions;

    ForgetSessions(SessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void forget() {
        if (sessions instanceof UsedSessions<?> used) used.forgetExpired();
    }
}
