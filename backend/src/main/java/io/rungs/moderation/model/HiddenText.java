package io.rungs.moderation.model;

import io.rungs.identity.ShownTexts;
import io.rungs.identity.ShownTexts.Kind;
import io.rungs.identity.ShownTexts.Place;
import io.rungs.identity.ShownTexts.Shown;
import io.rungs.kernel.Ids;
import io.rungs.moderation.HiddenTitles;
import java.time.Instant;
import java.util.UUID;

/// A text that a moderator took away, and what everybody reads in its place.
///
/// ```
/// a text of a person ── hidden ──▶ HiddenText (what it said) ── shown again ──▶ (over)
///                                  in its place: who reads it reads the reason
/// ```
public record HiddenText(
        UUID id, Place place, UUID author, String said, String instead, String reason, UUID by, Instant at) {
    public static HiddenText of(Place place, Shown shown, String reason, UUID by, Instant at) {
        return new HiddenText(
                Ids.next(), place, shown.author(), shown.text(), instead(place.kind(), reason), reason, by, at);
    }

    /// A title stands in many lists, and is short.
    private static String instead(Kind kind, String reason) {
        return kind == Kind.TITLE ? HiddenTitles.INSTEAD : ShownTexts.HIDDEN + ": " + reason;
    }
}
