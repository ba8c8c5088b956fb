package io.rungs.identity.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What nobody is called, lest they be taken for Rungs, for somebody who has a say, or for nobody at all.
public final class ReservedNames {
    private static final Set<String> WHOLE = Set.of(
            "rungs",
            "system",
            "formermember",
            "deletedmember",
            "deleteduser",
            "member",
            "amember",
            "anewmember",
            "newmember",
            "guest",
            "aguest",
            "somebody",
            "nobody",
            "anonymous",
            "unknown",
            "everybody",
            "staff",
            "support");
    private static final Set<String> WORDS =
            Set.of("moderator", "moderators", "moderation", "admin", "admins", "administrator", "administrators");
    /// Letters of other scripts, and figures, that are drawn as Latin ones.
    private static final Map<Character, Character> ALIKE = alike(
            "\u0430a\u0435e\u043eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0455s\u0501d\u051bq\u04bbh\u0458j\u043cm\u0442t\u043dh\u0433r\u03b1a\u03bfo\u03c1p\u03bdv"
                    + "\u03b9i\u03c4t\u03bcm\u03b7n\u03c5u\u0131i\u01c3i\u0578n\u057du\u0585o\u0261g0o1i5s");

    private ReservedNames() {}

    public static boolean has(String name) {
        String plain = plain(name);
        if (WHOLE.contains(plain.replaceAll("[^\\p{L}]", ""))) return true;
        return Arrays.stream(plain.split("[^\\p{L}]+")).anyMatch(WORDS::contains)
                || WORDS.contains(plain.replaceAll("[^\\p{L}]", "").replaceFirst("^(?:the|a|an)(?=[am])", ""));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .chars()
                .mapToObj(it -> String.valueOf(ALIKE.getOrDefault((char) it, (char) it)))
                .collect(Collectors.joining());
    }

    private static Map<Character, Character> alike(String pairs) {
        return IntStream.range(0, pairs.length() / 2)
                .boxed()
                .collect(Collectors.toMap(it -> pairs.charAt(2 * it), it -> pairs.charAt(2 * it + 1)));
    }
}
