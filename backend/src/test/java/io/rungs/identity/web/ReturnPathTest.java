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
                "/skills?q=a//b;c%2F%5C",
                "/sockets/ws",
                "/loginless",
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
                "/a\r\nSet-Cookie: a=b",
                "/a//b",
                "/%2f%2fevil.example",
                "/%2F%2Fevil.example",
                "/;//evil.example",
                "/skills;a=b",
                "/skills%3Ba",
                "/%5cevil.example",
                "/skills/..%2f..%2f/evil",
                "/a%2eb",
                "/x%0d%0aSet-Cookie:a",
                "/x%00",
                "/x%7F",
                "/x%C2%85",
                "/x%E2%80%A8",
                "/x\u2028",
                "/x%C3",
                "/x%252e",
                "/x%",
                "/x%4",
                "/x?q=%zz",
                "/x?q=%00",
                "/x?q=%C3",
                "/ws",
                "/ws/",
                "/%77s",
                "/ws?a=b",
                "/oauth2/authorization/demonstration",
                "/login/oauth2/code/demonstration?code=a",
                "/idp/oauth2/authorize",
                "/api/sign-out",
                "/actuator/health",
                "/error"
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
        "/a?b=[x], /a?b=%5Bx%5D",
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
