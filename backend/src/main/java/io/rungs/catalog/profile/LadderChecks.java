package io.rungs.catalog.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rungs.catalog.profile.Finding.Code;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at whether each role's expectations climb: no rung missing, no bar that drops, no text that says nothing
/// or nothing new.
public final class LadderChecks {
    /// From here on a text is too long to be read in a table, in code points; it may have [Expectation#LONGEST].
    public static final int LONG = 1000;

    private static final String ENGLISH = "en";

    /// Of characters.
    private static final long MOST_KEPT = 16L * 1024 * 1024;

    private final boolean english;
    private final Framework framework;

    /// What a change brings follows from both profiles alone; pages and acts ask it again and again.
    private final Cache<Compared, List<Finding>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Compared it, List<Finding> _) -> it.length())
            .build();

    private LadderChecks(boolean english, Framework framework) {
        this.english = english;
        this.framework = framework;
    }

    /// @param language the tag of the language that the texts are written in, as `en-GB`
    public static LadderChecks in(String language, Framework framework) {
        return new LadderChecks(Locale.forLanguageTag(language).getLanguage().equals(ENGLISH), framework);
    }

    /// What profiles are held against.
    public Framework framework() {
        return framework;
    }

    private record Compared(@Nullable Profile before, Profile after) {
        int length() {
            return length(after) + (before == null ? 0 : length(before));
        }

        private static int length(Profile profile) {
            return 200
                    + profile.expectations().values().stream()
                            .mapToInt(it -> 100 + it.words().length())
                            .sum();
        }
    }

    /// All that there is to say about a profile, role by role and upwards.
    public List<Finding> of(Profile profile) {
        return findings(profile, ofPlaces(profile).filter(it -> !isFormer(it)), _ -> true);
    }

    /// What stands at a level that was retired since is shown there, and no fault of anybody.
    private boolean isFormer(Finding it) {
        boolean active = framework
                .ladder()
                .at(it.place().level())
                .filter(Ladder.Entry::active)
                .isPresent();
        return it.code() == Code.NO_SUCH_RUNG && !active;
    }

    /// What a place has by what others have or lack.
    private Stream<Finding> ofPlaces(Profile profile) {
        return LadderOrder.of(framework, profile)
                .flatMap(it -> Stream.of(it.withoutRung(), it.missing(), it.nothingBelow())
                        .flatMap(each -> each));
    }

    /// Where, and which.
    private record Known(Place place, Code code) {
        static Known of(Finding it) {
            return new Known(it.place(), it.code());
        }
    }

    /// What a change brings or touches: the findings of changed cells, and rungs that it leaves missing. What was
    /// wrong elsewhere before is no concern of whoever mends a typing error. Before a new skill there was nothing.
    public List<Finding> introduced(@Nullable Profile before, Profile after) {
        return kept.get(new Compared(before, after), _ -> find(before, after));
    }

    private List<Finding> find(@Nullable Profile before, Profile after) {
        if (before == null) return findings(after, ofPlaces(after), _ -> true);
        Set<Place> changed = changed(before, after);
        Set<Known> known = ofPlaces(before).map(Known::of).collect(Collectors.toSet());
        Stream<Finding> missing = ofPlaces(after).filter(it -> !known.contains(Known.of(it)));
        return findings(after, missing, changed::contains);
    }

    private static Set<Place> changed(Profile before, Profile after) {
        Set<Place> places = new HashSet<>(before.expectations().keySet());
        places.addAll(after.expectations().keySet());
        places.removeIf(it -> Objects.equals(before.at(it), after.at(it)));
        return places;
    }

    private List<Finding> findings(Profile profile, Stream<Finding> missing, Predicate<Place> concerned) {
        List<Level> levels = framework.ladder().levels();
        var texts = new LadderTexts(profile, levels, english);
        Stream<Finding> order = LadderOrder.of(framework, profile).flatMap(it -> order(it, texts, concerned));
        Stream<Finding> cells = profile.roles().stream()
                .flatMap(role -> levels.stream().map(level -> new Place(role, level)))
                .filter(it -> profile.at(it).isPresent())
                .filter(concerned)
                .flatMap(texts::at);
        Stream<Finding> roles = texts.pairs()
                .filter(it -> concerned.test(it.earlier()) || concerned.test(it.later()))
                .flatMap(it -> texts.asRole(it).stream());
        return Stream.of(missing, order, cells, roles)
                .flatMap(it -> it)
                .sorted(inOrderOf(profile))
                .toList();
    }

    private static Stream<Finding> order(LadderOrder ladder, LadderTexts texts, Predicate<Place> concerned) {
        Predicate<LadderOrder.Step> concerns = it -> it.places().anyMatch(concerned);
        return Stream.of(
                        drops(
                                Code.REQUIREMENT_DROPS,
                                ladder,
                                ladder.requirementDrops().filter(concerns)),
                        drops(
                                Code.PROFICIENCY_DROPS,
                                ladder,
                                ladder.proficiencyDrops().filter(concerns)),
                        ladder.textSteps().stream().filter(concerns).flatMap(it -> texts.asBelow(it).stream()))
                .flatMap(it -> it);
    }

    private static Stream<Finding> drops(Code code, LadderOrder ladder, Stream<LadderOrder.Step> steps) {
        return steps.map(it -> Finding.of(code, ladder.profile(), it.upper(), it.lower()));
    }

    private Comparator<Finding> inOrderOf(Profile profile) {
        return Comparator.<Finding>comparingInt(
                        it -> profile.roles().indexOf(it.place().role()))
                .thenComparing(it -> framework.ladder().place(it.place().level()))
                .thenComparing(Finding::code);
    }
}
