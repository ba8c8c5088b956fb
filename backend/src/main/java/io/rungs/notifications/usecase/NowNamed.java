package io.rungs.notifications.usecase;

import static java.util.stream.Collectors.toSet;

import io.rungs.catalog.RevisionsOfCause;
import io.rungs.catalog.SkillNames;
import io.rungs.catalog.SkillRef;
import io.rungs.identity.ShownTexts;
import io.rungs.notifications.Facts;
import io.rungs.notifications.News;
import io.rungs.notifications.Notification.Kind;
import io.rungs.notifications.model.Inbox.Told;
import io.rungs.proposals.Proposals;
import io.rungs.watching.Notify;
import io.rungs.watching.Watchers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What somebody's notifications are about, as it is called now: a title that was taken away, or written over, says
/// nothing any more, nor does the name of a skill that is only proposed.
@Component
class NowNamed {
    private final Proposals proposals;
    private final SkillNames published;
    private final RevisionsOfCause revisions;
    private final Watchers watchers;

    NowNamed(Proposals proposals, SkillNames published, RevisionsOfCause revisions, Watchers watchers) {
        this.proposals = proposals;
        this.published = published;
        this.revisions = revisions;
        this.watchers = watchers;
    }

    /// @param others how many more of the skills that they watch an import or a merge changed, by the cause
    record Names(Map<Long, String> titles, Map<UUID, SkillRef> skills, Map<UUID, Integer> others) {
        /// Of a proposal that is not theirs to know of any more, nothing is said either.
        Facts of(Facts facts) {
            var skill = facts.skill();
            var named = skill == null ? facts : facts.on(skills.get(skill.id()));
            return named.proposal() == null
                    ? named
                    : named.titled(titles.getOrDefault(named.proposal(), ShownTexts.HIDDEN_TITLE));
        }

        /// Whether what it is about is theirs to know of still.
        boolean knows(Facts facts) {
            return facts.proposal() == null || titles.containsKey(facts.proposal());
        }

        int others(News news) {
            return others.getOrDefault(news.cause(), 0);
        }
    }

    Names of(List<Told> told, UUID person) {
        var facts = told.stream().map(it -> it.news().facts()).toList();
        var numbers =
                facts.stream().map(Facts::proposal).filter(Objects::nonNull).collect(toSet());
        var skills = facts.stream()
                .map(Facts::skill)
                .filter(Objects::nonNull)
                .map(SkillRef::id)
                .collect(toSet());
        Map<UUID, SkillRef> named = new HashMap<>(proposals.created(numbers, person));
        named.putAll(published.named(skills));
        return new Names(proposals.named(numbers, person), named, others(told, person));
    }

    private Map<UUID, Integer> others(List<Told> told, UUID person) {
        Map<UUID, UUID> named = new HashMap<>();
        for (Told it : told) {
            SkillRef skill = it.news().facts().skill();
            if (it.news().kind() == Kind.REVISION_PUBLISHED && skill != null)
                named.putIfAbsent(it.news().cause(), skill.id());
        }
        var changed = revisions.ofSeveral(named.keySet());
        var all = changed.values().stream().flatMap(List::stream).collect(toSet());
        Set<UUID> followed = watchers.followed(person, all, Notify.PUBLISHED);
        Map<UUID, Integer> others = new HashMap<>();
        changed.forEach((cause, skills) -> others.put(cause, (int) skills.stream()
                .filter(it -> followed.contains(it) && !it.equals(named.get(cause)))
                .count()));
        return others;
    }
}
