package io.rungs.discussion.usecase;

import static java.util.stream.Collectors.toSet;

import io.rungs.catalog.SkillNames;
import io.rungs.catalog.SkillRef;
import io.rungs.discussion.model.StartedThread;
import io.rungs.proposals.Proposals;
import io.rungs.proposals.Proposals.Title;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where threads stand, for lists of what is said in many places: as many queries for all of them as for one.
@Component
class Whereabouts {
    private final SkillNames skills;
    private final Proposals proposals;

    Whereabouts(SkillNames skills, Proposals proposals) {
        this.skills = skills;
        this.proposals = proposals;
    }

    /// What the page is called on which something stands; a skill's or a proposal's.
    record Whereabout(@Nullable SkillRef skill, @Nullable Title page) {
        @Nullable
        Long proposal() {
            return page == null ? null : page.number();
        }

        String title() {
            return page == null ? Objects.requireNonNull(skill).name() : page.title();
        }

        String href() {
            return page == null ? "/skills/" + Objects.requireNonNull(skill).slug() : "/proposals/" + page.number();
        }
    }

    /// By the threads' ids; one that the person may not know of is missing.
    Map<UUID, Whereabout> of(Collection<StartedThread> threads, UUID person) {
        var named = skills.named(ids(threads, StartedThread.Subject::skill));
        var titles = proposals.titles(ids(threads, StartedThread.Subject::proposal), person);
        Map<UUID, Whereabout> found = new HashMap<>();
        for (StartedThread thread : threads) {
            UUID proposal = thread.subject().proposal();
            UUID skill = thread.subject().skill();
            if (proposal != null && titles.containsKey(proposal))
                found.put(thread.id(), new Whereabout(null, titles.get(proposal)));
            if (proposal == null && skill != null && named.containsKey(skill))
                found.put(thread.id(), new Whereabout(named.get(skill), null));
        }
        return found;
    }

    private static Set<UUID> ids(
            Collection<StartedThread> threads, Function<StartedThread.Subject, @Nullable UUID> which) {
        return threads.stream()
                .map(StartedThread::subject)
                .map(which)
                .filter(Objects::nonNull)
                .collect(toSet());
    }
}
