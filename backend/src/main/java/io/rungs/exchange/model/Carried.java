package io.rungs.exchange.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A catalogue as it travels between installations: by slugs, since ids mean nothing elsewhere, and in an order
/// that says something.
///
/// ```
/// Outline ┬ levels, proficiencies: lowest first       CarriedSkill ┬ name, group, summary, revision
///         ├ domains ─ groups: in the order of pages                └ roles ─ cells, lowest first
///         ├ families
///         └ roles ─ rungs, lowest first
/// ```
public final class Carried {
    private Carried() {}

    /// All that skills are written by and stand in.
    public record Outline(
            List<Step> levels,
            List<Step> proficiencies,
            List<Domain> domains,
            List<Family> families,
            List<Role> roles) {
        public static final Outline NONE = new Outline(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /// A level or a proficiency.
    ///
    /// @param letter of a proficiency
    /// @param retired it is offered no more, but something stands at it
    public record Step(
            String slug,
            String name,
            @Nullable String letter,
            @Nullable String definition,
            boolean retired) {}

    /// @param retired as of a [Step]
    public record Domain(String slug, String name, boolean retired, List<Group> groups) {}

    /// @param retired as of a [Step]
    public record Group(String slug, String name, boolean retired) {}

    /// @param retired as of a [Step]
    public record Family(String slug, String name, boolean retired) {}

    /// @param retired as of a [Step]
    public record Role(
            String slug,
            String name,
            boolean retired,
            @Nullable String family,
            @Nullable String summary,
            List<Rung> rungs) {}

    public record Rung(
            String level, @Nullable String title, @Nullable String text) {}

    /// @param domain of its group, for whoever reads the file
    /// @param revision that it was taken from, where the file says so
    public record CarriedSkill(
            String slug,
            String name,
            @Nullable String domain,
            String group,
            @Nullable String summary,
            @Nullable Integer revision,
            List<Part> roles) {}

    /// What is expected of one role; a role may be there without anything.
    public record Part(String role, List<Cell> cells) {}

    /// @param description none is *as below*
    public record Cell(
            String level,
            @Nullable String description,
            @Nullable String requirement,
            @Nullable String proficiency) {}
}
