package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "::ffff:192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::, 20010db800010002/64",
        "2001:db8:1:3::, 20010db800010003/64",
        "fe80::1%eth0, fe80000000000000/64",
        "not an address, unknown",
        "'', unknown",
    })
    void anAddressIsCountedByWhatOneHouseholdIsGiven(String address, String counted) {
        assertThat(Caller.network(address)).isEqualTo(counted);
    }
}
