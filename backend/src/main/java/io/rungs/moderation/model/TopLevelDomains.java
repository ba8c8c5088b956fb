package io.rungs.moderation.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rungs.kernel.Letters;
import io.rungs.kernel.Seen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What the last part of an address can be: by this, readers’ mail programs tell a bare name from other words.
/// It is compared as [Seen#bare] leaves it, without the marks that some scripts write vowels with.
final class TopLevelDomains {
    private static final Set<String> ALL = read();
    private static final String ENCODED = "xn--";

    /// Of a part of an address (RFC 1035).
    private static final int LONGEST = 63;

    private TopLevelDomains() {}

    static boolean has(String part) {
        if (part.length() > LONGEST) return false;
        String plain = Letters.small(part);
        return plain.startsWith(ENCODED) || ALL.contains(plain);
    }

    private static Set<String> read() {
        var list = Objects.requireNonNull(TopLevelDomains.class.getResourceAsStream("top-level-domains.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(list, UTF_8))) {
            return lines.lines()
                    .filter(it -> !it.startsWith("#"))
                    .map(Seen::bare)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
