package io.rungs.proposals.core;

import io.rungs.catalog.Head;
import io.rungs.catalog.profile.Classify;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Merge;
import io.rungs.catalog.profile.Merge.Outcome;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.SkillField;
import io.rungs.proposals.OperationForm.FieldValues;
import io.rungs.proposals.Resolution;
import io.rungs.proposals.Resolution.Choice;
import io.rungs.proposals.core.PatchSet.Step;
import io.rungs.text.StatementMerge;
import io.rungs.text.ThreeWay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes operations anew, on what is published now ("Update from published").
///
/// What merges cleanly gets the new base and keeps its content, and with it the reviews that were given on it.
/// What collides is settled by its author's resolutions, field by field; without one it stays unresolved. What is
/// published already, or left as it is published, falls away.
public final class Rebase {
    private final List<Step> steps;
    private final Map<UUID, Head> heads;
    private final Classify classes;
    private final Map<Conflict, Resolution> resolutions = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();
    private final Set<Conflict> met = new HashSet<>();
    private final List<Conflict> unresolved = new ArrayList<>();

    private Rebase(List<Step> steps, Map<UUID, Head> heads, Classify classes) {
        this.steps = steps;
        this.heads = heads;
        this.classes = classes;
    }

    /// A field of the operation at `position` that collides.
    public record Conflict(int position, String field) {
        static Conflict of(Resolution resolution) {
            return new Conflict(resolution.position(), resolution.field());
        }
    }

    /// `steps` are the new ones, those that stay unresolved as they were; `superfluous` are resolutions of what
    /// does not collide, or collides once and was resolved twice.
    public record Rebased(List<Step> steps, List<Conflict> unresolved, List<Resolution> superfluous) {}

    /// A new step, and the position of the one that it came of.
    private record Placed(int from, Step step) {}

    /// @param outcomes how these steps fare with what is published, in their order
    public static Rebased of(
            List<Step> steps,
            List<Outcome> outcomes,
            Map<UUID, Head> heads,
            Collection<Resolution> resolutions,
            Classify classes) {
        var rebase = new Rebase(steps, heads, classes);
        List<Resolution> superfluous = new ArrayList<>();
        for (Resolution it : resolutions)
            if (rebase.resolutions.putIfAbsent(Conflict.of(it), it) != null) superfluous.add(it);
        for (int i = 0; i < steps.size(); i++) rebase.place(i, steps.get(i), outcomes.get(i));
        rebase.dropWhatHasNoSkill();
        rebase.requireClean();
        rebase.resolutions.forEach((conflict, it) -> {
            if (!rebase.met.contains(conflict)) superfluous.add(it);
        });
        return new Rebased(
                rebase.placed.stream().map(Placed::step).toList(),
                List.copyOf(rebase.unresolved),
                List.copyOf(superfluous));
    }

    private void place(int position, Step step, Outcome outcome) {
        switch (outcome.state()) {
            case ALREADY_SO -> {}
            case CLEAN -> placed.add(new Placed(position, step));
            case OUTDATED ->
                settled(outcome, Map.of())
                        .forEach(it -> placed.add(
                                new Placed(position, Step.of(it, classes).withContent(step.content()))));
            case CONFLICTED -> resolve(position, step, outcome);
        }
    }

    private void resolve(int position, Step step, Outcome outcome) {
        Map<String, Resolution> chosen = new LinkedHashMap<>();
        for (String field : outcome.conflicts()) {
            var conflict = new Conflict(position, field);
            met.add(conflict);
            Resolution resolution = resolutions.get(conflict);
            if (resolution == null) unresolved.add(conflict);
            else chosen.put(field, resolution);
        }
        if (chosen.size() < outcome.conflicts().size()) placed.add(new Placed(position, step));
        else settled(outcome, chosen).forEach(it -> place(position, it));
    }

    /// Two cells may ask for the same role.
    private void place(int position, Operation settled) {
        boolean there = settled instanceof SetRole role
                && role.adds()
                && (steps.stream().anyMatch(it -> it.operation().equals(settled))
                        || placed.stream().anyMatch(it -> it.step().operation().equals(settled)));
        if (!there) placed.add(new Placed(position, Step.of(settled, classes)));
    }

    /// Without the skill that was to be created there is nothing for the rest of it to stand in.
    private void dropWhatHasNoSkill() {
        for (Step it : steps) {
            boolean created = it.operation() instanceof CreateSkill;
            if (created && placed.stream().noneMatch(at -> at.step().operation().sameTarget(it.operation())))
                placed.removeIf(at ->
                        at.step().operation().skill().equals(it.operation().skill()));
        }
    }

    /// A choice that collides again has settled nothing.
    private void requireClean() {
        for (Placed it : placed) {
            if (unresolved.stream().anyMatch(conflict -> conflict.position() == it.from())) continue;
            var operations = placed.stream()
                    .map(other -> other.step().operation())
                    .filter(other -> other.skill().equals(it.step().operation().skill()))
                    .toList();
            Head head = head(it.step().operation());
            Merge.merge(head.profile(), head.taken(), operations).outcomes().stream()
                    .filter(outcome -> outcome.operation() == it.step().operation())
                    .flatMap(outcome -> outcome.conflicts().stream())
                    .forEach(field -> unresolved.add(new Conflict(it.from(), field)));
        }
    }

