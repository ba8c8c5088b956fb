package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// That people come to another address than the settings say is said to whoever runs Rungs, once.
@ExtendWith(OutputCaptureExtension.class)
class OtherAddressTest {
    private static final String PUBLIC = "https://told-once.example.org";
    private static final String PROXY = "10.9.8.7";

    private final AtPublicAddress filter = new AtPublicAddress(new PublicAddress(PUBLIC), new TrustedProxies(PROXY));

    @Test
    void oneWarningNamesBoth(CapturedOutput output) throws Exception {
        asked("/skills", "inner.example", "https", PROXY);
        asked("/skills", "inner.example", "https", PROXY);
        asked("/", "another.example", "http", "192.0.2.1");

        assertThat(warnings(output))
                .singleElement()
                .asString()
                .contains("WARN", "for https://inner.example,", "rungs.public-url is " + PUBLIC + ":");
    }

    /// Whoever sends one such request keeps nobody from being warned: the next one is as good.
    @ParameterizedTest
    @CsvSource({
        "told-once.example.org, http, 10.9.8.7",
        "told-once.example.org:8443, https, 10.9.8.7",
        "told-once.example, https, 10.9.8.7",
        "10.9.8.1, http, 192.0.2.1",
    })
    void whateverPartIsAnotherIsWarnedOf(String host, String scheme, String from, CapturedOutput output)
            throws Exception {
        asked("/skills", host, scheme, from);

        assertThat(warnings(output)).singleElement().asString().contains("for http", "://" + host + ",");
    }

    @Test
    void nobodyIsWarnedOfWhatIsRight(CapturedOutput output) throws Exception {
        asked("/skills", "told-once.example.org", "https", PROXY);
        asked("/skills", "Told-Once.example.org:443", "https", PROXY);
        asked("/skills", "told-once.example.org", "http", "192.0.2.1");
        asked("/actuator/health", "10.9.8.1:8080", "http", "192.0.2.1");

        assertThat(warnings(output)).isEmpty();
    }

    private void asked(String path, String host, String scheme, String from) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(from);
        request.addHeader("Host", host);
        request.addHeader("X-Forwarded-Proto", scheme);
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    private static Stream<String> warnings(CapturedOutput output) {
        return output.getOut().lines().filter(it -> it.contains("A request came") && it.contains(PUBLIC));
    }
}
