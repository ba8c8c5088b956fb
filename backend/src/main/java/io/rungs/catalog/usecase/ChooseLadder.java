package io.rungs.catalog.usecase;

import io.rungs.catalog.Addresses;
import io.rungs.catalog.SetLadder;
import io.rungs.catalog.SetLadder.Act;
import io.rungs.catalog.SetLadder.WantedLevel;
import io.rungs.catalog.SetLadder.WantedProficiency;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.WholeCatalogue;
import io.rungs.kernel.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a whole ladder, and a whole scale, in the place of those that an installation came with, as long as nothing
/// stands on them.
@Component
public class ChooseLadder {
    /// A step by what it is called; one of the same name goes on as it is.
    public record Step(
            @Nullable String name,
            @Nullable String letter,
            @Nullable String definition) {}

    private final SetLadder ladder;
    private final WholeCatalogue catalogue;

    ChooseLadder(SetLadder ladder, WholeCatalogue catalogue) {
        this.ladder = ladder;
        this.catalogue = catalogue;
    }

    /// @param seen the version at which the admin read the ladder
    /// @param levels lowest first; nothing leaves them as they are
    /// @param proficiencies likewise
    /// @throws Refusal.Invalid naming everything that is wrong
    /// @throws Refusal.Conflict `catalogue-begun`, `ladder-moved`
    @Transactional
    public void choose(UUID admin, long seen, @Nullable List<Step> levels, @Nullable List<Step> proficiencies) {
        if (!catalogue.addresses().isEmpty())
            throw Refusal.conflict(
                    "catalogue-begun",
                    "Skills stand on this ladder already: change it step by step under Administration, Levels.");
        long version = seen;
        if (levels != null) {
            ladder.levels(new Act(admin, version, null), wanted(levels));
            version = catalogue.version();
        }
        if (proficiencies != null) ladder.proficiencies(new Act(admin, version, null), scale(proficiencies));
    }

    private List<WantedLevel> wanted(List<Step> steps) {
        var known = catalogue.shape().framework().ladder().all();
        Set<String> taken = new HashSet<>(catalogue.taken(TaxonomyKind.LEVEL));
        return steps.stream()
                .map(step -> named(known, step, it -> it.name())
                        .map(it -> new WantedLevel(it.level().id(), it.slug(), it.name(), it.definition()))
                        .orElseGet(() -> new WantedLevel(
                                null, address(TaxonomyKind.LEVEL, step, taken), name(step), step.definition())))
                .toList();
    }

    private List<WantedProficiency> scale(List<Step> steps) {
        var known = catalogue.shape().framework().scale().all();
        Set<String> taken = new HashSet<>(catalogue.taken(TaxonomyKind.PROFICIENCY));
        return steps.stream()
                .map(step -> named(known, step, it -> it.name())
                        .map(it -> new WantedProficiency(
                                it.proficiency().id(), it.slug(), it.letter(), it.name(), it.definition()))
                        .orElseGet(() -> new WantedProficiency(
                                null,
                                address(TaxonomyKind.PROFICIENCY, step, taken),
                                Objects.requireNonNullElse(step.letter(), ""),
                                name(step),
                                step.definition())))
                .toList();
    }

    private static <T> Optional<T> named(List<T> known, Step step, Function<T, String> name) {
        return known.stream()
                .filter(it -> name.apply(it).equalsIgnoreCase(name(step).strip()))
                .findFirst();
    }

    private static String name(Step step) {
        return Objects.requireNonNullElse(step.name(), "");
    }

    private static String address(TaxonomyKind kind, Step step, Set<String> taken) {
        String free = Addresses.free(Addresses.of(kind.label(), name(step)), taken::contains);
        taken.add(free);
        return free;
    }
}
