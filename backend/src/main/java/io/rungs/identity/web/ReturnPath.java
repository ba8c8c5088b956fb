package io.rungs.identity.web;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where somebody was who goes to sign in. Only a path of Rungs counts: anything else could lead people astray.
final class ReturnPath {
    static final String HOME = "/";

    private static final int LONGEST = 2000;
    private static final String PLAIN = "-._~:/?#[]@!$&'()*+,;=%";
    /// Browsers leave these out, and something else stands at the beginning then.
    private static final Pattern DOTS = Pattern.compile("^[^?#]*/(?:\\.|%2[eE]){1,2}(?:[/?#]|$)");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private ReturnPath() {}

    /// The path as it may stand in a header, if it is one of Rungs'; else the home page.
    static String local(@Nullable String path) {
        if (path == null || !isLocal(path)) return HOME;
        String written = written(path);
        return written.length() <= LONGEST ? written : HOME;
    }

    private static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && !DOTS.matcher(path).find()
                && path.indexOf('\\') < 0
                && path.length() <= LONGEST
                && path.codePoints().noneMatch(ReturnPath::isNowhereInPaths);
    }

    private static boolean isNowhereInPaths(int letter) {
        return Character.isISOControl(letter)
                || Character.isWhitespace(letter)
                || Character.getType(letter) == Character.SURROGATE;
    }

    /// Headers hold ASCII alone: the rest is written as its bytes with percent signs. What is written so already
    /// stays.
    private static String written(String path) {
        var written = new StringBuilder();
        path.codePoints().forEach(it -> {
            if (it < 0x80 && (Character.isLetterOrDigit(it) || PLAIN.indexOf(it) >= 0)) written.appendCodePoint(it);
            else
                for (byte each : Character.toString(it).getBytes(StandardCharsets.UTF_8))
                    written.append('%').append(HEX.toHexDigits(each));
        });
        return written.toString();
    }
}
