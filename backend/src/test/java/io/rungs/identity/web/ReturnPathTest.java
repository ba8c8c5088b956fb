package io.rungs.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/skills/api-design",
                "/proposals/7?tab=changes#row-3",
                "/a//b",
                "/search?q=%5C",
                "/a.b/..c?q=/../"
            })
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
                "/.//example.org",
                "/%2e//example.org",
                "/a/.%2E//example.org",
                "/a/..//example.org",
                "/..",
                "/\u0000",
                "/a\r\nSet-Cookie: a=b"
            })
    void anythingElseIsTheHomePage(String path) {
        assertThat(ReturnPath.local(path)).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "/skills?q=żółw, /skills?q=%C5%BC%C3%B3%C5%82w",
        "/skills/日本, /skills/%E6%97%A5%E6%9C%AC",
        "/a?b=😀, /a?b=%F0%9F%98%80",
        "/a?b=é&c=%C3%A9, /a?b=%C3%A9&c=%C3%A9",
        "/a?b=<x>, /a?b=%3Cx%3E",
        "/a\u00A0b, /a%C2%A0b",
    })
    void whatAHeaderCannotHoldIsWrittenAsItsBytes(String path, String written) {
        assertThat(ReturnPath.local(path)).isEqualTo(written);
    }

    @Test
    void halfALetterIsTheHomePage() {
        assertThat(ReturnPath.local("/a\uD83D")).isEqualTo("/");
    }

    @Test
    void nothingAndTooMuchAreTheHomePage() {
        assertThat(ReturnPath.local(null)).isEqualTo("/");
        assertThat(ReturnPath.local("/" + "a".repeat(2000))).isEqualTo("/");
        assertThat(ReturnPath.local("/" + "ż".repeat(400))).isEqualTo("/");
    }
}
