package io.rungs.notifications.model;

import io.rungs.watching.Notify;
import io.rungs.watching.WatchScope;
import io.rungs.watching.Watchers.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Who is to be told, by reason. `near` is what the news is about: whoever muted it hears nothing, and
/// participants are told only while they watch it.
public record Recipients(
        WatchScope near, Set<UUID> authors, Set<UUID> reviewers, Set<UUID> participants, List<Audience> audiences) {
    /// At first only those who watch it.
    public static Recipients around(WatchScope near, Notify needed) {
        return new Recipients(near, Set.of(), Set.of(), Set.of(), List.of(new Audience(near, needed)));
    }

    public Recipients author(UUID author) {
        return new Recipients(near, Set.of(author), reviewers, participants, audiences);
    }

    public Recipients reviewers(Set<UUID> people) {
        return new Recipients(near, authors, people, participants, audiences);
    }

    public Recipients participants(Set<UUID> people) {
        return new Recipients(near, authors, reviewers, people, audiences);
    }

    /// Besides, those who watch these skills that loudly.
    public Recipients skills(List<UUID> skills, Notify needed) {
        var all = new ArrayList<>(audiences);
        skills.forEach(it -> all.add(new Audience(WatchScope.skill(it), needed)));
        return new Recipients(near, authors, reviewers, participants, List.copyOf(all));
    }
}
