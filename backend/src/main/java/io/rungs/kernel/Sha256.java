package io.rungs.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells contents apart: the same for the same bytes, and for no others.
public final class Sha256 {
    private Sha256() {}

    /// All 32 bytes.
    public static byte[] of(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// The first so many bytes, as twice as many hexadecimal digits.
    public static String hex(int bytes, byte[] content) {
        return HexFormat.of().formatHex(of(content), 0, bytes);
    }

    /// As [#hex(int, byte[])], of a text in UTF-8.
    public static String hex(int bytes, String text) {
        return hex(bytes, text.getBytes(UTF_8));
    }
}
