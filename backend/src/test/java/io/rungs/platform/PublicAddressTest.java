package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://rungs.example.org, https://rungs.example.org",
        "https://rungs.example.org/, https://rungs.example.org",
        "HTTPS://Rungs.Example.ORG:443, https://rungs.example.org",
        "http://rungs.example.org:80, http://rungs.example.org",
        "http://rungs.example.org:8080, http://rungs.example.org:8080",
        "' https://rungs.example.org ', https://rungs.example.org",
        "http://[::1]:8080, http://[::1]:8080",
    })
    void itIsAnOriginAsBrowsersWriteIt(String setting, String origin) {
        assertThat(new PublicAddress(setting).origin()).isEqualTo(origin);
    }

    @Test
    void onePersonsMachineIsReachedByEachOfItsOwnNames() {
        assertThat(new PublicAddress("http://localhost:8080").origins())
                .containsExactly("http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080");
        assertThat(new PublicAddress("https://rungs.example.org").origins())
                .containsExactly("https://rungs.example.org");
    }
}
