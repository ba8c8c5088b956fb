package io.rungs.watching.usecase;

import io.rungs.catalog.SkillNames;
import io.rungs.catalog.SkillRef;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Cursor.Moment;
import io.rungs.kernel.Page;
import io.rungs.proposals.Proposals;
import io.rungs.proposals.Proposals.Title;
import io.rungs.watching.Watch;
import io.rungs.watching.WatchScope.Kind;
import io.rungs.watching.model.HeldWatch;
import io.rungs.watching.model.Watches;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a person watches, newest first.
@Component
public class MyWatches {
    private static final int PAGE = 500;

    private final Watches watches;
    private final SkillNames skills;
    private final Proposals proposals;

    MyWatches(Watches watches, SkillNames skills, Proposals proposals) {
        this.watches = watches;
        this.skills = skills;
        this.proposals = proposals;
    }

    @Transactional(readOnly = true)
    public Page<Watch> page(UUID person, @Nullable String cursor) {
        var rows = watches.of(person, Cursor.moment(cursor).orElse(null), PAGE + 1);
        var page = Page.of(rows, PAGE, it -> new Moment(it.since(), it.scope().id()));
        return new Page<>(views(page.items(), person), page.next());
    }

    private List<Watch> views(List<HeldWatch> held, UUID person) {
        var named = skills.named(ids(held, Kind.SKILL));
        var titled = proposals.titles(ids(held, Kind.PROPOSAL), person);
        return held.stream().flatMap(it -> view(it, named, titled).stream()).toList();
    }

    private static Optional<Watch> view(HeldWatch watch, Map<UUID, SkillRef> skills, Map<UUID, Title> proposals) {
        UUID id = watch.scope().id();
        return switch (watch.scope().kind()) {
            case SKILL -> Optional.ofNullable(skills.get(id)).map(it -> view(watch, it.slug(), it.name()));
            case PROPOSAL ->
                Optional.ofNullable(proposals.get(id)).map(it -> view(watch, String.valueOf(it.number()), it.title()));
        };
    }

    private static Watch view(HeldWatch watch, String ref, String title) {
        return new Watch(watch.scope().kind(), ref, title, watch.loudness(), watch.reason(), watch.since());
    }

    private static List<UUID> ids(List<HeldWatch> watches, Kind kind) {
        return watches.stream()
                .filter(it -> it.scope().kind() == kind)
                .map(it -> it.scope().id())
                .toList();
    }
}
