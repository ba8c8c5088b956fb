package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Who asks is said by the proxies of the settings alone.
class TrustedProxiesTest {
    private static final String STRANGER = "203.0.113.9";

    private final TrustedProxies proxies = new TrustedProxies("10.1.0.0/16, 127.0.0.1,::1");

    @Test
    void nobodyIsTrustedUnlessNamed() {
        var none = new TrustedProxies("");

        assertThat(none.client("127.0.0.1", List.of(STRANGER))).isEqualTo("127.0.0.1");
        assertThat(none.client("10.0.0.1", List.of(STRANGER))).isEqualTo("10.0.0.1");
    }

    @Test
    void aProxySaysForWhomItAsks() {
        assertThat(proxies.client("127.0.0.1", List.of(STRANGER))).isEqualTo(STRANGER);
        assertThat(proxies.client("0:0:0:0:0:0:0:1", List.of("2001:db8::1"))).isEqualTo("2001:db8:0:0:0:0:0:1");
    }

    @Test
    void aStrangerIsNotBelieved() {
        assertThat(proxies.client(STRANGER, List.of("198.51.100.7"))).isEqualTo(STRANGER);
    }

    /// Each proxy adds at the end; what stands before was said by whoever asked the first.
    @Test
    void onlyWhatTrustedOnesAddedCounts() {
        assertThat(proxies.client("127.0.0.1", List.of("1.1.1.1", STRANGER, "10.1.2.3")))
                .isEqualTo(STRANGER);
    }

    @Test
    void whatIsNoAddressEndsTheChain() {
        for (String odd : List.of(
                "unknown",
                "",
                "localhost",
                "a".repeat(4000),
                "1.1.1.1\n",
                "010.1.1.1",
                "1",
                "10.1",
                "0x1.1.1.1",
                "1.1.1.256",
                "1.1.1.1:",
                "1.1.1.1:x",
                "[1.1.1.1",
                "[::1",
                "::1]",
                "[]:1",
                "[2001:db8::1]x"))
            assertThat(proxies.client("127.0.0.1", List.of(odd))).as(odd).isEqualTo("127.0.0.1");
    }

    @Test
    void aPortBehindTheAddressIsNoPartOfIt() {
        assertThat(proxies.client("127.0.0.1", List.of("9.9.9.2:5555"))).isEqualTo("9.9.9.2");
        for (String written : List.of("[2001:db8::1]:443", "[2001:db8::1]", "2001:db8::1"))
            assertThat(proxies.client("127.0.0.1", List.of(written))).isEqualTo("2001:db8:0:0:0:0:0:1");
        assertThat(proxies.client("127.0.0.1", List.of(STRANGER + ":1", "10.1.2.3:2")))
                .isEqualTo(STRANGER);
    }
}
