package io.rungs.moderation.usecase;

import io.rungs.identity.ShownTexts;
import io.rungs.identity.ShownTexts.Kind;
import io.rungs.identity.ShownTexts.Place;
import io.rungs.identity.ShownTexts.Shown;
import io.rungs.journal.AuditEntry;
import io.rungs.journal.AuditLog;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Subject;
import io.rungs.kernel.Texts;
import io.rungs.moderation.model.HiddenText;
import io.rungs.moderation.model.HiddenTexts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A moderator takes a text away wherever it shows, with a reason that is read in its place, or shows it again.
@Component
@Transactional
public class HideText {
    private static final int LONGEST_REASON = 500;

    private final List<ShownTexts> shown;
    private final HiddenTexts hidden;
    private final Partial partial;
    private final AuditLog audit;
    private final Clock clock;

    HideText(List<ShownTexts> shown, HiddenTexts hidden, Partial partial, AuditLog audit, Clock clock) {
        this.shown = shown;
        this.hidden = hidden;
        this.partial = partial;
        this.audit = audit;
        this.clock = clock;
    }

    /// The id under which it can be shown again.
    ///
    /// @throws Refusal.Forbidden `not-a-moderator`, `own-text`, `concerns-you`
    /// @throws Refusal.NotFound `no-such-text`
    /// @throws Refusal.Conflict `hidden-already`
    public UUID hide(UUID moderator, @Nullable Place place, @Nullable String why) {
        partial.requireModerator(moderator);
        var texts = new Texts();
        String reason = texts.required("reason", why, LONGEST_REASON);
        if (place == null) texts.error("kind", "Name the kind of text and the id of what it belongs to.");
        texts.check();
        if (place == null) throw new IllegalStateException("It was checked");
        var standing = standing(place, moderator);
        if (standing.isEmpty()) throw Refusal.notFound("no-such-text", "There is no such text.");
        standing.values().removeIf(now -> now.author().equals(moderator));
        if (standing.isEmpty()) throw ownText();
        var isPartial = partial.of(
                moderator, standing.values().stream().map(Shown::page).toList());
        standing.values().removeIf(now -> isPartial.test(now.page(), now.author(), now.text()));
        if (standing.isEmpty()) throw Partial.concernsYou();
        var before = hidden.of(List.of(place.id()));
        standing.entrySet()
                .removeIf(now -> before.stream()
                        .anyMatch(it -> it.isReadIn(now.getKey(), now.getValue().text())));
        if (standing.isEmpty()) throw Refusal.conflict("hidden-already", "A moderator has hidden this already.");
        List<HiddenText> taken = new ArrayList<>(before);
        standing.forEach(
                (version, now) -> taken.add(HiddenText.of(version, now, taken, reason, moderator, clock.instant())));
        return taken.stream().skip(before.size()).map(this::hide).toList().getFirst();
    }

    private UUID hide(HiddenText it) {
        hidden.add(it);
        of(it.place().kind()).hide(it.place(), it.said(), it.instead(), it.by());
        trace(it.by(), "moderation.text-hidden", it, it.reason());
        return it.id();
    }

    /// Every version of the text: what only few read would come to be read by all when it is let through.
    private Map<Place, Shown> standing(Place place, UUID moderator) {
        var texts = of(place.kind());
        var standing = new LinkedHashMap<Place, Shown>();
        for (Place version : texts.versions(place))
            texts.find(version, moderator).ifPresent(now -> standing.put(version, now));
        return standing;
    }

    /// With it the other versions that are hidden, wherever they stand by now.
    ///
    /// @throws Refusal.NotFound `no-such-hidden-text`
    /// @throws Refusal.Conflict `text-moved`
    public void show(UUID moderator, UUID id) {
        partial.requireModerator(moderator);
        var it = hidden.find(id)
                .orElseThrow(
                        () -> Refusal.notFound("no-such-hidden-text", "There is no such text that is hidden still."));
        if (it.author().equals(moderator)) throw ownText();
        var isPartial = partial.of(moderator, List.of(it.page()));
        if (isPartial.test(it.page(), it.author(), it.said())) throw Partial.concernsYou();
        var texts = of(it.place().kind());
        var back = together(it).stream()
                .filter(each ->
                        !each.author().equals(moderator) && !isPartial.test(each.page(), each.author(), each.said()))
                .filter(each -> texts.shows(each.place(), each.instead(), moderator))
                .toList();
        if (!back.contains(it))
            throw Refusal.conflict("text-moved", "Its author has written something else there since.");
        back.forEach(each -> show(each, moderator));
    }

    private List<HiddenText> together(HiddenText it) {
        Kind kind = it.place().kind();
        if (!kind.inVersions() || kind == Kind.RATIONALE) return List.of(it);
        return hidden.of(List.of(it.place().id())).stream()
                .filter(each -> each.place().kind() == kind)
                .toList();
    }

    private void show(HiddenText it, UUID moderator) {
        of(it.place().kind()).show(it.place(), it.instead(), it.said(), moderator);
        hidden.over(it.id(), moderator, clock.instant());
        trace(moderator, "moderation.text-shown", it, null);
    }

    private ShownTexts of(Kind kind) {
        return shown.stream()
                .filter(it -> it.kinds().contains(kind))
                .findFirst()
                .orElseThrow();
    }

    private void trace(UUID moderator, String action, HiddenText it, @Nullable String reason) {
        var place = it.place();
        audit.record(new AuditEntry(
                moderator,
                action,
                new Subject(place.kind().name(), place.id()),
                Map.of("author", it.author(), "part", place.part(), "text", it.said()),
                Map.of("hidden", it.id()),
                reason));
    }

    private static Refusal ownText() {
        return Refusal.forbidden("own-text", "Nobody moderates what they wrote themselves.");
    }
}
