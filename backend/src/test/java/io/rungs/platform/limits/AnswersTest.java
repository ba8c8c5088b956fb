package io.rungs.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rungs.platform.Busy;
import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/// Where there is no room for what answers them, acts are refused before they are done, and not afterwards.
class AnswersTest {
    private static final int MEGABYTE = 1024 * 1024;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Answers answers = new Answers(DataSize.ofMegabytes(20), Duration.ofSeconds(10), meters);
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void whatAnswersAnActIsGivenHoweverLittleRoomThereIs() throws Exception {
        whileOthersRead(0, () -> {
            var answer = ask("PUT", "10.0.1.1", act(MEGABYTE));

            assertThat(answer.getContentAsByteArray()).hasSize(MEGABYTE);
            assertThatThrownBy(() -> ask("GET", "10.0.1.1", act(MEGABYTE))).isInstanceOf(Busy.class);
        });
        assertThat(held()).isZero();
    }

    @Test
    void whoHoldsMuchAlreadyIsRefusedBeforeTheAct() throws Exception {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"})
            whileOthersRead(
                    0,
                    () -> assertThatThrownBy(() -> ask(method, "10.0.0.0", act(10)))
                            .isInstanceOf(Busy.class));

        assertThat(done).hasValue(0);
        assertThat(held()).isZero();
    }

    private interface Step {
        void go() throws Exception;
    }

    /// Six, each with all that is left to those who have much.
    private void whileOthersRead(int from, Step step) throws Exception {
        if (from == 6) {
            step.go();
            return;
        }
        ask("GET", "10.0.0." + from, (_, response) -> {
            response.getOutputStream().write(new byte[(int) (15 * MEGABYTE - held()) / 2]);
            go(() -> whileOthersRead(from + 1, step));
        });
    }

    private static void go(Step step) {
        try {
            step.go();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private FilterChain act(int bytes) {
        return (_, response) -> {
            done.incrementAndGet();
            response.getOutputStream().write(new byte[bytes]);
        };
    }

    private MockHttpServletResponse ask(String method, String from, FilterChain chain) throws Exception {
        var request = new MockHttpServletRequest(method, "/api/proposals/1");
        request.setRemoteAddr(from);
        var response = new MockHttpServletResponse();
        answers.give(request, response, chain);
        return response;
    }

    private double held() {
        return meters.get("rungs.answers.held").gauge().value();
    }
}
