package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class StartCheckTest {
    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void nothingNeedBeSetWhereADatabaseIsEmbedded() {
        assertThatCode(() -> StartCheck.check(settings, true)).doesNotThrowAnyException();
    }

    @Test
    void aJarWithoutDatabaseAsksForOne() {
        assertThatThrownBy(() -> StartCheck.check(settings, false))
                .asInstanceOf(type(StartRefused.class))
                .extracting(StartRefused::remedy)
                .asString()
                .contains("SPRING_DATASOURCE_URL");
    }

    @Test
    void productionNamesEverythingThatIsMissingAtOnce() {
        settings.setActiveProfiles("production");
        settings.setProperty("rungs.built-in-provider", "true");

        assertThatThrownBy(() -> StartCheck.check(settings, true))
                .asInstanceOf(type(StartRefused.class))
                .extracting(StartRefused::remedy)
                .asString()
                .contains("spring.datasource.url")
                .contains("rungs.public-url")
                .contains("spring.security.oauth2.client.registration")
                .contains("rungs.built-in-provider");
    }

    @Test
    void productionStartsWhenAllIsSet() {
        settings.setActiveProfiles("production");
        settings.setProperty("spring.datasource.url", "jdbc:postgresql://db/rungs");
        settings.setProperty("rungs.public-url", "https://rungs.example.org");
        settings.setProperty("spring.security.oauth2.client.registration.github.client-id", "rungs");

        assertThatCode(() -> StartCheck.check(settings, false)).doesNotThrowAnyException();
    }
}