    private Head head(Operation operation) {
        return Objects.requireNonNull(heads.get(operation.skill()));
    }

    /// The operation with what is published as its base, and what it needs to stand in; nothing where it would
    /// leave that as it is.
    private List<Operation> settled(Outcome outcome, Map<String, Resolution> chosen) {
        Operation operation = outcome.operation();
        if (isLeft(chosen, "skill") || isLeft(chosen, "role") || isLeft(chosen, "ladder")) return List.of();
        if (chosen.containsKey("skill")) return List.of(operation);
        Profile now = head(operation).profile();
        return switch (operation) {
            case SetField it -> some(field(it, now, chosen));
            case SetRole it -> List.of(it.adds() ? it : SetRole.removing(it.skill(), it.role(), now.ladder(it.role())));
            case SetCell it -> cell(it, chosen);
            case CreateSkill it -> {
                String slug = new Field<>("slug", it.slug(), null, it.slug(), FieldValues::slug).of(chosen);
                yield slug == null ? List.of() : List.of(new CreateSkill(it.skill(), slug, it.name(), it.group()));
            }
        };
    }

    /// Where nothing is said and the skill needs something it stays as it is.
    private static SetField field(SetField it, Profile now, Map<String, Resolution> chosen) {
        SkillField field = it.field();
        String published = field.of(now);
        String value =
                new Field<>(field.part(), it.base(), published, it.proposed(), values -> values.at(field)).of(chosen);
        return value == null && field.isRequired() ? it : new SetField(it.skill(), field, published, value);
    }

    private static boolean isLeft(Map<String, Resolution> chosen, String field) {
        Resolution resolution = chosen.get(field);
        return resolution != null && resolution.choice() == Choice.PUBLISHED;
    }

    private static List<Operation> some(Operation operation) {
        return Classify.idle(operation) ? List.of() : List.of(operation);
    }

    private List<Operation> cell(SetCell it, Map<String, Resolution> chosen) {
        Expectation base = it.base();
        Expectation proposed = it.proposed();
        Profile published = head(it).profile();
        Expectation now = published.at(it.place()).orElse(null);
        Expectation wanted = base == null || now == null || proposed == null || chosen.containsKey("expectation")
                ? new Field<>("expectation", base, now, proposed, FieldValues::expectation).of(chosen)
                : fieldByField(base, now, proposed, chosen);
        if (Objects.equals(now, wanted)) return List.of();
        var settled = new SetCell(it.skill(), it.place(), now, wanted);
        UUID role = it.place().role();
        boolean stands = now != null || published.roles().contains(role);
        return stands ? List.of(settled) : List.of(SetRole.adding(it.skill(), role), settled);
    }

    private static Expectation fieldByField(
            Expectation base, Expectation now, Expectation proposed, Map<String, Resolution> chosen) {
        var requirement = new Field<>(
                "requirement", base.requirement(), now.requirement(), proposed.requirement(), FieldValues::requirement);
        var proficiency = new Field<>(
                "proficiency", base.proficiency(), now.proficiency(), proposed.proficiency(), FieldValues::proficiency);
        return new Expectation(
                description(base.description(), now.description(), proposed.description(), chosen),
                requirement.of(chosen),
                proficiency.of(chosen));
    }

    /// As below is a value like any other, without statements.
    private static @Nullable String description(
            @Nullable String base,
            @Nullable String published,
            @Nullable String proposed,
            Map<String, Resolution> chosen) {
        return base == null || published == null || proposed == null
                ? new Field<>("description", base, published, proposed, Rebase::said).of(chosen)
                : statements(base, published, proposed, chosen);
    }

    /// Whoever chooses a side chooses it for the statements that collide; the others come of both.
    private static @Nullable String statements(
            String base, String published, String proposed, Map<String, Resolution> chosen) {
        var merged = Merge.descriptions(base, published, proposed);
        Resolution resolution = chosen.get("description");
        if (resolution == null || !(merged instanceof StatementMerge.Collides it)) return merged.withPublished();
        return switch (resolution.choice()) {
            case MINE -> it.withProposed();
            case PUBLISHED -> it.withPublished();
            case CUSTOM -> said(Objects.requireNonNull(resolution.value()));
        };
    }

    /// Nothing is as below.
    private static @Nullable String said(FieldValues it) {
        return it.below() ? null : it.description();
    }

    /// One field, seen from three sides, and where its value stands in what somebody chose.
    private record Field<T>(
            String name,
            @Nullable T base,
            @Nullable T published,
            @Nullable T proposed,
            Function<FieldValues, @Nullable T> custom) {
        @Nullable
        T of(Map<String, Resolution> chosen) {
            Resolution resolution = chosen.get(name);
            if (resolution == null) return merged();
            return switch (resolution.choice()) {
                case MINE -> proposed;
                case PUBLISHED -> published;
                case CUSTOM -> custom.apply(Objects.requireNonNull(resolution.value()));
            };
        }

        private @Nullable T merged() {
            return switch (ThreeWay.merge(base, published, proposed)) {
                case ThreeWay.Takes<T> it -> it.value();
                case ThreeWay.Collides<T> it -> it.published();
            };
        }
    }
}
