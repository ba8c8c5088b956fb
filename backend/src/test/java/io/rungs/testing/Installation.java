package io.rungs.testing;

import io.rungs.platform.RungsClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.springframework.beans.factory.annotation.Value;

/// The running Rungs that tests talk to.
public class Installation {
    private final String baseUrl;
    private final RungsClock clock;

    Installation(@Value("${rungs.public-url}") String baseUrl, RungsClock clock) {
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    public String baseUrl() {
        return baseUrl;
    }

    /// One of the demonstration people, newly signed in: ines, jonas (members), nils (newcomer), lena, omar
    /// (reviewers), priya, tove (owners), marek (moderator), ada (admin).
    public Person signIn(String handle) {
        return Person.signIn(baseUrl, handle);
    }

    public Person guest() {
        return Person.guest(baseUrl);
    }

    /// Lets the installation's clock go before the machine's, until the test ends.
    public void ahead(Duration duration) {
        clock.ahead(duration);
    }

    boolean isAhead() {
        return clock.instant().isAfter(Instant.now());
    }

    /// Lets time do what it does each minute, until it has come to that. The scheduler may be at the same work just
    /// then, and one does not wait for what the other has locked.
    public void until(Runnable chore, ThrowingRunnable expected) {
        Awaitility.await().untilAsserted(() -> {
            chore.run();
            expected.run();
        });
    }

    /// Does it as long as there is something to do.
    public static void all(BooleanSupplier chore) {
        while (chore.getAsBoolean()) {}
    }
}
