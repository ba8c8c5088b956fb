package io.rungs.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/skills/api-design", "/proposals/7?tab=changes#row-3", "/a//b", "/search?q=%5C"})
    void aPathOfRungsIsKept(String path) {
        assertThat(ReturnPath.local(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "skills",
                "//example.org",
                "///example.org",
                "/\\example.org",
                "\\/example.org",
                "https://example.org",
                "javascript:alert(1)",
                "/\n/example.org",
                "/\t/example.org",
                "/ /example.org",
                "/\u0000",
                "/a\r\nSet-Cookie: a=b"
            })
    void anythingElseIsTheHomePage(String path) {
        assertThat(ReturnPath.local(path)).isEqualTo("/");
    }

    @Test
    void nothingAndTooMuchAreTheHomePage() {
        assertThat(ReturnPath.local(null)).isEqualTo("/");
        assertThat(ReturnPath.local("/" + "a".repeat(2000))).isEqualTo("/");
    }
}
