package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/// How the built files go out.
@RungsTest
class BuiltAssetsTest {
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

    @Autowired
    Installation rungs;

    private String script() {
        var page = SCRIPT.matcher(
                rungs.guest().get("/", "Accept", "text/html").expect(200).text());
        assertThat(page.find()).isTrue();
        return page.group(1);
    }

    private HttpResponse<byte[]> answer(String path, String codings) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(rungs.baseUrl() + path)).header("Accept-Encoding", codings);
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private static byte[] built(String path) throws IOException {
        return new ClassPathResource("static" + path).getContentAsByteArray();
    }

    @Test
    void whoReadsBrotliGetsWhatTheBuildPacked() throws Exception {
        String path = script();
        var packed = answer(path, "gzip, deflate, br, zstd");
        assertThat(packed.statusCode()).isEqualTo(200);
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("br");
        assertThat(packed.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(packed.headers().allValues("Vary")).anyMatch(it -> it.contains("Accept-Encoding"));
        assertThat(packed.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(packed.body()).isEqualTo(built(path + ".br"));
        assertThat(packed.body().length).isLessThan(answer(path, "gzip").body().length);
    }

    @Test
    void theyGoThroughCachesAndSoWithNobodysCookie() throws Exception {
        var headers = answer(script(), "gzip").headers();
        assertThat(headers.allValues("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("public");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "identity, ''"})
    void everybodyElseGetsThemAsTheyCan(String codings, String coding) throws Exception {
        String path = script();
        var answer = answer(path, codings);
        assertThat(answer.headers().firstValue("Content-Encoding").orElse("")).isEqualTo(coding);
        if (coding.isEmpty()) assertThat(answer.body()).isEqualTo(built(path));
    }
}
