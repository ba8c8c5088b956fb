package io.rungs.identity.web;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// Where somebody was who goes to sign in. Only a path counts that Rungs answers: anything else could lead people
/// astray, or to a refusal.
final class ReturnPath {
    static final String HOME = "/";

    private static final int LONGEST = 2000;
    private static final String PLAIN = "-._~:/?#@!$&'()*+,;=%";
    /// Browsers leave these out, and something else stands at the beginning then.
    private static final Pattern DOTS = Pattern.compile("^[^?#]*/(?:\\.|%2[eE]){1,2}(?:[/?#]|$)");
    /// What no path of Rungs may hold, written so or in percent signs.
    private static final Pattern REFUSED = Pattern.compile("//|;|%(?:2[eEfF5]|3[bB]|5[cC]|7[fF]|[01])");
    private static final Pattern HALF_WRITTEN = Pattern.compile("%(?![0-9a-fA-F]{2})");
    /// Ways that lead to no page: they are the machinery's.
    private static final Pattern NO_PAGES =
            Pattern.compile("/(?:ws|oauth2|login|idp|actuator|error|api/sign-out)(?:/.*)?");
    /// What stands for bytes that are none.
    private static final int NO_LETTER = 0xFFFD;

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
                && path.codePoints().noneMatch(ReturnPath::isNowhereInPaths)
                && isAnswered(path.split("#", 2)[0]);
    }

    private static boolean isAnswered(String address) {
        if (HALF_WRITTEN.matcher(address).find()
                || read(address).codePoints().anyMatch(it -> it == 0 || it == NO_LETTER)) return false;
        String path = address.split("\\?", 2)[0];
        return !REFUSED.matcher(path).find()
                && read(path).codePoints().noneMatch(ReturnPath::endsLines)
                && !NO_PAGES.matcher(read(path)).matches();
    }

    private static String read(String written) {
        return UriUtils.decode(written, StandardCharsets.UTF_8);
    }

    private static boolean endsLines(int letter) {
        return Character.isISOControl(letter) || letter == 0x2028 || letter == 0x2029;
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
