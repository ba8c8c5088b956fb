package io.rungs.exchange.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts as spreadsheets keep them in XML: what XML cannot hold stands as `_xFFFE_`, and what only looks so is kept
/// apart from it (ECMA-376, ST_Xstring).
final class XmlText {
    private static final Pattern LOOKS_SO = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEX = 16;

    private XmlText() {}

    static String written(String text) {
        String apart = LOOKS_SO.matcher(text).replaceAll("_x005F_");
        var written = new StringBuilder(apart.length() + HEX);
        apart.codePoints().forEach(it -> append(written, it));
        return written.toString();
    }

    private static void append(StringBuilder written, int it) {
        switch (it) {
            case '<' -> written.append("&lt;");
            case '>' -> written.append("&gt;");
            case '&' -> written.append("&amp;");
            case '"' -> written.append("&quot;");
            default -> {
                if (isXml(it)) written.appendCodePoint(it);
                else written.append("_x%04X_".formatted(it));
            }
        }
    }

    private static boolean isXml(int it) {
        if (it < ' ') return it == '\t' || it == '\n';
        return it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE && it != 0xFFFE && it != 0xFFFF;
    }

    static String read(String text) {
        return text.indexOf('_') < 0
                ? text
                : CODED.matcher(text)
                        .replaceAll(it -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(it.group(1), HEX))));
    }
}
