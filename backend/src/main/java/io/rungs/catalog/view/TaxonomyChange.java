package io.rungs.catalog.view;

import io.rungs.identity.AccountRef;
import io.rungs.text.StatementPart;
import io.rungs.text.WordEdit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of an entry's history: who did what, and what it said before and after.
///
/// @param by nobody where the installation did it itself
/// @param sentence what was done, behind who did it: “renamed Serving to Model Serving”
public record TaxonomyChange(Instant at, @Nullable AccountRef by, String sentence, List<FieldChange> changes) {
    /// What of an entry was changed.
    public enum Part {
        NAME,
        ADDRESS,
        LETTER,
        SUMMARY,
        RUNG,
        TITLE,
        TEXT
    }

    /// @param level of a rung, as it is called now
    /// @param words how they differ, over the statements of both
    public record FieldChange(
            Part part,
            @Nullable String level,
            @Nullable String before,
            @Nullable String after,
            List<WordEdit> words,
            List<StatementPart> statements) {}
}
