package io.rungs.catalog.view;

import io.rungs.catalog.GroupRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The taxonomy with how many skills fit in each of its parts, and the roles with how many of these each appears
/// in.
///
/// @param folded whether more skills fit than are listed here: the groups then only count them, and each group's
///     are read as a list of its own
public record Catalog(boolean folded, List<DomainEntry> domains, List<RoleEntry> roles) {
    /// @param formerly the addresses that it had before
    /// @param retired whether nothing new may stand in it
    public record DomainEntry(
            UUID id,
            String slug,
            String name,
            List<String> formerly,
            boolean retired,
            int skills,
            List<GroupEntry> groups) {}

    /// @param skills all that are counted, or none where the catalogue is folded
    public record GroupEntry(
            UUID id,
            String slug,
            String name,
            List<String> formerly,
            boolean retired,
            int count,
            List<SkillCard> skills) {}

    public record SkillCard(
            UUID id,
            String slug,
            String name,
            GroupRef group,
            @Nullable String summary,
            int revision,
            Instant publishedAt,
            List<String> roleSlugs,
            int roles,
            int mandatory,
            int optional) {}

    /// @param summary what the role is about, where somebody said so
    public record RoleEntry(
            UUID id,
            String slug,
            String name,
            @Nullable String summary,
            List<String> formerly,
            boolean retired,
            int skills) {}
}
