package io.rungs.proposals.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoundTest {
    private final Round round = new Round();
    private final List<UUID> seen = new ArrayList<>();

    @Test
    void aWalkSeesAllAndTheNextOneBeginsAnew() {
        round.walk(after -> next(after, 3));
        round.walk(after -> next(after, 3));

        assertThat(seen).containsExactly(id(1), id(2), id(3), id(1), id(2), id(3));
    }

    @Test
    void aLongWalkGoesOnWhereItStopped() {
        round.walk(after -> next(after, 1200));
        assertThat(seen).hasSize(1000);

        round.walk(after -> next(after, 1200));

        assertThat(seen).hasSize(1200).doesNotHaveDuplicates();
    }

    private Optional<UUID> next(UUID after, int last) {
        UUID next = id(after.getLeastSignificantBits() + 1);
        if (next.getLeastSignificantBits() > last) return Optional.empty();
        seen.add(next);
        return Optional.of(next);
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }
}
