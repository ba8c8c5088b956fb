package io.rungs.identity.model;

import io.rungs.kernel.Letters;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What nobody is called, lest they be taken for Rungs, for somebody who has a say, or for nobody at all.
public final class ReservedNames {
    private static final Set<String> WHOLE = Set.of(
            "system",
            "you",
            "me",
            "mod",
            "mods",
            "owner",
            "owners",
            "reviewer",
            "reviewers",
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
    private static final Set<String> WORDS = Set.of(
            "rungs",
            "moderator",
            "moderators",
            "moderation",
            "admin",
            "admins",
            "administrator",
            "administrators",
            "sysadmin",
            "sysadmins",
            "sysop",
            "superuser",
            "webmaster");
    /// As somebody is called whose name a moderator has hidden.
    private static final Pattern STANDS_IN =
            Pattern.compile("[^\\p{L}]*+member[^\\p{L}\\p{N}]*+[0-9a-f]{4,}+[^\\p{L}\\p{N}]*+");
    private static final Map<Character, Character> CAPITALS_ALIKE =
            alike("\u0391a\u0392b\u0395e\u0396z\u0397h\u0399i\u039ak\u039cm\u039dn\u039fo\u03a1p\u03a4t\u03a5y\u03a7x"
                    // Cherokee and Lisu
                    + "\u13a0d\u13a1r\u13a2t\u13a5i\u13aaa\u13abj\u13ace\u13b3w\u13b7m\u13bbh\u13bdy\u13c0g\u13c3z\u13d2r\u13d4w"
                    + "\u13d5s\u13d9v\u13das\u13del\u13dfc\u13e2p\u13e6k\u13f4b"
                    + "\ua4d0b\ua4d1p\ua4d3d\ua4d4t\ua4d6g\ua4d7k\ua4d9j\ua4dac\ua4dcz\ua4ddf\ua4dfm\ua4e0n\ua4e1l\ua4e2s\ua4e3r"
                    + "\ua4e6v\ua4e7h\ua4eaw\ua4ebx\ua4ecy\ua4eea\ua4f0e\ua4f2i\ua4f3o\ua4f4u"
                    // Small capitals, and signs around letters
                    + "\u1d00a\u0299b\u1d04c\u1d05d\u1d07e\ua730f\u0262g\u029ch\u026ai\u1d0aj\u1d0bk\u029fl\u1d0dm\u0274n\u1d0fo\u1d18p"
                    + "\u0280r\ua731s\u1d1bt\u1d1cu\u1d20v\u1d21w\u028fy\u1d22z\u00aer\u00a9c");
    /// Letters of other scripts, and figures, that are drawn as Latin ones.
    private static final Map<Character, Character> ALIKE = alike(
            "\u0430a\u0435e\u043eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0455s\u0501d\u051bq\u04bbh\u0458j\u043cm\u0442t\u043dh\u0433r\u03b1a\u03bfo\u03c1p\u03bdv"
                    + "\u03b9i\u03c4t\u03bcm\u03b7n\u03c5u\u0131i\u01c3i\u0578n\u057du\u0585o\u0261g0o1i5s");

    private ReservedNames() {}

    public static boolean has(String name) {
        String even = evened(name);
        if (STANDS_IN.matcher(even).matches()) return true;
        return says(alike(even, _ -> true)) || says(alike(even, it -> !Character.isDigit(it)));
    }

    private static boolean says(String plain) {
        if (WHOLE.contains(plain.replaceAll("[^\\p{L}]", ""))) return true;
        return Arrays.stream(plain.split("[^\\p{L}]+")).anyMatch(WORDS::contains)
                || WORDS.contains(plain.replaceAll("[^\\p{L}]", "").replaceFirst("^(?:the|a|an)(?=[am])", ""));
    }

    /// A figure may stand for a letter, or behind a word.
    private static String alike(String even, IntPredicate which) {
        return even.chars()
                .mapToObj(it -> String.valueOf(which.test(it) ? ALIKE.getOrDefault((char) it, (char) it) : (char) it))
                .collect(Collectors.joining());
    }

    private static String evened(String name) {
        return Letters.small(Letters.in(Normalizer.Form.NFKD, name)
                .replaceAll("\\p{M}", "")
                .chars()
                .mapToObj(it -> String.valueOf(CAPITALS_ALIKE.getOrDefault((char) it, (char) it)))
                .collect(Collectors.joining()));
    }

    private static Map<Character, Character> alike(String pairs) {
        return IntStream.range(0, pairs.length() / 2)
                .boxed()
                .collect(Collectors.toMap(it -> pairs.charAt(2 * it), it -> pairs.charAt(2 * it + 1)));
    }
}
