package io.rungs.catalog.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The whole taxonomy with its skills, and the roles with how many skills each appears in.
public record Catalog(List<DomainEntry> domains, List<RoleEntry> roles) {
    public record DomainEntry(UUID id, String slug, String name, int skills, List<GroupEntry> groups) {}

    public record GroupEntry(UUID id, String slug, String name, List<SkillCard> skills) {}

    public record SkillCard(
            UUID id,
            String slug,
            String name,
            @Nullable String summary,
            int revision,
            Instant publishedAt,
            List<String> roleSlugs,
            int roles,
            int mandatory,
            int optional) {}

    public record RoleEntry(UUID id, String slug, String name, int skills) {}
}
