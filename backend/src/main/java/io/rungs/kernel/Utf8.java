package io.rungs.kernel;

/// How long texts are when they are sent.
public final class Utf8 {
    private static final int ONE_BYTE = 0x80;
    private static final int TWO_BYTES = 0x800;

    private Utf8() {}

    public static long length(String text) {
        return text.codePoints().mapToLong(Utf8::length).sum();
    }

    private static int length(int codePoint) {
        if (codePoint < ONE_BYTE) return 1;
        if (codePoint < TWO_BYTES) return 2;
        return codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 3 : 4;
    }
}
