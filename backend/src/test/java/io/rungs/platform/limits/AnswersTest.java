package io.rungs.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rungs.platform.Busy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

/// Where there is no room for what answers them, acts are refused before they are done, and not afterwards.
class AnswersTest {
    private static final int MEGABYTE = 1024 * 1024;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Answers answers =
            new Answers(DataSize.ofMegabytes(20), DataSize.ofMegabytes(40), Duration.ofSeconds(10), meters);
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void whatAnswersAnActIsShownWhereItStandsIfThereIsNoRoomForIt() throws Exception {
        whileOthersRead(0, () -> {
            var answer = ask("PUT", "10.0.1.1", shown(MEGABYTE));

            assertThat(answer.getStatus()).isEqualTo(303);
            assertThat(answer.getHeader("Location")).isEqualTo("/api/proposals/7");
            assertThat(answer.getHeader("ETag")).isNull();
            assertThat(answer.getContentAsByteArray()).isEmpty();
            assertThat(done).hasValue(1);
        });
        assertThat(held()).isZero();
    }

    @Test
    void whatAnswersAnActAndStandsNowhereIsRefusedForWantOfRoom() throws Exception {
        whileOthersRead(
                0,
                () -> assertThatThrownBy(() -> ask("POST", "10.0.1.1", act(MEGABYTE)))
                        .isInstanceOf(Busy.class));
        assertThat(held()).isZero();
    }

    @Test
    void howeverMuchAnswersOnesActsOneAloneHoldsAQuarter() throws Exception {
        whileActing(20, new ArrayList<>());

        assertThat(done).hasValue(21);
        assertThat(held()).isZero();
    }

    /// Each is begun before any of them is answered.
    private void whileActing(int more, List<ServletResponse> begun) throws Exception {
        if (more == 0) {
            for (var each : begun) {
                each.getOutputStream().write(new byte[MEGABYTE]);
                assertThat(held()).isLessThanOrEqualTo(5 * MEGABYTE);
            }
            ask("GET", "10.0.0.2", act(3 * MEGABYTE));
            return;
        }
        ask("POST", "10.0.0.1", (request, response) -> {
            shown(0).doFilter(request, response);
            begun.add(response);
            go(() -> whileActing(more - 1, begun));
        });
    }

    @Test
    void aRefusalNeedsNoRoom() throws Exception {
        whileOthersRead(
                0,
                () -> whileNothingIsLeft(0, () -> {
                    assertThatThrownBy(() -> ask("GET", "10.0.1.1", act(1_000))).isInstanceOf(Busy.class);
                    assertThat(ask("GET", "10.0.1.1", refused(1_000)).getContentAsByteArray())
                            .hasSize(1_000);
                    assertThatThrownBy(() -> ask("GET", "10.0.1.1", refused(MEGABYTE)))
                            .isInstanceOf(Busy.class);
                }));
        assertThat(held()).isZero();
    }

    /// As an answer that is begun and cannot be kept, and what is said in its place.
    @Test
    void whatIsForgottenTakesNoRoom() throws Exception {
        ask("GET", "10.0.0.1", (_, response) -> {
            response.getOutputStream().write(new byte[4 * MEGABYTE]);
            response.resetBuffer();
            assertThat(held()).isZero();
            response.getOutputStream().write(new byte[4 * MEGABYTE]);
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

    /// The last quarter is for those who hold little.
    private void whileNothingIsLeft(int from, Step step) throws Exception {
        if (held() + RoomForBytes.LITTLE > 20 * MEGABYTE) {
            ask("GET", "10.0.2.255", (_, response) -> {
                response.getOutputStream().write(new byte[(int) (20 * MEGABYTE - held())]);
                go(step);
            });
            return;
        }
        ask("GET", "10.0.2." + from, (_, response) -> {
            response.getOutputStream().write(new byte[RoomForBytes.LITTLE]);
            go(() -> whileNothingIsLeft(from + 1, step));
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

    private FilterChain shown(int bytes) {
        return (request, response) -> {
            var answer = (HttpServletResponse) response;
            answer.setHeader("Content-Location", "/api/proposals/7");
            answer.setHeader("ETag", "\"3\"");
            act(bytes).doFilter(request, response);
        };
    }

    private static FilterChain refused(int bytes) {
        return (_, response) -> {
            ((HttpServletResponse) response).setStatus(409);
            response.getOutputStream().write(new byte[bytes]);
        };
    }

    /// However large it is: what nobody has read yet waits on the disk.
    @Test
    void whatMayBeAsMuchAsThereIsTakesNoMemory() throws Exception {
        var answer = ask("GET", "10.0.0.1", true, (_, response) -> {
            for (int i = 0; i < 9; i++) response.getOutputStream().write(new byte[MEGABYTE]);
            assertThat(held()).isZero();
        });

        assertThat(answer.getContentAsByteArray()).hasSize(9 * MEGABYTE);
        assertThat(answer.getHeader("Content-Length")).isEqualTo(String.valueOf(9 * MEGABYTE));
    }

    @Test
    void theDiskHasRoomForSoMuchToo() throws Exception {
        for (int i = 0; i < 3; i++)
            assertThatThrownBy(() -> ask("GET", "10.0.0.1", true, (_, response) -> {
                        for (int megabytes = 0; megabytes < 16; megabytes++)
                            response.getOutputStream().write(new byte[MEGABYTE]);
                    }))
                    .isInstanceOf(Busy.class);
        assertThat(ask("GET", "10.0.0.1", true, refused(100)).getContentAsByteArray())
                .hasSize(100);
        assertThat(held()).isZero();
    }

    private MockHttpServletResponse ask(String method, String from, FilterChain chain) throws Exception {
        return ask(method, from, false, chain);
    }

    private MockHttpServletResponse ask(String method, String from, boolean large, FilterChain chain) throws Exception {
        var request = new MockHttpServletRequest(method, "/api/proposals/1");
        request.setRemoteAddr(from);
        var response = new MockHttpServletResponse();
        answers.give(request, response, large, chain);
        return response;
    }

    private double held() {
        return meters.get("rungs.answers.held").gauge().value();
    }
}
