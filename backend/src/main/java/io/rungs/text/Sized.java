package io.rungs.text;

/// About how many bytes a text comes to in an answer that has it as it was written and as it is drawn. It is found
/// without drawing it, and rather too large: a sign that may begin a link or a mention counts as if it did.
public final class Sized {
    private static final int MENTION = 420;
    private static final int LINK = 40;
    private static final int ELEMENT = 24;
    private static final int ESCAPED = 6;

    private Sized() {}

    /// Where an address is given once for all its uses, all of it counts as often as they may say it.
    public static int bytes(String markdown) {
        int bytes = 0;
        for (int i = 0; i < markdown.length(); i++) bytes += bytes(markdown.charAt(i));
        return markdown.contains("]:") ? (1 + Tamed.TIMES) * bytes : bytes;
    }

    private static int bytes(char it) {
        return switch (it) {
            case '@' -> MENTION;
            case '#', '[', ':', '.' -> LINK;
            case '>', '*', '_', '`', '\n' -> ELEMENT;
            case '"', '\'', '&', '<', '=', '+', '{', '\\' -> 2 + ESCAPED;
            default -> it < 0x80 ? 2 : 2 * 3;
        };
    }
}
