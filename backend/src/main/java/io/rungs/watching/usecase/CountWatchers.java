package io.rungs.watching.usecase;

import io.rungs.proposals.ImpactPart;
import io.rungs.watching.Notify;
import io.rungs.watching.WatchScope;
import io.rungs.watching.Watchers;
import io.rungs.watching.Watchers.Audience;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says how many people would hear that a proposal is published.
@Component
class CountWatchers implements ImpactPart {
    private static final int MOST = 10_000;

    private final Watchers watchers;

    CountWatchers(Watchers watchers) {
        this.watchers = watchers;
    }

    @Override
    public Concerned concerned(UUID proposal, Collection<UUID> skills) {
        List<Audience> audiences = new ArrayList<>();
        audiences.add(new Audience(WatchScope.proposal(proposal), Notify.PARTICIPATING));
        skills.forEach(it -> audiences.add(new Audience(WatchScope.skill(it), Notify.PUBLISHED)));
        return new Concerned("watchers", watchers.count(audiences, MOST));
    }
}
