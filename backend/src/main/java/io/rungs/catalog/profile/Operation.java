package io.rungs.catalog.profile;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One typed edit of one skill, with the base value of what it edits: what its author saw when writing it.
///
/// There are four shapes of it, by what they stand on: a field, a role, a cell, a skill that is not there yet. What
/// each is called where it is sent and kept says [OperationType].
public sealed interface Operation {
    UUID skill();

    /// Whether the other edits the same field, role or cell, or as this one whether the skill is there.
    default boolean sameTarget(Operation other) {
        if (!skill().equals(other.skill())) return false;
        if (isOfSkill() || other.isOfSkill()) return isOfSkill() && other.isOfSkill();
        return switch (this) {
            case SetField mine -> other instanceof SetField theirs && mine.field() == theirs.field();
            case SetRole mine -> other instanceof SetRole theirs && mine.role().equals(theirs.role());
            case SetCell mine -> other instanceof SetCell theirs && mine.place().equals(theirs.place());
            case CreateSkill _ -> other instanceof CreateSkill;
        };
    }

    /// Whether it matters to the one that the other is published before it: they edit the same thing, or one of
    /// them edits what the other stands in (the skill, a role), or both take the same address.
    default boolean meets(Operation other) {
        if (takes().isPresent() && takes().equals(other.takes())) return true;
        if (!skill().equals(other.skill())) return false;
        if (isOfSkill() || other.isOfSkill() || sameTarget(other)) return true;
        if (this instanceof SetRole it && other instanceof SetCell cell)
            return it.role().equals(cell.place().role());
        return this instanceof SetCell cell
                && other instanceof SetRole it
                && it.role().equals(cell.place().role());
    }

    /// Whether it is about the skill being there at all: it is created, retired or restored.
    default boolean isOfSkill() {
        return this instanceof CreateSkill || sets(SkillField.STATE);
    }

    default boolean sets(SkillField field) {
        return this instanceof SetField it && it.field() == field;
    }

    default boolean retires() {
        return sets(SkillField.STATE)
                && this instanceof SetField it
                && SkillState.RETIRED.name().equals(it.proposed());
    }

    default boolean restores() {
        return sets(SkillField.STATE) && !retires();
    }

    /// The address that the skill would have after it, where that is what it is about.
    default Optional<String> takes() {
        return switch (this) {
            case SetField it -> sets(SkillField.SLUG) ? Optional.ofNullable(it.proposed()) : Optional.empty();
            case CreateSkill it -> Optional.of(it.slug());
            case SetRole _, SetCell _ -> Optional.empty();
        };
    }

    /// The group that the skill would stand in after it, where that is what it is about.
    default Optional<UUID> enters() {
        return switch (this) {
            case SetField it ->
                sets(SkillField.GROUP) ? Optional.ofNullable(it.proposed()).map(UUID::fromString) : Optional.empty();
            case CreateSkill it -> Optional.of(it.group());
            case SetRole _, SetCell _ -> Optional.empty();
        };
    }

    /// The role that it names: itself, or by a cell of it.
    default Optional<UUID> named() {
        return switch (this) {
            case SetRole it -> Optional.of(it.role());
            case SetCell it -> Optional.of(it.place().role());
            case SetField _, CreateSkill _ -> Optional.empty();
        };
    }

    /// How many characters are written in it, what it is based on included.
    default int characters() {
        return switch (this) {
            case SetField it -> length(it.base()) + length(it.proposed());
            case SetRole it ->
                it.ladder().values().stream().mapToInt(Operation::length).sum();
            case SetCell it -> length(it.base()) + length(it.proposed());
            case CreateSkill it -> it.name().length() + it.slug().length();
        };
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static int length(@Nullable Expectation it) {
        return it == null ? 0 : length(it.description());
    }

    /// A field from one value to another. The old address leads to the new one for ever.
    record SetField(
            UUID skill,
            SkillField field,
            @Nullable String base,
            @Nullable String proposed) implements Operation {
        public SetField {
            if (field.isRequired()) {
                Objects.requireNonNull(base);
                Objects.requireNonNull(proposed);
            }
        }

        /// From one group into another.
        public static SetField moving(UUID skill, UUID base, UUID proposed) {
            return new SetField(skill, SkillField.GROUP, base.toString(), proposed.toString());
        }

        public static SetField retiring(UUID skill) {
            return new SetField(skill, SkillField.STATE, SkillState.ACTIVE.name(), SkillState.RETIRED.name());
        }

        public static SetField restoring(UUID skill) {
            return new SetField(skill, SkillField.STATE, SkillState.RETIRED.name(), SkillState.ACTIVE.name());
        }
    }

    /// Whether the skill has a role. All that is expected of it goes with it: `base` is what its author saw go, and
    /// nothing where the role comes.
    record SetRole(UUID skill, UUID role, @Nullable SortedMap<Level, Expectation> base) implements Operation {
        public SetRole {
            base = base == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(base));
        }

        public static SetRole adding(UUID skill, UUID role) {
            return new SetRole(skill, role, null);
        }

        public static SetRole removing(UUID skill, UUID role, SortedMap<Level, Expectation> base) {
            return new SetRole(skill, role, base);
        }

        public boolean adds() {
            return base == null;
        }

        /// What goes with the role.
        public SortedMap<Level, Expectation> ladder() {
            return base == null ? Collections.emptySortedMap() : base;
        }
    }

    /// What one cell says. Nothing as the base is a cell that is filled, nothing proposed is one that is emptied.
    record SetCell(
            UUID skill,
            Place place,
            @Nullable Expectation base,
            @Nullable Expectation proposed) implements Operation {
        public SetCell {
            if (base == null && proposed == null) throw new IllegalArgumentException("Nothing is said at " + place);
        }

        public static SetCell adding(UUID skill, Place place, Expectation proposed) {
            return new SetCell(skill, place, null, proposed);
        }

        public static SetCell removing(UUID skill, Place place, Expectation base) {
            return new SetCell(skill, place, base, null);
        }
    }

    /// Its id is made by whoever writes the draft; the operations on that id that come with it fill it.
    record CreateSkill(UUID skill, String slug, String name, UUID group) implements Operation {}
}
