package io.rungs.proposals.policy;

import io.rungs.catalog.Head;
import io.rungs.catalog.profile.Merge;
import io.rungs.catalog.profile.Merge.Outcome;
import io.rungs.catalog.profile.Merge.State;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Profile;
import io.rungs.proposals.core.PatchSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Finds the open proposals that edit what another one edits.
public interface Rivals {
    /// At most so many, by their numbers.
    List<Rival> of(UUID proposal, PatchSet patchSet, int most);

    /// With all that it proposes of the skills that both touch.
    record Rival(long number, String title, UUID author, List<Operation> operations) {
        /// What collides once the skills are as they would be, and does not already.
        public List<Outcome> wouldCollide(Map<UUID, Head> published, Map<UUID, Profile> thereafter) {
            List<Outcome> collisions = new ArrayList<>();
            thereafter.forEach((skill, profile) -> {
                var mine = operations.stream()
                        .filter(it -> it.skill().equals(skill))
                        .toList();
                var head = published.get(skill);
                if (head == null || mine.isEmpty()) return;
                var now = Merge.merge(head.profile(), head.taken(), mine).outcomes();
                var then = Merge.merge(profile, head.taken(), mine).outcomes();
                for (int i = 0; i < mine.size(); i++) {
                    boolean collided = now.get(i).state() == State.CONFLICTED;
                    if (!collided && then.get(i).state() == State.CONFLICTED) collisions.add(then.get(i));
                }
            });
            return List.copyOf(collisions);
        }
    }
}
