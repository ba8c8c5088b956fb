package io.rungs.catalog;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Brings a catalogue from outside into the installation: an admin's act, or the installation's own at its first
/// start.
public interface ImportCatalogue {
    /// What is brought. Groups and skills name what they belong to by slug.
    record Catalogue(List<Domain> domains, List<Family> families, List<Role> roles, List<Skill> skills) {
        public Catalogue(List<Domain> domains, List<Role> roles, List<Skill> skills) {
            this(domains, List.of(), roles, skills);
        }
    }

    record Domain(String slug, String name, List<Group> groups) {}

    record Group(String slug, String name) {}

    record Family(String slug, String name) {}

    /// @param family by its slug
    record Role(
            String slug,
            String name,
            @Nullable String family,
            @Nullable String summary) {
        public Role(String slug, String name) {
            this(slug, name, null, null);
        }
    }

    record Skill(
            String slug,
            String name,
            String group,
            @Nullable String summary,
            List<Ladder> roles) {}

    /// What one role is expected to show.
    record Ladder(String role, List<Rung> rungs) {}

    record Rung(Level level, Expectation expectation) {}

    /// How many of each were made; what was there already by its slug stays as it is.
    record Report(int domains, int groups, int roles, int skills) {}

    /// @param by the admin who imports; nobody when the installation does it itself
    /// @throws io.rungs.kernel.Refusal.Invalid naming what is wrong; then nothing was imported
    Report bring(@Nullable UUID by, Catalogue catalogue, String rationale);
}
