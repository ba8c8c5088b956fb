package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
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

    /// A name of a profile that is spelt wrongly is no way into the demonstration.
    @ParameterizedTest
    @ValueSource(strings = {"production", "Production", "prod", "PRODUCTION", "staging", " production"})
    void anyNamedProfileNamesEverythingThatIsMissingAtOnce(String profile) {
        settings.setActiveProfiles(profile);
        settings.setProperty("rungs.built-in-provider", "true");

        assertThat(remedy())
                .contains("spring.datasource.url")
                .contains("rungs.public-url")
                .contains("spring.security.oauth2.client.registration")
                .contains("rungs.built-in-provider");
    }

    @Test
    void theRefusalSaysWhichProfileItIs() {
        settings.setActiveProfiles("Production");

        assertThatThrownBy(() -> StartCheck.check(settings, true)).hasMessageContaining("Production");
    }

    @Test
    void productionStartsWhenAllIsSet() {
        production();

        assertThatCode(() -> StartCheck.check(settings, false)).doesNotThrowAnyException();
    }

    @Test
    void productionIsReachedByHttps() {
        production();
        settings.setProperty("rungs.public-url", "http://rungs.example.org");

        assertThat(remedy()).contains("rungs.public-url").contains("https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rungs.example.org",
                "ftp://rungs.example.org",
                "https://",
                "https:///",
                "https://rungs.example.org/rungs",
                "https://rungs.example.org//",
                "https://rungs.example.org?x=1",
                "https://rungs.example.org#top",
                "https://ada@rungs.example.org",
                "https://rungs.example.org:0",
                "https://rungs.example.org:70000",
                "https://rungs example.org",
                "https://rungs_1.example.org",
                "https://łódź.example.org",
                "//rungs.example.org",
                "localhost:8080",
            })
    void aPublicAddressIsSchemeAndHostAndNothingElse(String url) {
        settings.setProperty("rungs.public-url", url);

        assertThat(remedy()).contains("rungs.public-url (RUNGS_PUBLIC_URL)");
    }

    @ParameterizedTest
    @CsvSource({
        "server.servlet.context-path, /rungs",
        "spring.mvc.servlet.path, /rungs",
        "server.forward-headers-strategy, framework",
        "server.forward-headers-strategy, NATIVE",
        "server.tomcat.remoteip.remote-ip-header, X-Forwarded-For",
        "rungs.trusted-proxies, proxy.example.org",
        "rungs.trusted-proxies, 10.0.0.0/40",
        "rungs.trusted-proxies, 0.0.0.0/0",
        "rungs.trusted-proxies, '127.0.0.1,::/0'",
        "rungs.trusted-proxies, 10.0.0.0/x",
        "rungs.session, 0",
        "rungs.session, 90000d",
        "rungs.session, a month",
        "rungs.session, ''",
        "rungs.hsts, abc",
        "rungs.hsts, -1d",
        "rungs.hsts, ''",
        "rungs.hsts-subdomains, maybe",
        "rungs.hsts-subdomains, TRUE",
        "rungs.built-in-provider, on",
        "rungs.limits.enabled, nein",
        "rungs.limits.write, ''",
        "rungs.limits.open-sockets, 2000000000",
        "rungs.limits.open-sockets, -1",
        "rungs.limits.people-of-an-address, 1.5",
        "rungs.limits.costly-reads-at-once, many",
        "rungs.limits.bodies-at-once, much",
        "rungs.limits.bodies-at-once, -1MB",
        "rungs.limits.body-patience, long",
        "rungs.limits.body-patience, 200000d",
        "rungs.limits.body-patience, 0s",
        "rungs.limits.body-patience, 10000",
        "rungs.hsts, 365",
        "rungs.hsts, +365",
        "rungs.limits.body-patience, +1500",
        "rungs.limits.answer-patience, +1500",
        "rungs.session, 2592000000",
        "rungs.session, +2592000000",
        "server.servlet.session.timeout, 3600000",
        "rungs.review.claim, 900000",
        "rungs.review.claim, +15",
        "rungs.review.claim, +015",
        "rungs.review.remind-after, +21",
        "rungs.review.expire-after, +30",
        "rungs.review.adopt-after, +14",
        "rungs.review.adoption-lapses-after, +14",
        "rungs.review.escalate-after, '+3,+7,+14'",
        "rungs.review.escalate-after, '3d,7d,14'",
        "rungs.limits.answer-patience, 0",
        "rungs.limits.answer-patience, 999ms",
        "rungs.limits.answer-patience, 200000d",
        "rungs.limits.answers-at-once, -1MB",
        "rungs.review.adopt-after, 99999999999d",
        "rungs.review.expire-after, 36501d",
        "rungs.review.escalate-after, '3d,99999999999d'",
        "rungs.hsts, 99999999999d",
        "rungs.review.claim, 99999999999d",
        "rungs.review.claim, abc",
        "rungs.review.claim, 99999999999999999999d",
        "rungs.review.escalate-after, ''",
        "rungs.review.escalate-after, '3d,,7d'",
        "rungs.review.remind-after, soon",
        "rungs.review.adoptions, three",
        "rungs.trust.links.t1, x",
        "rungs.trust.comments-a-day.t2, ''",
        "rungs.listen-url, nonsense",
        "rungs.listen-url, jdbc:mysql://db/rungs",
        "rungs.listen-url, jdbc:postgresql://db:99999/rungs?password=secret",
        "rungs.listen-url, jdbc:postgresql://rungs:secret@db/rungs",
        "rungs.listen-url, ''",
        "rungs.content-language, '\"><script>'",
        "rungs.content-language, ''",
        "rungs.dictionaries-dir, /nowhere/at/all",
        "rungs.seeds-dir, /nowhere/at/all",
        "rungs.data-dir, ''",
        "server.servlet.session.timeout, -1",
        "server.servlet.session.timeout, 0",
        "server.servlet.session.timeout, ever",
        "server.address, ''",
        "spring.datasource.url, ''",
    })
    void aSettingThatCannotBeMeantIsRefusedByItsName(String name, String value) {
        settings.setProperty(name, value);

        assertThat(remedy()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "0", "70000", "", "8080.0", "99999999999"})
    void aPortThatIsNoneIsToldByItsOwnName(String port) {
        settings.setProperty("server.port", port);
        settings.setProperty("rungs.public-url", "http://localhost:" + port);

        assertThat(remedy()).contains("server.port (PORT)").doesNotContain("public-url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUNGS_LIMITS_WRIT",
                "RUNGS_PUBLIK_URL",
                "RUNGS_LIMITS",
                "RUNGS_TRUST_LINKS_T2",
                "rungs.limit.write",
                "rungs.address",
                "rungs.trust.links",
            })
    void aNameThatNobodyReadsIsRefused(String name) {
        settings.setProperty(name, "1");

        assertThat(remedy()).contains(name);
    }

    /// As a cluster names the service of this name to all that run beside it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUNGS_SERVICE_HOST",
                "RUNGS_SERVICE_PORT_HTTP",
                "RUNGS_PORT",
                "RUNGS_PORT_8080_TCP_ADDR",
                "RUNGS_ADDRESS",
                "RUNGS_POLICY_RULES_0_SCOPE",
                "RUNGS_HSTSSUBDOMAINS",
                "RUNGS_HSTS_SUBDOMAINS",
                "rungs.policy.rules[0].auto-publish",
            })
    void aNameThatSomebodyReadsIsNot(String name) {
        settings.setProperty(name, "true");

        assertThatCode(() -> StartCheck.check(settings, true)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {":", "keycloak:x", "demonstration:", "a b", "ada:"})
    void theDemonstrationsFirstAdminIsOneOfItsPeople(String admin) {
        settings.setProperty("rungs.first-admin", admin);

        assertThat(remedy()).contains("rungs.first-admin");
    }

    @Test
    void aFirstAdminByHandleIsRefusedWhereAProviderIsForeign() {
        production();
        settings.setProperty("rungs.first-admin", "boss");
        assertThat(remedy()).contains("rungs.first-admin").contains("github:");

        settings.setProperty("rungs.built-in-provider", "true");
        settings.setActiveProfiles();
        assertThat(remedy()).contains("rungs.first-admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GitHub:1", "gitlab:1", ":1", "github:", "https://github.com:1"})
    void aFirstAdminOfAProviderThatThereIsNotIsRefused(String admin) {
        production();
        settings.setProperty("rungs.first-admin", admin);

        assertThat(remedy()).contains("rungs.first-admin");
    }

    @Test
    void aFirstAdminIsAProviderAndItsSubject() {
        production();
        settings.setProperty("rungs.first-admin", "github:583231");
        assertThatCode(() -> StartCheck.check(settings, false)).doesNotThrowAnyException();

        var demonstration = new MockEnvironment();
        demonstration.setProperty("rungs.first-admin", "ines");
        assertThatCode(() -> StartCheck.check(demonstration, true)).doesNotThrowAnyException();
    }

    @Test
    void settingsOfTheEnvironmentAreReadAsThatWritesThem() {
        settings.setActiveProfiles("production");
        var environment = new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://db/rungs",
                        "RUNGS_PUBLIC_URL", "https://rungs.example.org",
                        "RUNGS_FIRST_ADMIN", "keycloak:1",
                        "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_KEYCLOAK_CLIENT_ID", "rungs",
                        "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_KEYCLOAK_ISSUER_URI", "https://id.example.org"));
        settings.getPropertySources().addFirst(environment);
        ConfigurationPropertySources.attach(settings);

        assertThatCode(() -> StartCheck.check(settings, false)).doesNotThrowAnyException();
    }

    @Test
    void aProviderWithoutClientIdIsRefused() {
        settings.setProperty("spring.security.oauth2.client.registration.acme.client-secret", "x");

        assertThat(remedy()).contains("spring.security.oauth2.client.registration.acme.client-id");
    }

    @Test
    void aProviderIsNamedByPlainLetters() {
        settings.setProperty("spring.security.oauth2.client.registration[a:b].client-id", "x");

        assertThat(remedy()).contains("registration.a:b");
    }

    private void production() {
        settings.setActiveProfiles("production");
        settings.setProperty("spring.datasource.url", "jdbc:postgresql://db/rungs");
        settings.setProperty("rungs.public-url", "https://rungs.example.org");
        settings.setProperty("spring.security.oauth2.client.registration.github.client-id", "rungs");
    }

    private String remedy() {
        return catchThrowableOfType(StartRefused.class, () -> StartCheck.check(settings, true))
                .remedy();
    }
}
