package io.rungs.proposals.policy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.rungs.catalog.Head;
import io.rungs.catalog.TouchedHeads;
import io.rungs.catalog.profile.Merge;
import io.rungs.catalog.profile.Merge.Outcome;
import io.rungs.catalog.profile.Merge.State;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Profile;
import io.rungs.proposals.core.PatchSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the open proposals that edit what another one edits, or take an address that it takes.
public interface Rivals {
    /// At most so many, by their numbers.
    List<Rival> of(UUID proposal, PatchSet patchSet, int most);

    /// The skills as they would be once something is published, and whose the addresses would be that it takes.
    record Thereafter(Map<UUID, Profile> profiles, Map<String, UUID> owners) {
        /// What of it collides itself takes no address.
        public static Thereafter of(Map<UUID, Merge.Result> merges) {
            Map<UUID, Profile> profiles = new LinkedHashMap<>();
            Map<String, UUID> owners = new HashMap<>();
            merges.forEach((skill, merge) -> {
                profiles.put(skill, merge.profile());
                merge.outcomes().stream()
                        .filter(it -> it.state() != State.CONFLICTED)
                        .flatMap(it -> it.operation().takes().stream())
                        .forEach(it -> owners.put(it, skill));
            });
            return new Thereafter(profiles, owners);
        }

        /// Whether the operation takes what another skill has then.
        public boolean isTaken(Operation operation) {
            return operation
                    .takes()
                    .filter(TouchedHeads.taken(owners, operation.skill())::contains)
                    .isPresent();
        }

        private List<Outcome> outcomes(Head now, List<Operation> operations) {
            UUID skill = now.skill().id();
            Set<String> taken = new HashSet<>(now.taken());
            taken.addAll(TouchedHeads.taken(owners, skill));
            Profile then = profiles.getOrDefault(skill, now.profile());
            return Merge.merge(then, taken, operations).outcomes();
        }
    }

    /// With all that it proposes of the skills that both touch, and what of it takes the same addresses.
    record Rival(long number, String title, UUID author, List<Operation> operations) {
        /// What collides then, and does not already.
        ///
        /// @param published the skills that it touches; of others nothing is said
        public List<Outcome> wouldCollide(Map<UUID, Head> published, Thereafter thereafter) {
            Map<UUID, List<Operation>> bySkill =
                    operations.stream().collect(groupingBy(Operation::skill, LinkedHashMap::new, toList()));
            return bySkill.entrySet().stream()
                    .filter(it -> published.containsKey(it.getKey()))
                    .flatMap(it ->
                            collisions(Objects.requireNonNull(published.get(it.getKey())), it.getValue(), thereafter))
                    .toList();
        }

        private static Stream<Outcome> collisions(Head head, List<Operation> operations, Thereafter thereafter) {
            var now = Merge.merge(head.profile(), head.taken(), operations).outcomes();
            var then = thereafter.outcomes(head, operations);
            return IntStream.range(0, now.size())
                    .filter(it -> now.get(it).state() != State.CONFLICTED)
                    .mapToObj(then::get)
                    .filter(it -> it.state() == State.CONFLICTED);
        }
    }
}
