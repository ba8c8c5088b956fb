package io.rungs.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/// Makes identifiers whose order is about the order in which they were made: UUID version 7 (RFC 9562, §5.7).
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static long lastMillis;
    private static int sequence;

    private Ids() {}

    /// Within one process the identifiers rise strictly: a 12-bit sequence orders those of the same millisecond.
    public static synchronized UUID next() {
        long millis = Math.max(System.currentTimeMillis(), lastMillis);
        if (millis == lastMillis && ++sequence > 0xFFF) millis++;
        if (millis != lastMillis) {
            lastMillis = millis;
            sequence = RANDOM.nextInt(0x800);
        }
        long high = (millis << 16) | 0x7000L | sequence;
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
