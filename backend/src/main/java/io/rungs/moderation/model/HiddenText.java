package io.rungs.moderation.model;

import static java.util.stream.Collectors.toSet;

import io.rungs.identity.ShownTexts;
import io.rungs.identity.ShownTexts.Place;
import io.rungs.identity.ShownTexts.Shown;
import io.rungs.kernel.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A text that a moderator took away, and what everybody reads in its place.
///
/// ```
/// a text of a person ── hidden ──▶ HiddenText (what it said) ── shown again ──▶ (over)
///                                  in its place: who reads it reads the reason
/// ```
///
/// @param letThrough whether all could read it before
public record HiddenText(
        UUID id,
        Place place,
        UUID page,
        UUID author,
        String said,
        String instead,
        String reason,
        UUID by,
        Instant at,
        boolean letThrough) {
    /// @param hidden what is hidden of that thing already: what is read instead says which of them it was
    public static HiddenText of(
            Place place, Shown shown, Collection<HiddenText> hidden, String reason, UUID by, Instant at) {
        String instead = unlike(
                instead(place, reason),
                hidden.stream()
                        .filter(it -> it.ofOneTextWith(place))
                        .filter(it -> !it.said().equals(shown.text())));
        return new HiddenText(
                Ids.next(),
                place,
                shown.page(),
                shown.author(),
                shown.text(),
                instead,
                reason,
                by,
                at,
                shown.letThrough());
    }

    /// Whether that is what is read there, or in another version of it, instead of it.
    public boolean isReadIn(Place other, String text) {
        return ofOneTextWith(other) && instead.equals(text);
    }

    /// Whether that person could read what it said.
    public boolean wasReadBy(UUID person) {
        return letThrough || author.equals(person);
    }

    private boolean ofOneTextWith(Place other) {
        return place.kind() == other.kind()
                && place.id().equals(other.id())
                && (place.kind().inVersions() || place.part().equals(other.part()));
    }

    /// A title stands in many lists, and is short. Whoever may not be called by their name has one all the same.
    private static String instead(Place place, String reason) {
        return switch (place.kind()) {
            case TITLE -> ShownTexts.HIDDEN_TITLE;
            case NAME -> "Member " + place.id().toString().substring(28);
            default -> ShownTexts.HIDDEN + ": " + reason;
        };
    }

    private static String unlike(String instead, Stream<HiddenText> others) {
        Set<String> taken = others.map(HiddenText::instead).collect(toSet());
        return IntStream.iterate(1, it -> it + 1)
                .mapToObj(it -> it == 1 ? instead : instead + " (" + it + ")")
                .filter(it -> !taken.contains(it))
                .findFirst()
                .orElseThrow();
    }
}
