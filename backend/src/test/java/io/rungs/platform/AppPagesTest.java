package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RungsTest
class AppPagesTest {
    @Autowired
    Installation rungs;

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/proposals/abc", "/people/ines"})
    void aBrowserAtAnUnknownAddressGetsAPage(String address) {
        var guest = rungs.guest();
        var answer = guest.send(guest.request(address).header("Accept", "text/html,*/*;q=0.8"));
        assertThat(answer.expect(404).text()).contains("<div id=\"root\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing-here", "/nothing-here"})
    void aProgramAtAnUnknownAddressGetsAProblem(String address) {
        var guest = rungs.guest();
        var answer = guest.send(guest.request(address).header("Accept", "application/json"));
        assertThat(answer.expect(404).code()).isEqualTo("http-404");
    }
}
