package io.rungs.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Random;

/// What has broken programs elsewhere.
final class HostileValues {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "\0",
            "a\0b",
            "\u200b",
            "\u202eabc",
            "\ufeff",
            "\ufffe\uffff",
            "\ud83d\udc69\u200d\ud83d\udc67",
            "Z\u0301\u0320\u0345".repeat(30),
            "'; drop table proposals.proposal; --",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "../../etc/passwd",
            "..\\..\\x",
            "<script>alert(1)</script>",
            "%s%n%x",
            "%00",
            "null",
            "true",
            "NaN",
            "-0",
            "1e400",
            "99999999999999999999999",
            "-9223372036854775808",
            "2147483648",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "a".repeat(300),
            "\u0130\u0131\u1e9e",
            "[a]",
            "a,b",
            "a b",
            "*",
            "skill:",
            "proposal:99999999999999999999",
            "expectation:x",
            "skill:\0");

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-0.0",
            "2147483648",
            "9223372036854775808",
            "123456789012345678901234567890123456789012345678901234567890",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udfff\\ud800\"",
            "\"a\\u202eb\"",
            "[]",
            "[[]]",
            "[null]",
            "{}",
            "{\"\":{}}",
            "NaN",
            "'a'",
            "01",
            "\"" + "x".repeat(20_000) + "\"",
            "[".repeat(2_000) + "]".repeat(2_000));

    private static final List<String> CURSORS = List.of(
            "+1000000000-12-31T23:59:59Z 5",
            "-1000000000-01-01T00:00:00Z 5",
            "9999-12-31T23:59:59Z 1",
            "0000-01-01T00:00:00Z 1",
            "2026-01-01T00:00:00Z 99999999999999999999",
            "2026-01-01T00:00:00Z NaN",
            "2026-01-01T00:00:00Z 1 1",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "NaN",
            "\0",
            "1e5",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "x");

    private final Random random;

    HostileValues(Random random) {
        this.random = random;
    }

    String text() {
        return one(TEXTS);
    }

    String json() {
        return one(JSON);
    }

    String cursor() {
        if (random.nextInt(5) == 0) return text();
        var bytes = random.nextInt(4) == 0 ? bytes() : one(CURSORS).getBytes(UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] bytes() {
        var bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return bytes;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
