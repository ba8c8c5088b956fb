package io.rungs.bench.generated;

import java.util.UUID;

/// What is generated, each kind with identifiers of its own: version 7 like the product's, so rising with their
/// number, and told by the number alone.
public enum Kind {
    DOMAIN,
    GROUP,
    ROLE,
    SKILL,
    CELL,
    REVISION,
    IMPORT,
    EVENT,
    PROPOSAL,
    THREAD,
    COMMENT,
    NOTIFICATION,
    CAUSE;

    /// 2024-01-01T00:00:00Z: what is generated is older than anything that the product makes.
    static final long FIRST_MILLIS = 1_704_067_200_000L;

    public UUID id(long number) {
        return new UUID((FIRST_MILLIS + number) << 16 | 0x7000 | ordinal(), 0x8000L << 48 | number);
    }

    static int number(UUID id) {
        return (int) (id.getLeastSignificantBits() & 0xFFFF_FFFF_FFFFL);
    }

    /// The same identifier as an SQL expression over a number.
    public String sql(String number) {
        return "(lpad(to_hex(%d + %s), 12, '0') || '7%03x8000' || lpad(to_hex((%s)::bigint), 12, '0'))::uuid"
                .formatted(FIRST_MILLIS, number, ordinal(), number);
    }
}
