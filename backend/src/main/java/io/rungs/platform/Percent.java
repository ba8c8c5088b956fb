package io.rungs.platform;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the percent signs of an address stand for.
final class Percent {
    /// Letters, digits and `-._~`.
    private static final Pattern UNNEEDED =
            Pattern.compile("%(2[dDeE]|3[0-9]|4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aAeE])");

    private Percent() {}

    /// Whether it is UTF-8 without null bytes once decoded.
    static boolean isText(@Nullable String encoded) {
        return encoded == null || isText(bytes(encoded));
    }

    /// Whether these are UTF-8, in its shortest form, without null bytes.
    static boolean isText(byte @Nullable [] bytes) {
        if (bytes == null) return false;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .noneMatch(it -> it == 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// The same address without percent signs where none are needed, see RFC 3986, 6.2.2.2.
    static String plain(String encoded) {
        return UNNEEDED.matcher(encoded).replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
    }

    private static byte @Nullable [] bytes(String encoded) {
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char it = encoded.charAt(i);
            if (it != '%') bytes.write(it);
            else if (i + 2 >= encoded.length() || !isHex(encoded, i + 1) || !isHex(encoded, i + 2)) return null;
            else {
                bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 128;
    }
}
