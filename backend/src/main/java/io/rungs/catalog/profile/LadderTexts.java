package io.rungs.catalog.profile;

import io.rungs.catalog.profile.Finding.Code;
import io.rungs.text.EnglishVerbs;
import io.rungs.text.Wording;
import io.rungs.text.Wording.Likeness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is wrong with the texts of a profile, each by itself and held against others. Filler is only that: it is
/// not compared, and nobody looks for a verb in it.
final class LadderTexts {
    private final Profile profile;
    private final List<Level> levels;
    private final boolean english;
    private final Map<Place, Wording> wordings = new HashMap<>();

    /// @param levels at which texts are held against those of other roles, lowest first
    LadderTexts(Profile profile, List<Level> levels, boolean english) {
        this.profile = profile;
        this.levels = levels;
        this.english = english;
    }

    Stream<Finding> at(Place place) {
        if (!hasText(place)) return Stream.of();
        if (wording(place).filler()) return Stream.of(Finding.of(Code.FILLER, profile, place));
        String text = text(place);
        boolean tooLong = text.codePointCount(0, text.length()) > LadderChecks.LONG;
        Stream<Code> codes = Stream.concat(
                tooLong ? Stream.of(Code.OVER_LONG) : Stream.of(),
                english && EnglishVerbs.missing(text) ? Stream.of(Code.NO_VERB) : Stream.of());
        return codes.map(it -> Finding.of(it, profile, place));
    }

    Optional<Finding> asBelow(LadderOrder.Step step) {
        return alike(step.upper(), step.lower(), Code.SAME_AS_BELOW, Code.NEARLY_AS_BELOW);
    }

    /// Of two roles at one level; it shows at the one that the page shows later.
    record Pair(Place earlier, Place later) {}

    Optional<Finding> asRole(Pair pair) {
        return alike(pair.later(), pair.earlier(), Code.SAME_AS_ROLE, Code.NEARLY_AS_ROLE);
    }

    Stream<Pair> pairs() {
        return levels.stream().flatMap(this::pairs);
    }

    private Stream<Pair> pairs(Level level) {
        List<Place> places = profile.roles().stream()
                .map(it -> new Place(it, level))
                .filter(this::hasText)
                .toList();
        return IntStream.range(0, places.size())
                .boxed()
                .flatMap(later -> places.subList(0, later).stream().map(it -> new Pair(it, places.get(later))));
    }

    private Optional<Finding> alike(Place place, Place other, Code same, Code nearly) {
        if (wording(place).filler() || wording(other).filler()) return Optional.empty();
        return switch (likeness(place, other)) {
            case SAME -> Optional.of(Finding.of(same, profile, place, other));
            case NEARLY -> Optional.of(Finding.of(nearly, profile, place, other));
            case DIFFERENT -> Optional.empty();
        };
    }

    private Likeness likeness(Place place, Place other) {
        return wording(place).to(wording(other));
    }

    private Wording wording(Place place) {
        return wordings.computeIfAbsent(place, it -> Wording.of(text(it)));
    }

    private boolean hasText(Place place) {
        return profile.at(place).filter(it -> !it.asBelow()).isPresent();
    }

    private String text(Place place) {
        return profile.at(place).orElseThrow().words();
    }
}
