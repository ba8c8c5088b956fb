package io.rungs.notifications.model;

import io.rungs.notifications.Reason;
import io.rungs.watching.Notify;
import io.rungs.watching.WatchScope;
import io.rungs.watching.Watchers.Audience;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who is to be told, by reason. `near` is what the news is about: whoever muted it hears nothing, and
/// participants are told only while they watch it.
public record Recipients(
        WatchScope near, Map<Reason, Set<UUID>> named, Set<UUID> participants, List<Audience> audiences) {
    /// At first only those who watch it.
    public static Recipients around(WatchScope near, Notify needed) {
        return new Recipients(near, Map.of(), Set.of(), List.of(new Audience(near, needed)));
    }

    /// At first nobody, whoever watches it.
    public static Recipients of(WatchScope near) {
        return new Recipients(near, Map.of(), Set.of(), List.of());
    }

    public Recipients author(UUID author) {
        return named(Reason.AUTHOR, Set.of(author));
    }

    public Recipients reviewers(Set<UUID> people) {
        return named(Reason.REVIEWER, people);
    }

    public Recipients participants(Set<UUID> people) {
        return new Recipients(near, named, people, audiences);
    }

    /// These people, for that reason.
    public Recipients named(Reason reason, Set<UUID> people) {
        var all = new EnumMap<Reason, Set<UUID>>(Reason.class);
        all.putAll(named);
        all.put(reason, people);
        return new Recipients(near, all, participants, audiences);
    }

    /// Only those of these people who are named, or watch what it is about.
    public Recipients among(Set<UUID> people) {
        var all = new EnumMap<Reason, Set<UUID>>(Reason.class);
        named.forEach((reason, told) ->
                all.put(reason, told.stream().filter(people::contains).collect(Collectors.toSet())));
        return new Recipients(near, all, people, List.of());
    }

    /// Besides, those who watch these skills that loudly.
    public Recipients skills(List<UUID> skills, Notify needed) {
        var all = new ArrayList<>(audiences);
        skills.forEach(it -> all.add(new Audience(WatchScope.skill(it), needed)));
        return new Recipients(near, named, participants, List.copyOf(all));
    }
}
