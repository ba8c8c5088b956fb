package io.rungs.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where the next page of a list begins: opaque to clients, so that the key behind it may change.
public final class Cursor {
    private static final String FIELD = "cursor";
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Cursor() {}

    static String of(Object key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.toString().getBytes(UTF_8));
    }

    /// @throws Refusal.Invalid when the cursor is not one that Rungs gave
    public static Optional<Long> number(@Nullable String cursor) {
        return number(FIELD, cursor);
    }

    /// As [#number(String)], where the parameter is called otherwise.
    ///
    /// @throws Refusal.Invalid when the cursor is not one that Rungs gave
    public static Optional<Long> number(String field, @Nullable String cursor) {
        return key(field, cursor).map(key -> parse(field, key, Long::valueOf));
    }

    /// @throws Refusal.Invalid when the cursor is not one that Rungs gave
    public static Optional<UUID> id(@Nullable String cursor) {
        return key(cursor).map(key -> parse(key, UUID::fromString));
    }

    /// A place in a list that is ordered by a time and, of one time, by an id.
    public record Moment(Instant at, UUID id) {
        static Moment parse(String key) {
            var parts = key.split(" ", 2);
            return new Moment(time(parts[0]), UUID.fromString(parts[parts.length - 1]));
        }

        @Override
        public String toString() {
            return at + " " + id;
        }
    }

    /// @throws Refusal.Invalid when the cursor is not one that Rungs gave
    public static Optional<Moment> moment(@Nullable String cursor) {
        return key(cursor).map(key -> parse(key, Moment::parse));
    }

    /// Of a list whose items are long lists themselves: behind an item, or within it behind one of its parts.
    public record Within(UUID item, @Nullable UUID part) {
        static Within parse(String key) {
            var ids = key.split(" ", 2);
            return new Within(UUID.fromString(ids[0]), ids.length == 1 ? null : UUID.fromString(ids[1]));
        }

        @Override
        public String toString() {
            return part == null ? item.toString() : item + " " + part;
        }
    }

    /// @throws Refusal.Invalid when the cursor is not one that Rungs gave
    public static Optional<Within> within(@Nullable String cursor) {
        return key(cursor).map(key -> parse(key, Within::parse));
    }

    /// @throws Refusal.Invalid when the cursor is not one that Rungs gave
    public static Optional<String> text(@Nullable String cursor) {
        return key(cursor);
    }

    /// A place in a list that is ordered by a time and, of one time, by a number.
    public record Spot(Instant at, long number) {
        static Spot parse(String key) {
            var parts = key.split(" ");
            if (parts.length != 2) throw new IllegalArgumentException("Not a time and a number");
            return new Spot(time(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return at + " " + number;
        }
    }

    /// @throws Refusal.Invalid when the cursor is not one that Rungs gave
    public static Optional<Spot> spot(@Nullable String cursor) {
        return key(cursor).map(key -> parse(key, Spot::parse));
    }

    /// A place in a list that is ordered by a time and, of one time, by an id. It stays a place when what stood
    /// there goes.
    public record Mark(Instant at, UUID id) {
        static Mark parse(String key) {
            var parts = key.split(" ");
            if (parts.length != 2) throw new IllegalArgumentException("Not a time and an id");
            return new Mark(time(parts[0]), UUID.fromString(parts[1]));
        }

        @Override
        public String toString() {
            return at + " " + id;
        }
    }

    /// @throws Refusal.Invalid when the cursor is not one that Rungs gave
    public static Optional<Mark> mark(@Nullable String cursor) {
        return key(cursor).map(key -> parse(key, Mark::parse));
    }

    /// A place in a list that is ordered by a name and, of one name, by an id.
    public record Named(String name, UUID id) {
        static Named parse(String key) {
            var parts = key.split(" ", 2);
            if (parts.length != 2) throw new IllegalArgumentException("Not an id and a name");
            if (parts[1].indexOf(0) >= 0) throw new IllegalArgumentException("Not a name that a database keeps");
            return new Named(parts[1], UUID.fromString(parts[0]));
        }

        @Override
        public String toString() {
            return id + " " + name;
        }
    }

    /// @throws Refusal.Invalid when the cursor is not one that Rungs gave
    public static Optional<Named> named(@Nullable String cursor) {
        return key(cursor).map(key -> parse(key, Named::parse));
    }

    /// No database keeps the times that the format has room for.
    private static Instant time(String written) {
        var at = Instant.parse(written);
        if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST))
            throw new IllegalArgumentException("Not a time of Rungs'");
        return at;
    }

    private static Optional<String> key(@Nullable String cursor) {
        return key(FIELD, cursor);
    }

    private static Optional<String> key(String field, @Nullable String cursor) {
        return Optional.ofNullable(cursor)
                .map(text -> parse(
                        field, text, it -> new String(Base64.getUrlDecoder().decode(it), UTF_8)));
    }

    private static <T> T parse(String text, Function<String, T> parser) {
        return parse(FIELD, text, parser);
    }

    private static <T> T parse(String field, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused(field);
        }
    }

    public static Refusal refused(String field) {
        return Refusal.invalid("bad-cursor", field, "The cursor is not one that an earlier page gave.");
    }
}
