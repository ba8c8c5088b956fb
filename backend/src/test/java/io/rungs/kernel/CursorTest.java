package io.rungs.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final String ID = "00000000-0000-0000-0000-000000000000";

    private static final List<Function<String, ?>> TIMED = List.of(
            at -> Cursor.moment(written(at + " " + ID)),
            at -> Cursor.mark(written(at + " " + ID)),
            at -> Cursor.spot(written(at + " 1")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "+294277-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "-4713-01-01T00:00:00Z",
                "infinity",
                "",
            })
    void aTimeThatNoListHoldsIsNoPlaceInIt(String at) {
        for (var each : TIMED)
            assertThatThrownBy(() -> each.apply(at))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class, it -> assertThat(it.code()).isEqualTo("bad-cursor"));
    }

    @Test
    void aTimeThatOneHoldsIs() {
        for (var each : TIMED)
            assertThat(each.apply("2026-11-28T10:00:00.123456Z")).asString().contains("2026-11-28T10:00:00.123456Z");
    }

    private static String written(String key) {
        return Base64.getUrlEncoder().encodeToString(key.getBytes(UTF_8));
    }
}
