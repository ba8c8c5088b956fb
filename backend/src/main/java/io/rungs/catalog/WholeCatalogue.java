package io.rungs.catalog;

import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Profile;
import io.rungs.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The catalogue as it is published, for whoever takes it along whole or in part.
public interface WholeCatalogue {
    /// Which part of it: what fits all that is named, each by its slug.
    record Excerpt(
            @Nullable String domain,
            @Nullable String group,
            @Nullable String skill,
            @Nullable String role) {
        public static final Excerpt ALL = new Excerpt(null, null, null, null);
    }

    /// All that skills are written by and stand in; of what is retired, that in which something stands.
    ///
    /// @param used the ids of levels and proficiencies at which something stands
    /// @param retired the ids of domains, groups, families and roles that are offered no more
    /// @param roles in the order of pages
    /// @param addresses of domains, groups and roles, whatever their state, by each that they have or had once
    /// @param former the ids of levels and proficiencies by the slugs that they had before they were renamed
    /// @param merged the roles that went into others, each once for every address that it had itself
    /// @param mergedGroups the groups that went into others
    record Shape(
            Framework framework,
            Set<UUID> used,
            Set<UUID> retired,
            List<ShapedDomain> domains,
            List<Entry> families,
            List<ShapedRole> roles,
            Map<TaxonomyKind, Map<String, Known>> addresses,
            Map<TaxonomyKind, Map<String, UUID>> former,
            List<MergedRole> merged,
            List<MergedGroup> mergedGroups) {}

    record MergedRole(UUID id, String address, String name, UUID into) {}

    /// @param domain in which it stood
    record MergedGroup(String name, UUID domain, UUID into) {}

    /// @param offered whether something new may stand in it, or have it
    record Known(Entry entry, boolean offered) {}

    /// A domain, a group, a role or a family as it is called.
    record Entry(UUID id, String slug, String name) {}

    record ShapedDomain(Entry entry, List<Entry> groups) {}

    record ShapedRole(
            Entry entry, @Nullable UUID family, @Nullable String summary) {}

    /// A skill that is there, as it is published now.
    ///
    /// @param group in which it stands by now
    record PublishedSkill(SkillRef skill, int revision, UUID group, Profile profile) {}

    Shape shape();

    /// How the excerpt is read by now: each slug as the one that its thing has.
    ///
    /// @throws Refusal.Invalid `bad-filter`
    Excerpt named(Excerpt excerpt);

    /// In which groups the skills of the excerpt stand, and which roles they have.
    record Reach(Set<UUID> groups, Set<UUID> roles) {}

    Reach reach(Excerpt excerpt);

    /// Those that come after the slug, in the order of the slugs' bytes.
    List<PublishedSkill> after(@Nullable String slug, Excerpt excerpt, int limit);

    /// Whose an address is, in which group that stands, and whether it is there.
    record Addressed(SkillRef skill, UUID group, boolean active) {}

    /// All skills by each address that they have or had.
    Map<String, Addressed> addresses();

    /// All addresses that something of that kind has or had.
    Set<String> taken(TaxonomyKind kind);

    /// Nobody else makes anything that stands in the shape until the transaction ends.
    void hold();

    /// Which acts on the ladder carry: another one once any of the shape changes.
    long version();
}
