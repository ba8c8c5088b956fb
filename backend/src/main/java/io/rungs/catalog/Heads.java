package io.rungs.catalog;

import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Profile;
import io.rungs.kernel.Refusal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The skills as they are published now, asked of the database each time.
public interface Heads {
    /// The skill that has or had this address.
    Optional<SkillRef> bySlug(String slug);

    /// As [#bySlug], for whoever has to name a skill.
    ///
    /// @throws Refusal.NotFound `unknown-skill`
    default SkillRef named(String slug) {
        return bySlug(slug).orElseThrow(() -> unknown(slug));
    }

    static Refusal unknown(String slug) {
        return Refusal.notFound("unknown-skill", "There is no skill “" + slug + "” here.");
    }

    /// As [#named], with what it says.
    ///
    /// @throws Refusal.NotFound `unknown-skill`
    Head at(String slug);

    /// As [#named], for whoever serves something at the skill's address.
    ///
    /// @throws SkillMoved when the skill has another address by now
    default SkillRef addressed(String slug) {
        SkillRef skill = named(slug);
        if (!skill.slug().equals(slug)) throw new SkillMoved(skill);
        return skill;
    }

    /// Those of these skills that exist.
    Map<UUID, Head> read(Collection<UUID> skills);

    /// The skills that the operations touch, those included that they create.
    default Map<UUID, Head> touched(Collection<? extends Operation> operations) {
        return ofVersions(operations).by(operations);
    }

    /// As [#touched], of several versions.
    ///
    /// @param operations of all of them
    TouchedHeads ofVersions(Collection<? extends Operation> operations);

    /// As [#ofVersions], and no other transaction publishes these skills until the caller's ends. Locks in the
    /// order of the ids, before them the addresses that are asked for in theirs, and before these the taxonomy
    /// where the operations may change it, so that two publications, or one and an act on the taxonomy, never
    /// wait for each other in a ring.
    TouchedHeads lock(Collection<? extends Operation> operations);

    /// What the skill said at a revision.
    Optional<Profile> at(UUID skill, int revision);

    /// The last revision of the skill that has the role, of those of these roles that went into others while it had
    /// them.
    Map<UUID, Integer> lastOf(UUID skill, Collection<UUID> roles);

    /// The role's names; those that exist.
    Map<UUID, RoleRef> roles(Collection<UUID> roles);

    /// The group's names; those that exist.
    Map<UUID, GroupRef> groups(Collection<UUID> groups);

    /// Of these roles and groups those that were merged into others, each with that one.
    Map<UUID, UUID> merged(Collection<UUID> entries);
}
