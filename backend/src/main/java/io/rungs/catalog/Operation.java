package io.rungs.catalog;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One typed edit of one skill, with the base value of what it edits: what its author saw when writing it.
public sealed interface Operation {
    UUID skill();

    /// Whether the other edits the same name, summary, address, group, role or cell, or as this one whether the
    /// skill is there.
    default boolean sameTarget(Operation other) {
        if (!skill().equals(other.skill())) return false;
        if (this instanceof OnCell mine && other instanceof OnCell theirs)
            return mine.place().equals(theirs.place());
        if (this instanceof OnRole mine && other instanceof OnRole theirs)
            return mine.role().equals(theirs.role());
        return getClass() == other.getClass() || (this instanceof OnSkill && other instanceof OnSkill);
    }

    /// Whether it matters to the one that the other is published before it: they edit the same thing, or one of
    /// them edits what the other stands in (the skill, a role), or both take the same address.
    default boolean meets(Operation other) {
        if (takes().isPresent() && takes().equals(other.takes())) return true;
        if (!skill().equals(other.skill())) return false;
        if (this instanceof OnSkill || other instanceof OnSkill || sameTarget(other)) return true;
        if (this instanceof OnRole it && other instanceof OnCell cell)
            return it.role().equals(cell.place().role());
        return this instanceof OnCell cell
                && other instanceof OnRole it
                && it.role().equals(cell.place().role());
    }

    /// The address that the skill would have after it, where that is what it is about.
    default Optional<String> takes() {
        return switch (this) {
            case SetSlug it -> Optional.of(it.proposed());
            case CreateSkill it -> Optional.of(it.slug());
            case SetName _,
                    SetSummary _,
                    MoveSkill _,
                    RetireSkill _,
                    RestoreSkill _,
                    AddRoleToSkill _,
                    RemoveRoleFromSkill _,
                    AddExpectation _,
                    EditExpectation _,
                    RemoveExpectation _ -> Optional.empty();
        };
    }

    record SetName(UUID skill, String base, String proposed) implements Operation {}

    record SetSummary(
            UUID skill, @Nullable String base, @Nullable String proposed) implements Operation {}

    /// The old address leads to the new one for ever.
    record SetSlug(UUID skill, String base, String proposed) implements Operation {}

    /// From one group into another.
    record MoveSkill(UUID skill, UUID base, UUID proposed) implements Operation {}

    /// An edit of whether the skill is there.
    sealed interface OnSkill extends Operation {}

    /// Its id is made by whoever writes the draft; the operations on that id that come with it fill it.
    record CreateSkill(UUID skill, String slug, String name, UUID group) implements OnSkill {}

    record RetireSkill(UUID skill) implements OnSkill {}

    record RestoreSkill(UUID skill) implements OnSkill {}

    /// An edit of whether the skill has a role.
    sealed interface OnRole extends Operation {
        UUID role();
    }

    record AddRoleToSkill(UUID skill, UUID role) implements OnRole {}

    /// All that is expected of the role goes with it: `base` is what its author saw go.
    record RemoveRoleFromSkill(UUID skill, UUID role, SortedMap<Level, Expectation> base) implements OnRole {
        public RemoveRoleFromSkill {
            base = Collections.unmodifiableSortedMap(new TreeMap<>(base));
        }
    }

    /// An edit of one cell.
    sealed interface OnCell extends Operation {
        Place place();
    }

    record AddExpectation(UUID skill, Place place, Expectation proposed) implements OnCell {}

    record EditExpectation(UUID skill, Place place, Expectation base, Expectation proposed) implements OnCell {}

    record RemoveExpectation(UUID skill, Place place, Expectation base) implements OnCell {}
}
