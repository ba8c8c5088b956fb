package io.rungs.exchange.usecase;

import io.rungs.catalog.Addresses;
import io.rungs.catalog.SetLadder.WantedLevel;
import io.rungs.catalog.SetLadder.WantedProficiency;
import io.rungs.catalog.Slugs;
import io.rungs.catalog.WholeCatalogue.Shape;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.ProficiencyScale;
import io.rungs.exchange.model.Carried.Outline;
import io.rungs.exchange.model.Carried.Step;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.Gathered;
import io.rungs.exchange.model.ImportReport.RetiringEntry;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The levels and the proficiencies that there are once a file is brought in. Where nothing stands at a level
/// yet, a file that has a ladder replaces them; one that names some, and none of those that are there, replaces
/// these: they were not chosen for it.
final class LadderOfFile {
    private static final int LETTERS = 2;

    private final Outline outline;
    private final Shape before;
    private final boolean fresh;
    private final List<WantedLevel> levels;
    private final List<WantedProficiency> proficiencies;

    /// @param rows of its outline
    /// @param fresh whether nothing stands at a level yet
    LadderOfFile(List<SheetRow> rows, Shape before, boolean fresh) {
        this.outline = outline(rows);
        this.before = before;
        this.fresh = fresh;
        boolean whole = fresh && rows.stream().anyMatch(LadderOfFile::isOwnLevel);
        this.levels = levels(whole);
        this.proficiencies = proficiencies(whole);
    }

    private static Outline outline(List<SheetRow> rows) {
        var gathered = new Gathered();
        rows.forEach(gathered::add);
        return gathered.outline();
    }

    /// Of a file that has a ladder, and does not only stand at levels.
    private static boolean isOwnLevel(SheetRow it) {
        return it.kind() == RowKind.LEVEL && !it.spot().equals(Spot.NOWHERE);
    }

    Outline outline() {
        return outline;
    }

    /// @param whole whether the file has all that there are; a ladder has one level at least
    private List<WantedLevel> levels(boolean whole) {
        var known = knownLevels();
        boolean others = fresh && known.stream().noneMatch(it -> isAmong(it.slug(), it.name(), outline.levels()));
        var all = together(
                whole || others ? List.of() : known,
                wanted(outline.levels(), whole || others),
                (it, step) -> isOne(it.slug(), it.name(), step),
                it -> new WantedLevel(null, slug(RowKind.LEVEL, it), it.name(), it.definition()));
        return all.isEmpty() ? known : all;
    }

    /// @param whole whether the file has all that there are: also none
    private List<WantedProficiency> proficiencies(boolean whole) {
        var known = knownProficiencies();
        boolean others = fresh
                && !outline.proficiencies().isEmpty()
                && known.stream().noneMatch(it -> isAmong(it.slug(), it.name(), outline.proficiencies()));
        return together(
                whole || others ? List.of() : known,
                wanted(outline.proficiencies(), whole || others),
                (it, step) -> isOne(it.slug(), it.name(), step),
                it -> new WantedProficiency(
                        null, slug(RowKind.PROFICIENCY, it), letter(it), it.name(), it.definition()));
    }

    /// As they shall be.
    List<WantedLevel> levels() {
        return levels;
    }

    /// The address of the one that is meant: by its address, or by its name.
    Optional<String> level(String written) {
        return levels.stream()
                .map(WantedLevel::slug)
                .filter(written::equals)
                .findFirst()
                .or(() -> levels.stream()
                        .filter(it -> Folded.of(it.name()).equals(Folded.of(written)))
                        .map(WantedLevel::slug)
                        .findFirst());
    }

    boolean keepsLevels() {
        return levels.equals(knownLevels());
    }

    /// As they shall be: also none, where the file has a ladder and no such scale.
    List<WantedProficiency> proficiencies() {
        return proficiencies;
    }

    boolean keepsProficiencies() {
        return proficiencies.equals(knownProficiencies());
    }

    /// @param all whether these are all that there are
    private List<Step> wanted(List<Step> steps, boolean all) {
        return all ? steps : steps.stream().filter(it -> !staysRetired(it)).toList();
    }

    int passingLevels() {
        return passing(outline.levels());
    }

    int passingProficiencies() {
        return passing(outline.proficiencies());
    }

