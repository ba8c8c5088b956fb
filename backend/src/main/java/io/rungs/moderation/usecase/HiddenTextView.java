package io.rungs.moderation.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.identity.ShownTexts.Kind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/// A hidden text as moderators see it.
@Schema(name = "HiddenText")
public record HiddenTextView(
        UUID id,
        Kind kind,
        UUID subject,
        String part,
        AccountRef author,
        String said,
        String reason,
        AccountRef hiddenBy,
        Instant hiddenAt) {}
