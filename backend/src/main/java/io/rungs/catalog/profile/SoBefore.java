package io.rungs.catalog.profile;

import io.rungs.text.Counterparts;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was so before a change is no concern of whoever changes something else: another field of the cell, or a
/// word of a text that goes on to say the same statements. Whoever writes a text anew, or sets anew what drops, is
/// asked for what is found there, even if it was found before.
record SoBefore(Profile before, Profile after, List<Finding> known) {
    boolean holds(Finding now) {
        return known.stream()
                        .anyMatch(was ->
                                was.code() == now.code() && new HashSet<>(was.places()).containsAll(now.places()))
                && leaves(now);
    }

    /// Whether the change leaves as it was what the finding is about.
    private boolean leaves(Finding now) {
        return switch (now.code()) {
            case LEVEL_MISSING, NO_SUCH_RUNG, NOTHING_BELOW -> true;
            case REQUIREMENT_DROPS -> same(now, Expectation::requirement);
            case PROFICIENCY_DROPS -> same(now, Expectation::proficiency);
            case SUMMARY_FILLER -> saysTheSame(before.summary(), after.summary());
            case EMPTY,
                    FILLER,
                    OVER_LONG,
                    NO_VERB,
                    SAME_AS_BELOW,
                    NEARLY_AS_BELOW,
                    STATEMENT_LOST,
                    SAME_AS_ROLE,
                    NEARLY_AS_ROLE ->
                now.places().stream().allMatch(it -> saysTheSame(words(before, it), words(after, it)));
        };
    }

    private boolean same(Finding now, Function<Expectation, @Nullable Object> field) {
        return now.places().stream()
                .allMatch(it -> fields(before, it, field)
                        .toList()
                        .equals(fields(after, it, field).toList()));
    }

    private static Stream<Object> fields(Profile profile, Place place, Function<Expectation, @Nullable Object> field) {
        return profile.at(place).stream().flatMap(it -> Stream.ofNullable(field.apply(it)));
    }

    private static @Nullable String words(Profile profile, Place place) {
        return profile.at(place).map(Expectation::description).orElse(null);
    }

    private static boolean saysTheSame(@Nullable String was, @Nullable String is) {
        if (was == null || is == null) return false;
        if (was.equals(is)) return true;
        var statements = Counterparts.between(was, is);
        return !statements.raises() && !statements.lowers();
    }
}
