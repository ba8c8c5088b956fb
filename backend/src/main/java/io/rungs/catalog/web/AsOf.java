package io.rungs.catalog.web;

import io.rungs.kernel.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// The moment of the past that somebody asks for: an instant, or a date, which means its end in UTC.
final class AsOf {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private AsOf() {}

    /// @throws Refusal.Invalid `bad-moment`
    static Instant moment(String asOf) {
        try {
            Instant moment = asOf.contains("T") ? OffsetDateTime.parse(asOf).toInstant() : endOf(LocalDate.parse(asOf));
            if (moment.isAfter(LATEST)) throw bad();
            return moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment;
        } catch (DateTimeException e) {
            throw bad();
        }
    }

    private static Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minus(1, ChronoUnit.MICROS);
    }

    private static Refusal bad() {
        return Refusal.invalid(
                "bad-moment", "asOf", "Send an instant as 2026-03-01T12:00:00Z, or a date as 2026-03-01.");
    }
}
