package io.rungs.discussion.model;

import io.rungs.catalog.profile.Place;
import io.rungs.kernel.Sha256;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What its starter had before them: where, at which revision or patch set, and the words quoted. The print tells
/// whether the place reads otherwise by now.
public record Anchor(
        @Nullable Spot spot,
        @Nullable Integer revision,
        @Nullable Integer patchSet,
        @Nullable String print,
        @Nullable String quote) {
    /// A place of a skill. One that a proposal adds has no cell yet.
    public record Spot(UUID skill, Place place, @Nullable UUID cell) {}

    /// The whole skill or proposal.
    public static Anchor none(@Nullable Integer revision, @Nullable Integer patchSet, @Nullable String quote) {
        return new Anchor(null, revision, patchSet, null, quote);
    }

    /// The print of an expectation's text; one that says nothing has the print of the empty text.
    public static String print(String text) {
        return Sha256.hex(32, text);
    }
}
