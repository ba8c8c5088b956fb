package io.rungs.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.rungs.platform.Limit;
import io.rungs.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class RateTest {
    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void aRateIsSaidInWords() {
        assertThat(Rate.parse("30/1m,300/2h").of("changes")).isEqualTo("30 changes in 1 minute, 300 in 2 hours");
        assertThat(Rate.parse("5/90s").of("changes")).isEqualTo("5 changes in 90 seconds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "120", "0/1m", "120/0m", "120/1d", "-5/1m", "120/m", "120/1m,", "a/1m", "1200000000000/1m"})
    void aLimitThatCannotBeReadIsRefusedByItsSetting(String wrong) {
        settings.setProperty("rungs.limits.write", wrong);

        assertThatThrownBy(() -> new LimitSettings(settings, true, 5))
                .asInstanceOf(type(StartRefused.class))
                .satisfies(it -> assertThat(it.getMessage()).contains("rungs.limits.write", wrong))
                .satisfies(it -> assertThat(it.remedy()).contains("240/1m"));
    }

    /// A guest's address is given as much as several people.
    @ParameterizedTest
    @ValueSource(strings = {"999999999/1s", "300000000/1s", "30/1m,999999999/1s"})
    void aLimitThatCannotBeCountedIsRefusedByItsSetting(String wrong) {
        settings.setProperty("rungs.limits.read", wrong);

        for (boolean enabled : new boolean[] {true, false})
            assertThatThrownBy(() -> new LimitSettings(settings, enabled, 5))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("rungs.limits.read");
    }

    @Test
    void aLimitIsReadThoughNoneIsInForce() {
        settings.setProperty("rungs.limits.write", "many");

        assertThatThrownBy(() -> new LimitSettings(settings, false, 5)).isInstanceOf(StartRefused.class);
    }

    @Test
    void anAddressStandsForSomebody() {
        assertThatThrownBy(() -> new LimitSettings(settings, true, 0)).hasMessageContaining(LimitSettings.PEOPLE);
    }

    @ParameterizedTest
    @EnumSource
    void eachLimitHasAUsualRateAndCanBeLifted(Limit limit) {
        assertThat(new LimitSettings(settings, true, 5).rate(limit, false)).contains(Rate.parse(limit.usual()));
        assertThat(new LimitSettings(settings, false, 5).rate(limit, false)).isEmpty();

        settings.setProperty(limit.setting(), "none");
        assertThat(new LimitSettings(settings, true, 5).rate(limit, false)).isEmpty();
    }

    @Test
    void guestsOfOneAddressAreSeveralPeopleButAnAddressIsOne() {
        var limits = new LimitSettings(settings, true, 5);

        assertThat(limits.rate(Limit.READ, true)).contains(Rate.parse("3000/1m"));
        assertThat(limits.rate(Limit.SIGN_IN, true)).contains(Rate.parse("300/5m"));
    }
}
