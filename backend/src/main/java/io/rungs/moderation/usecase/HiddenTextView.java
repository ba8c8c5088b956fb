package io.rungs.moderation.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.identity.ShownTexts.Kind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A hidden text as moderators see it; `instead` is what everybody reads in its place, unless its author has
/// written something else there since.
///
/// @param title what the page is called on which it stood, which is at `href`; nothing where there is none any more
@Schema(name = "HiddenText")
public record HiddenTextView(
        UUID id,
        Kind kind,
        UUID subject,
        String part,
        AccountRef author,
        String said,
        String instead,
        String reason,
        AccountRef hiddenBy,
        Instant hiddenAt,
        @Nullable String title,
        @Nullable String href,
        List<Act> allowedActions) {
    public enum Act {
        SHOW
    }
}
