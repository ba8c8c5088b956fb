package io.rungs.catalog.usecase;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rungs.catalog.model.CheckedSkills;
import io.rungs.catalog.model.CheckedSkills.Newest;
import io.rungs.catalog.model.CheckedSkills.Published;
import io.rungs.catalog.profile.Finding;
import io.rungs.catalog.profile.LadderChecks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the ladder checks found in revisions by one ladder. A revision never changes: each is looked at once.
final class Looked {
    /// Of findings; a skill without any counts as one.
    private static final long MOST_KEPT = 100_000;

    /// @param cell none where nothing was ever said
    record Found(Finding finding, @Nullable UUID cell) {}

    private record Revision(UUID skill, int number) {
        static Revision of(Newest it) {
            return new Revision(it.skill().id(), it.revision());
        }
    }

    private final LadderChecks checks;
    private final Cache<Revision, List<Found>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Revision _, List<Found> it) -> 1 + it.size())
            .build();

    Looked(LadderChecks checks) {
        this.checks = checks;
    }

    LadderChecks checks() {
        return checks;
    }

    /// What was found in some skills.
    ///
    /// @param fresh how many expectations nobody had looked at before
    record Batch(Map<UUID, List<Found>> found, int fresh) {
        List<Found> in(Newest skill) {
            return found.getOrDefault(skill.skill().id(), List.of());
        }
    }

    Batch at(List<Newest> skills, CheckedSkills all) {
        Map<UUID, List<Found>> found = new HashMap<>();
        List<Newest> unknown = new ArrayList<>();
        for (Newest it : skills) {
            var known = kept.getIfPresent(Revision.of(it));
            if (known == null) unknown.add(it);
            else found.put(it.skill().id(), known);
        }
        int fresh = 0;
        Map<UUID, Published> read = all.read(unknown);
        for (Newest it : unknown) {
            Published published = read.get(it.skill().id());
            if (published == null) continue;
            List<Found> its = found(published);
            fresh += published.profile().expectations().size();
            kept.put(Revision.of(it), its);
            found.put(it.skill().id(), its);
        }
        return new Batch(found, fresh);
    }

    private List<Found> found(Published skill) {
        return checks.of(skill.profile()).stream()
                .map(it -> new Found(it, it.place().map(skill.cells()::get).orElse(null)))
                .toList();
    }
}
