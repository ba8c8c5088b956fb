package io.rungs.catalog.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rungs.catalog.profile.Finding.Code;
import io.rungs.catalog.profile.Framework.RoleRung;
import io.rungs.text.Filler;
import io.rungs.text.StepWords;
import io.rungs.text.Wordings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at whether each role's expectations climb: no rung missing, no bar that drops, no text that says nothing
/// or nothing new. Proposals, imports and seeds are held against the same.
public final class LadderChecks {
    /// From here on a text is too long to be read in a table, in code points, and a list from twice as many; it may
    /// have [Expectation#LONGEST].
    public static final int LONG = 1000;

    /// Of characters.
    private static final long MOST_KEPT = 16L * 1024 * 1024;

    private final LadderTexts.Language language;
    private final Framework framework;
    private final Basis basis;

    /// What a change brings follows from both profiles and the rungs of their roles; pages and acts ask it
    /// again and again.
    private final Cache<Compared, List<Finding>> kept;

    private LadderChecks(
            LadderTexts.Language language, Framework framework, Basis basis, Cache<Compared, List<Finding>> kept) {
        this.language = language;
        this.framework = framework;
        this.basis = basis;
        this.kept = kept;
    }

    /// What all profiles are held against, whatever their roles.
    ///
    /// @param scale its steps in their order, as the ladder's
    private record Basis(
            String language, List<String> names, List<String> titles, List<Step> ladder, List<Step> scale) {
        static Basis of(String language, Framework framework) {
            return new Basis(
                    language,
                    framework.names(),
                    framework.titles().stream().sorted().toList(),
                    framework.ladder().all().stream()
                            .map(it -> new Step(it.level(), it.active()))
                            .toList(),
                    framework.scale().all().stream()
                            .map(it -> new Step(it.proficiency(), it.active()))
                            .toList());
        }
    }

    private record Step(Object step, boolean active) {}

    /// @param language the tag of the language that the texts are written in, as `en-GB`
    public static LadderChecks in(String language, Framework framework) {
        return in(language, framework, null);
    }

    /// @param before what was found by these goes on to be known, as far as it is found so still
    public static LadderChecks in(String language, Framework framework, @Nullable LadderChecks before) {
        var basis = Basis.of(language, framework);
        if (before != null && before.basis.equals(basis))
            return new LadderChecks(before.language, framework, basis, before.kept);
        List<String> all =
                Stream.concat(basis.names().stream(), basis.titles().stream()).toList();
        return new LadderChecks(
                new LadderTexts.Language(
                        StepWords.isEnglish(language), Filler.knowing(all), StepWords.in(language, basis.names())),
                framework,
                basis,
                Caffeine.newBuilder()
                        .maximumWeight(MOST_KEPT)
                        .weigher((Compared it, List<Finding> _) -> it.length())
                        .build());
    }

    /// What profiles are held against.
    public Framework framework() {
        return framework;
    }

    /// @param rungs of each of the roles
    private record Compared(@Nullable Profile before, Profile after, Map<UUID, List<Level>> rungs) {
        static Compared of(@Nullable Profile before, Profile after, Framework framework) {
            Map<UUID, List<Level>> rungs = new HashMap<>();
            Stream.concat(Stream.ofNullable(before), Stream.of(after))
                    .flatMap(it -> it.roles().stream())
                    .forEach(role -> rungs.put(
                            role,
                            framework.rungs(role).stream().map(RoleRung::level).toList()));
            return new Compared(before, after, rungs);
        }

        int length() {
            return lengthOf(after) + (before == null ? 0 : lengthOf(before));
        }
    }

    /// In characters, and something for each place.
    private static int lengthOf(Profile profile) {
        return 200
                + profile.expectations().values().stream()
                        .mapToInt(it -> 100 + it.words().length())
                        .sum();
    }

    /// All that there is to say about a profile, role by role and upwards.
    public List<Finding> of(Profile profile) {
        return all(profile, new Wordings(lengthOf(profile)))
                .filter(it -> !isFormer(it))
                .toList();
    }

    /// What stands at a level that was retired since is shown there, and no fault of anybody.
    private boolean isFormer(Finding it) {
        return it.code() == Code.NO_SUCH_RUNG
                && it.place()
                        .flatMap(place -> framework.ladder().at(place.level()))
                        .filter(Ladder.Entry::active)
                        .isEmpty();
    }

    /// What a change brings: what is found after it and was not so before. Whoever changes something else of a cell
    /// is not asked for that, see [SoBefore]. Before a new skill there was nothing.
    public List<Finding> introduced(@Nullable Profile before, Profile after) {
        return kept.get(Compared.of(before, after, framework), it -> find(before, after, it.length()));
    }

    private List<Finding> find(@Nullable Profile before, Profile after, int length) {
        var wordings = new Wordings(length);
        if (before == null) return all(after, wordings).toList();
        var known = new SoBefore(before, after, all(before, wordings).toList());
        return all(after, wordings).filter(it -> !known.holds(it)).toList();
    }

    private Stream<Finding> all(Profile profile, Wordings wordings) {
        List<Level> levels = framework.ladder().levels();
        var texts = new LadderTexts(profile, language, wordings);
        Stream<Finding> cells = profile.roles().stream()
                .flatMap(role -> levels.stream().map(level -> new Place(role, level)))
                .flatMap(texts::at);
        return Stream.of(
                        texts.ofSummary(),
                        LadderOrder.of(framework, profile).flatMap(it -> order(it, texts)),
                        cells,
                        levels.stream().flatMap(texts::drifts))
                .flatMap(it -> it)
                .sorted(inOrderOf(profile));
    }

    private static Stream<Finding> order(LadderOrder ladder, LadderTexts texts) {
        return Stream.of(
                        ladder.withoutRung(),
                        ladder.missing(),
                        ladder.nothingBelow(),
                        drops(Code.REQUIREMENT_DROPS, ladder, ladder.requirementDrops()),
                        drops(Code.PROFICIENCY_DROPS, ladder, ladder.proficiencyDrops()),
                        ladder.textSteps().stream().flatMap(it -> texts.asBelow(it).stream()))
                .flatMap(it -> it);
    }

    private static Stream<Finding> drops(Code code, LadderOrder ladder, Stream<LadderOrder.Step> steps) {
        return steps.map(it -> Finding.of(code, ladder.profile(), it.upper(), it.lower()));
    }

    /// The summary stands above all.
    private Comparator<Finding> inOrderOf(Profile profile) {
        return Comparator.<Finding>comparingInt(it -> it.place()
                        .map(place -> profile.roles().indexOf(place.role()))
                        .orElse(-1))
                .thenComparing(it -> it.place()
                        .map(place -> framework.ladder().place(place.level()))
                        .orElse(-1))
                .thenComparing(Finding::code);
    }
}
