package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// For how long, and for whom, a browser that came by https takes no other way.
class StrictTransportTest {
    private final ApplicationContextRunner rungs = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withInitializer(
                    it -> it.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
            .withBean(PublicAddress.class)
            .withBean(SecurityHeaders.class);

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "rungs.hsts=365d, max-age=31536000",
                "rungs.hsts=7d, max-age=604800",
                "rungs.hsts-subdomains=true, max-age=31536000 ; includeSubDomains",
                "rungs.hsts-subdomains=false, max-age=31536000",
                "rungs.hsts=0, none",
                "rungs.public-url=http://rungs.example.org, none",
            })
    void isAsTheSettingsSay(String setting, String header) {
        rungs.withPropertyValues("rungs.public-url=https://rungs.example.org", setting)
                .run(it -> {
                    var answer = new MockHttpServletResponse();
                    it.getBean(SecurityHeaders.class).write(new MockHttpServletRequest(), answer);

                    assertThat(answer.getHeader("Strict-Transport-Security")).isEqualTo(header);
                });
    }
}
