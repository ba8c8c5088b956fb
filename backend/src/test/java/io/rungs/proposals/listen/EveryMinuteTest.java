package io.rungs.proposals.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EveryMinuteTest {
    @Test
    void whatFailsStopsNothingElse() {
        List<String> done = new ArrayList<>();

        EveryMinute.all(
                List.of(
                        () -> done.add("before"),
                        () -> {
                            throw new IllegalStateException("It fails");
                        },
                        () -> done.add("after")),
                e -> done.add(e.getMessage()));

        assertThat(done).containsExactly("before", "It fails", "after");
    }

    @Test
    void oneTickDoesNotGoOnForEver() {
        var done = new AtomicInteger();

        EveryMinute.repeat(() -> done.incrementAndGet() > 0);

        assertThat(done).hasValue(500);
    }

    @Test
    void itStopsWhereNothingIsLeft() {
        var done = new AtomicInteger();

        EveryMinute.repeat(() -> done.incrementAndGet() < 3);

        assertThat(done).hasValue(3);
    }
}
