package io.rungs.moderation.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.identity.ShownTexts.Kind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A hidden text as moderators see it; `instead` is what everybody reads in its place, unless its author has
/// written something else there since.
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
        List<Act> allowedActions) {
    public enum Act {
        SHOW
    }
}
