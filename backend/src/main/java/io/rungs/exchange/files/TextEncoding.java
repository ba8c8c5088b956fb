package io.rungs.exchange.files;

import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// In which characters a text is written: told over the whole of it, by its mark or by what can be read at all.
///
/// @param skipped bytes of the mark
record TextEncoding(Charset charset, int skipped) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset SHIFT_JIS = Charset.forName("Shift_JIS");
    private static final int[] UTF8_MARK = {0xEF, 0xBB, 0xBF};
    private static final int PIECE = 8 * 1024;
    /// Of what is written in two bytes, at least one of so many is kana in a text that is Japanese.
    private static final int ONE_KANA_OF = 8;
    /// Of a text in UTF-16 that is not marked, one of so many bytes at least is 0.
    private static final int ONE_NULL_OF = 5;

    /// @param named by whoever knows it
    /// @throws UnreadableFile where it is in none of those that are read
    static TextEncoding of(byte[] bytes, @Nullable Charset named) {
        var marked = marked(bytes);
        if (marked != null) return checked(bytes, marked);
        if (named != null) return checked(bytes, new TextEncoding(named, 0));
        var unmarked = withoutMark(bytes);
        if (unmarked != null) return checked(bytes, new TextEncoding(unmarked, 0));
        if (isReadable(bytes, 0, StandardCharsets.UTF_8)) return new TextEncoding(StandardCharsets.UTF_8, 0);
        if (isJapanese(bytes)) return new TextEncoding(SHIFT_JIS, 0);
        return checked(bytes, new TextEncoding(WINDOWS, 0));
    }

    private static @Nullable TextEncoding marked(byte[] it) {
        if (begins(it, UTF8_MARK)) return new TextEncoding(StandardCharsets.UTF_8, UTF8_MARK.length);
        if (begins(it, new int[] {0xFF, 0xFE})) return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        if (begins(it, new int[] {0xFE, 0xFF})) return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        return null;
    }

    private static boolean begins(byte[] bytes, int[] mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    /// UTF-16 is told by the half of each plain character that is 0.
    private static @Nullable Charset withoutMark(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++)
            if (bytes[i] == 0) {
                if (i % 2 == 0) even++;
                else odd++;
            }
        if (even + odd == 0 || (even + odd) * ONE_NULL_OF < bytes.length) return null;
        return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static TextEncoding checked(byte[] bytes, TextEncoding it) {
        if (isReadable(bytes, it.skipped(), it.charset())) return it;
        throw new UnreadableFile(
                Spot.at(line(bytes, it), 0),
                "The file is not written in %s all through. Save it as UTF-8, or name its encoding."
                        .formatted(it.charset().displayName()));
    }

    private static boolean isReadable(byte[] bytes, int from, Charset charset) {
        return decode(bytes, from, charset, _ -> {}) < 0;
    }

    /// The line in which it cannot be read any more.
    private static int line(byte[] bytes, TextEncoding it) {
        var lines = new int[] {1};
        decode(bytes, it.skipped(), it.charset(), character -> lines[0] += character == '\n' ? 1 : 0);
        return lines[0];
    }

    /// Whether it can be read as Shift-JIS, and is the Japanese that would be written in it: letters with accents
    /// can mostly be read so too, but never as kana.
    private static boolean isJapanese(byte[] bytes) {
        var seen = new int[2];
        long wrong = decode(bytes, 0, SHIFT_JIS, it -> {
            if (it >= 0x3041 && it <= 0x30FE) seen[0]++;
            if (it >= 0x3000 && it < 0xFF00) seen[1]++;
        });
        return wrong < 0 && seen[0] > 0 && seen[0] * ONE_KANA_OF >= seen[1];
    }

    /// @return where it cannot be decoded, or less than 0
    private static long decode(byte[] bytes, int from, Charset charset, IntConsumer each) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate(PIECE);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            out.flip();
            while (out.hasRemaining()) {
                char it = out.get();
                if (it == 0) return in.position();
                each.accept(it);
            }
            out.clear();
            if (result.isError()) return in.position();
            if (result.isUnderflow()) return -1;
        }
    }
}
