package io.rungs.moderation.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.ShownTexts;
import io.rungs.identity.ShownTexts.Place;
import io.rungs.identity.ShownTexts.Spot;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import io.rungs.moderation.model.HiddenText;
import io.rungs.moderation.model.HiddenTexts;
import io.rungs.moderation.usecase.HiddenTextView.Act;
import io.rungs.text.Sized;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is hidden at the moment, for moderators alone: they see what it said, and can show it again.
@Component
public class ReadHiddenTexts {
    private static final int PAGE = 20;
    private static final int MOST = 100;

    private final List<ShownTexts> shown;
    private final HiddenTexts hidden;
    private final Accounts accounts;
    private final Grants grants;
    private final Partial partial;

    ReadHiddenTexts(List<ShownTexts> shown, HiddenTexts hidden, Accounts accounts, Grants grants, Partial partial) {
        this.shown = shown;
        this.hidden = hidden;
        this.accounts = accounts;
        this.grants = grants;
        this.partial = partial;
    }

    @Transactional(readOnly = true)
    public Page<HiddenTextView> page(UUID viewer, @Nullable String cursor) {
        if (!grants.onSite(viewer, GrantKind.MODERATOR)) return new Page<>(List.of(), null);
        return told(
                Page.of(
                        hidden.page(Cursor.id(cursor).orElse(null), PAGE + 1),
                        PAGE,
                        HiddenText::id,
                        ReadHiddenTexts::bytes),
                viewer);
    }

    private static int bytes(HiddenText it) {
        return Sized.bytes(it.said());
    }

    /// What is hidden of these things, all on one page.
    @Transactional(readOnly = true)
    public Page<HiddenTextView> of(UUID viewer, List<UUID> subjects) {
        if (subjects.size() > MOST)
            throw Refusal.invalid("too-many", "subject", "Ask for at most %d at once.".formatted(MOST));
        if (!grants.onSite(viewer, GrantKind.MODERATOR)) return new Page<>(List.of(), null);
        return told(new Page<>(hidden.of(subjects), null), viewer);
    }

    private Page<HiddenTextView> told(Page<HiddenText> page, UUID viewer) {
        var people = accounts.named(page.items().stream()
                .flatMap(it -> Stream.of(it.author(), it.by()))
                .toList());
        var spots = spots(page.items(), viewer);
        var isPartial = partial.of(
                viewer, page.items().stream().map(HiddenText::page).distinct().toList());
        return page.map(it -> {
            boolean may = !it.author().equals(viewer) && !isPartial.test(it.page(), it.author(), it.said());
            return view(it, people, spots.get(it.place()), may ? List.of(Act.SHOW) : List.of());
        });
    }

    private Map<Place, Spot> spots(List<HiddenText> page, UUID viewer) {
        Map<Place, Spot> spots = new HashMap<>();
        for (ShownTexts texts : shown)
            spots.putAll(texts.spots(
                    page.stream()
                            .map(HiddenText::place)
                            .filter(it -> texts.kinds().contains(it.kind()))
                            .toList(),
                    viewer));
        return spots;
    }

    private static HiddenTextView view(HiddenText it, Map<UUID, AccountRef> people, @Nullable Spot at, List<Act> acts) {
        return new HiddenTextView(
                it.id(),
                it.place().kind(),
                it.place().id(),
                it.place().part(),
                people.getOrDefault(it.author(), AccountRef.FORMER),
                it.said(),
                it.instead(),
                it.reason(),
                people.getOrDefault(it.by(), AccountRef.FORMER),
                it.at(),
                at == null ? null : at.title(),
                at == null ? null : at.href(),
                acts);
    }
}
