package io.rungs.catalog.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// What a cell says at a revision: a text, or *as below*, which is no text of its own: what the next lower rung of
/// the role says holds here too.
public record Expectation(
        @Nullable String description,
        @Nullable Requirement requirement,
        @Nullable Proficiency proficiency) {
    /// Longest description, in code points.
    public static final int LONGEST = 4000;

    /// As below, asking for this.
    public static Expectation below(@Nullable Requirement requirement, @Nullable Proficiency proficiency) {
        return new Expectation(null, requirement, proficiency);
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public boolean asBelow() {
        return description == null;
    }

    /// Its own words; none of what is as below.
    public String words() {
        return description == null ? "" : description;
    }

    public Expectation saying(String words) {
        return new Expectation(words, requirement, proficiency);
    }
}