    /// In a sentence for each scale that would have more steps than one has: nothing of them can be made.
    List<String> tooMany() {
        return Stream.of(
                        tooMany("levels", levels.size() - passingLevels(), Ladder.MOST),
                        tooMany("proficiencies", proficiencies.size() - passingProficiencies(), ProficiencyScale.MOST))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> tooMany(String kind, int count, int most) {
        return count <= most
                ? Optional.empty()
                : Optional.of(
                        "There would be %,d %s, and there are at most %d: nothing of this file can be made so. Say which of those here are meant, or leave some out."
                                .formatted(count, kind, most));
    }

    /// How many are made only that something stands at them.
    private int passing(List<Step> wanted) {
        return (int)
                wanted.stream().filter(it -> it.retired() && !staysRetired(it)).count();
    }

    private boolean staysRetired(Step it) {
        var framework = before.framework();
        return it.retired()
                && Stream.concat(
                                framework.ladder().all().stream()
                                        .filter(level -> !level.active())
                                        .map(Ladder.Entry::slug),
                                framework.scale().all().stream()
                                        .filter(proficiency -> !proficiency.active())
                                        .map(ProficiencyScale.Entry::slug))
                        .anyMatch(it.slug()::equals);
    }

    /// What is offered now, and will not be.
    ///
    /// @param last rows of what is retired once all is brought in
    List<RetiringEntry> retires(List<SheetRow> last) {
        var retired = outline(last);
        Predicate<WantedLevel> levelGoes =
                it -> levels.stream().noneMatch(is -> is.slug().equals(it.slug()))
                        || isAmong(it.slug(), it.name(), retired.levels());
        Predicate<WantedProficiency> proficiencyGoes =
                it -> proficiencies.stream().noneMatch(is -> is.slug().equals(it.slug()))
                        || isAmong(it.slug(), it.name(), retired.proficiencies());
        return Stream.concat(
                        knownLevels().stream()
                                .filter(levelGoes)
                                .map(it -> new RetiringEntry(RowKind.LEVEL, it.slug(), it.name())),
                        knownProficiencies().stream()
                                .filter(proficiencyGoes)
                                .map(it -> new RetiringEntry(RowKind.PROFICIENCY, it.slug(), it.name())))
                .toList();
    }

    /// What becomes of levels and of proficiencies where nothing stands at any yet, in a sentence for each that
    /// becomes another.
    List<String> becoming() {
        if (!fresh) return List.of();
        return Stream.of(
                        becoming(
                                "levels",
                                called(knownLevels(), WantedLevel::slug, WantedLevel::name),
                                called(levels, WantedLevel::slug, WantedLevel::name)),
                        becoming(
                                "proficiencies",
                                called(knownProficiencies(), WantedProficiency::slug, WantedProficiency::name),
                                called(proficiencies, WantedProficiency::slug, WantedProficiency::name)))
                .flatMap(Optional::stream)
                .toList();
    }

    /// The names of steps that will be offered, by their slugs, in their order.
    private <T> Map<String, String> called(List<T> steps, Function<T, String> slug, Function<T, String> name) {
        var retired = Stream.concat(outline.levels().stream(), outline.proficiencies().stream())
                .filter(Step::retired)
                .toList();
        Map<String, String> called = new LinkedHashMap<>();
        for (T it : steps)
            if (!isAmong(slug.apply(it), name.apply(it), retired)) called.put(slug.apply(it), name.apply(it));
        return called;
    }

    private static Optional<String> becoming(String kind, Map<String, String> before, Map<String, String> after) {
        if (List.copyOf(after.values()).equals(List.copyOf(before.values()))) return Optional.empty();
        Map<String, String> gone = new LinkedHashMap<>(before);
        gone.keySet().removeAll(after.keySet());
        String become = after.isEmpty() ? "none" : String.join(" · ", after.values());
        String aside = gone.isEmpty() ? "" : " Put aside: %s.".formatted(String.join(" · ", gone.values()));
        return Optional.of("The %s become: %s.%s".formatted(kind, become, aside));
    }

    private List<WantedLevel> knownLevels() {
        return known(before.framework().ladder());
    }

    private List<WantedProficiency> knownProficiencies() {
        return known(before.framework().scale());
    }

    static List<WantedLevel> known(Ladder ladder) {
        return ladder.active().stream()
                .map(it -> new WantedLevel(it.level().id(), it.slug(), it.name(), it.definition()))
                .toList();
    }

    static List<WantedProficiency> known(ProficiencyScale scale) {
        return scale.active().stream()
                .map(it -> new WantedProficiency(
                        it.proficiency().id(), it.slug(), it.letter(), it.name(), it.definition()))
                .toList();
    }

    static boolean isAmong(String slug, String name, List<Step> steps) {
        return steps.stream().anyMatch(it -> isOne(slug, name, it));
    }

    private static boolean isOne(String slug, String name, Step it) {
        return isOne(slug, name, it.slug(), it.name());
    }

    /// By the slug, or where the file has the name for one.
    static boolean isOne(String slug, String name, String written, String called) {
        boolean named = Folded.of(name).equals(Folded.of(written));
        return slug.equals(written)
                || named && (called.isEmpty() || Folded.of(called).equals(Folded.of(name)));
    }

    private static String slug(RowKind kind, Step it) {
        return Slugs.wellFormed(it.slug()) ? it.slug() : Addresses.of(kind.label(), it.name());
    }

    private static String letter(Step it) {
        if (it.letter() != null) return it.letter();
        return it.name()
                .codePoints()
                .limit(LETTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private interface Same<T> {
        boolean as(T known, Step step);
    }

    /// Those that are known in their order, each new one behind the one that it stands behind in the file.
    private static <T> List<T> together(List<T> known, List<Step> wanted, Same<T> same, Function<Step, T> fresh) {
        List<T> all = new ArrayList<>(known);
        int behind = 0;
        for (Step step : wanted) {
            int at = -1;
            for (int i = 0; i < all.size() && at < 0; i++) if (same.as(all.get(i), step)) at = i;
            if (at < 0) {
                all.add(behind, fresh.apply(step));
                at = behind;
            }
            behind = at + 1;
        }
        return all;
    }
}
