package io.rungs.realtime.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.realtime.model.Subscription;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
    private final Subscriptions subscriptions = new Subscriptions();

    @Test
    void leavingATopicOnASocketThatIsGoneDoesNothing() {
        subscriptions.remove("gone", "1");

        assertThat(subscriptions.all()).isEmpty();
    }

    @Test
    void whatArrivesAfterTheEndOfItsSocketLeavesNothingBehind() {
        subscriptions.open("one");
        subscriptions.close("one");

        assertThat(subscriptions.add(named("one", "late"))).isFalse();
        assertThat(subscriptions.sockets()).isEmpty();
        assertThat(subscriptions.all()).isEmpty();
    }

    @Test
    void aNameIsHeldUntilItIsGivenUp() {
        subscriptions.open("one");
        subscriptions.add(named("one", "name"));
        assertThat(subscriptions.holds("one", "name")).isTrue();
        assertThat(subscriptions.holds("another", "name")).isFalse();

        subscriptions.remove("one", "name");

        assertThat(subscriptions.holds("one", "name")).isFalse();
    }

    @Test
    void aSocketHasRoomForAHundred() {
        subscriptions.open("one");
        for (int i = 0; i < 100; i++)
            assertThat(subscriptions.add(named("one", "name " + i))).isTrue();

        assertThat(subscriptions.add(named("one", "one more"))).isFalse();
    }

    private static Subscription named(String socket, String name) {
        return new Subscription(socket, name, null, "/topic/skills/x");
    }
}
