package io.rungs.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.SecondRungsTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What a program can rely on that speaks STOMP with Rungs.
@SecondRungsTest
class SocketFramesTest {
    private static final int PROTOCOL_ERROR = 1002;
    private static final int POLICY_VIOLATION = 1008;
    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    Installation rungs;

    @Test
    void whoeverAsksForAReceiptGetsItForSubscribingLeavingAndParting() {
        try (var guest = open(rungs.guest())) {
            guest.hear("/topic/skills/" + UUID.randomUUID());
            guest.send("UNSUBSCRIBE\nid:1\nreceipt:left\n\n");
            assertThat(guest.frame("RECEIPT")).contains("receipt-id:left");
            guest.send("DISCONNECT\nreceipt:bye\n\n");
            assertThat(guest.frame("RECEIPT")).contains("receipt-id:bye");
        }
    }

    @Test
    void anInboxIsConfirmedToo() {
        try (var ines = open(rungs.signIn("ines"))) {
            ines.hear(Topics.INBOX);
        }
    }

    @Test
    void aSubscriptionThatIsRefusedHasNoReceipt() {
        try (var guest = open(rungs.guest())) {
            guest.send("SUBSCRIBE\nid:1\ndestination:/topic/elsewhere\nreceipt:never\n\n");
            assertThat(guest.refused()).isEqualTo("no-such-topic");
            guest.hear("/topic/skills/" + UUID.randomUUID());
            assertThat(guest.waiting()).isEmpty();
        }
    }

    @Test
    void aHundredTopicsAreEnoughForOneSocket() {
        try (var guest = open(rungs.guest())) {
            for (int i = 0; i < 100; i++) guest.hear("/topic/skills/" + UUID.randomUUID());

            assertThat(guest.refused("/topic/skills/" + UUID.randomUUID())).isEqualTo("too-many-subscriptions");
        }
    }

    @Test
    void anIdThatIsInUseStandsForNothingElse() {
        String heard = "SUBSCRIBE\nid:h\ndestination:/topic/skills/" + UUID.randomUUID() + "\n\n";

        isCutWith("in use", heard, "SUBSCRIBE\nid:h\ndestination:/topic/nope\n\n");
    }

    @Test
    void anErrorNamesTheFrameThatItAnswers() {
        String sent = "SEND\ndestination:/topic/elsewhere\nreceipt:%s\n\n";

        isCutWith("receipt-id:mine", sent.formatted("mine"));
        isCutWith("Nothing can be sent", sent.formatted("mine"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT\nheart-beat:0,0\n\n",
                "CONNECT\naccept-version:1.0\n\n",
                "CONNECT\naccept-version:2.0\n\n",
                "STOMP\naccept-version:nonsense,\n\n"
            })
    void whoeverSpeaksAnotherStompIsToldAtOnce(String connect) {
        try (var guest = silent(rungs.guest())) {
            guest.send(connect);

            assertThat(guest.error()).contains("STOMP 1.1 and 1.2");
            assertThat(guest.closed(SOON)).isEqualTo(PROTOCOL_ERROR);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SUB"})
    void aSocketThatNeverConnectsIsClosed(String said) {
        try (var guest = silent(rungs.guest())) {
            if (!said.isEmpty()) guest.sendRaw(said);

            assertThat(guest.closed(Duration.ofSeconds(15))).isEqualTo(POLICY_VIOLATION);
        }
    }

    @Test
    void aSocketThatPartedAndStaysIsClosed() {
        try (var guest = open(rungs.guest())) {
            guest.send("DISCONNECT\nreceipt:bye\n\n");
            guest.frame("RECEIPT");

            assertThat(guest.closed(Duration.ofSeconds(15))).isEqualTo(POLICY_VIOLATION);
        }
    }

    @Test
    void theFirstHeartbeatComesInThePromisedTime() {
        try (var guest = silent(rungs.guest())) {
            Instant asked = Instant.now();
            guest.send("CONNECT\naccept-version:1.2\nheart-beat:0,10000\n\n");
            assertThat(guest.frame("CONNECTED")).contains("heart-beat:10000,10000");

            assertThat(Duration.between(asked, guest.firstBeat(Duration.ofSeconds(12))))
                    .isLessThan(SOON);
        }
    }

    /// While a frame is just leaving, an ERROR waits behind it, and Spring closes over it: then it is tried again.
    private void isCutWith(String error, String... frames) {
        await().untilAsserted(() -> {
            try (var guest = open(rungs.guest())) {
                Stream.of(frames).forEach(guest::send);

                assertThat(guest.error()).contains(error);
                assertThat(guest.closed(SOON)).isEqualTo(PROTOCOL_ERROR);
            }
        });
    }

    private Socket open(Person person) {
        return Socket.open(address(), person, rungs.baseUrl());
    }

    private Socket silent(Person person) {
        return Socket.silent(address(), person, rungs.baseUrl());
    }

    private URI address() {
        return URI.create(rungs.baseUrl().replaceFirst("^http", "ws") + "/ws");
    }
}
