package io.rungs.moderation.usecase;

import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.ShownTexts;
import io.rungs.identity.ShownTexts.Kind;
import io.rungs.identity.ShownTexts.Place;
import io.rungs.journal.AuditEntry;
import io.rungs.journal.AuditLog;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Subject;
import io.rungs.kernel.Texts;
import io.rungs.moderation.model.HiddenText;
import io.rungs.moderation.model.HiddenTexts;
import java.time.Clock;
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
    private final Grants grants;
    private final AuditLog audit;
    private final Clock clock;

    HideText(List<ShownTexts> shown, HiddenTexts hidden, Grants grants, AuditLog audit, Clock clock) {
        this.shown = shown;
        this.hidden = hidden;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    /// The id under which it can be shown again.
    ///
    /// @throws Refusal.Forbidden `not-a-moderator`, `own-text`
    /// @throws Refusal.NotFound `no-such-text`
    /// @throws Refusal.Conflict `hidden-already`
    public UUID hide(UUID moderator, @Nullable Place place, @Nullable String why) {
        requireModerator(moderator);
        var texts = new Texts();
        String reason = texts.required("reason", why, LONGEST_REASON);
        if (place == null) texts.error("kind", "Name the kind of text and the id of what it belongs to.");
        texts.check();
        if (place == null) throw new IllegalStateException("It was checked");
        var now = of(place.kind()).find(place, moderator).orElseThrow(HideText::noText);
        if (now.author().equals(moderator))
            throw Refusal.forbidden("own-text", "Nobody moderates what they wrote themselves.");
        boolean already =
                hidden.at(place).filter(it -> it.instead().equals(now.text())).isPresent();
        if (already) throw Refusal.conflict("hidden-already", "A moderator has hidden this already.");
        var it = HiddenText.of(place, now, reason, moderator, clock.instant());
        hidden.add(it);
        of(place.kind()).hide(place, it.instead(), moderator);
        trace(moderator, "moderation.text-hidden", it, reason);
        return it.id();
    }

    /// @throws Refusal.NotFound `no-such-hidden-text`
    /// @throws Refusal.Conflict `text-moved`
    public void show(UUID moderator, UUID id) {
        requireModerator(moderator);
        var it = hidden.lock(id)
                .orElseThrow(
                        () -> Refusal.notFound("no-such-hidden-text", "There is no such text that is hidden still."));
        if (it.author().equals(moderator))
            throw Refusal.forbidden("own-text", "Nobody moderates what they wrote themselves.");
        var place = it.place();
        boolean there = of(place.kind())
                .find(place, moderator)
                .filter(now -> now.text().equals(it.instead()))
                .isPresent();
        if (!there) throw Refusal.conflict("text-moved", "Its author has written something else there since.");
        of(place.kind()).show(place, it.said(), moderator);
        hidden.over(id, moderator, clock.instant());
        trace(moderator, "moderation.text-shown", it, null);
    }

    private ShownTexts of(Kind kind) {
        return shown.stream()
                .filter(it -> it.kinds().contains(kind))
                .findFirst()
                .orElseThrow();
    }

    private void requireModerator(UUID person) {
        if (!grants.onSite(person, GrantKind.MODERATOR))
            throw Refusal.forbidden("not-a-moderator", "Only a moderator decides what is shown.");
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

    private static Refusal noText() {
        return Refusal.notFound("no-such-text", "There is no such text.");
    }
}
