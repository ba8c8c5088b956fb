package io.rungs.catalog.profile;

import java.util.List;
import java.util.UUID;

/// The ids of what an installation starts with. What was kept before ladders were data names them by words, and so
/// do hashes and keys that were made of it: they go on to.
record FirstSteps(long first, List<String> words) {
    private static final long HIGH = 0x7000L;
    private static final long LOW = 0x8000_0000_0000_0000L;

    UUID id(int at) {
        return new UUID(HIGH, LOW + first + at);
    }

    /// @throws IllegalArgumentException when it is neither a word of these nor an id
    UUID read(String kept) {
        int at = words.indexOf(kept);
        return at < 0 ? UUID.fromString(kept) : id(at);
    }

    String said(UUID id) {
        long at = id.getLeastSignificantBits() - LOW - first;
        boolean isFirst = id.getMostSignificantBits() == HIGH && at >= 0 && at < words.size();
        return isFirst ? words.get((int) at) : id.toString();
    }
}
