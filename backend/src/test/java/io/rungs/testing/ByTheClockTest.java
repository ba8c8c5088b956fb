package io.rungs.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.launcher.EngineFilter.includeEngines;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// A measurement of a machine that stood still is none; every other one counts.
class ByTheClockTest {
    private static final List<String> HAPPENED = new ArrayList<>();

    @Test
    void whatFailsWhileTheMachineStoodStillIsBegunAgain() {
        assertThat(failures("holdsTheSecondTime")).isZero();
        assertThat(HAPPENED).containsExactly("before", "tried", "after", "before", "tried", "after");
    }

    @Test
    void whatFailsOnAMachineThatWentOnFails() {
        assertThat(failures("neverHolds")).isOne();
        assertThat(HAPPENED).containsExactly("before", "tried", "after");
    }

    @Test
    void whatKeepsFailingFailsInTheEnd() {
        assertThat(failures("neverHoldsOnAMachineThatStandsStill")).isOne();
        assertThat(HAPPENED).filteredOn("tried"::equals).hasSize(3);
    }

    private static long failures(String test) {
        HAPPENED.clear();
        var one = request()
                .selectors(selectMethod(Example.class, test))
                .filters(includeEngines("junit-jupiter"))
                .configurationParameter("junit.jupiter.conditions.deactivate", "*")
                .build();
        var tried = new SummaryGeneratingListener();
        LauncherFactory.create().execute(one, tried);
        assertThat(tried.getSummary().getTestsStartedCount()).isOne();
        return tried.getSummary().getTotalFailureCount();
    }

    static boolean never() {
        return false;
    }

    /// Tried by the tests above alone.
    @ByTheClock
    @EnabledIf("io.rungs.testing.ByTheClockTest#never")
    static class Example {
        @BeforeEach
        void before() {
            HAPPENED.add("before");
        }

        @AfterEach
        void after() {
            HAPPENED.add("after");
        }

        @Test
        void holdsTheSecondTime() {
            HAPPENED.add("tried");
            boolean first = !HAPPENED.contains("after");
            if (first) Standstill.woken(Duration.ofSeconds(1));
            assertThat(first).isFalse();
        }

        @Test
        void neverHolds() {
            HAPPENED.add("tried");
            Standstill.woken(Duration.ofMillis(10));
            assertThat(HAPPENED).isEmpty();
        }

        @Test
        void neverHoldsOnAMachineThatStandsStill() {
            HAPPENED.add("tried");
            Standstill.woken(Duration.ofSeconds(1));
            assertThat(HAPPENED).isEmpty();
        }
    }
}
