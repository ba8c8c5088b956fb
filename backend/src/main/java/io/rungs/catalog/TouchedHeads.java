package io.rungs.catalog;

import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Profile;
import io.rungs.identity.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The skills that several versions of one thing touch. What is published is the same for all of them; what a skill
/// is called that is only proposed, and where it stands, each version says for itself: who may know of one version
/// need not know of another.
///
/// @param published those that exist
/// @param groups the lines of the groups that something is created in, or moved into
/// @param roles what the roles are called that the operations name
/// @param owners whose each of the addresses is that are asked for
/// @param retired what those of the groups that something enters and of the roles that come are called in which
///     nothing may come any more
public record TouchedHeads(
        Map<UUID, Head> published,
        Map<UUID, Line> groups,
        Map<Scope, String> roles,
        Map<String, UUID> owners,
        Map<UUID, String> retired) {
    /// A group with what is above it, nearest first, and what these are called.
    public record Line(List<Scope> scopes, Map<Scope, String> names) {}

    /// As the version says that consists of these operations.
    public Map<UUID, Head> by(Collection<? extends Operation> version) {
        Map<UUID, Head> heads = new HashMap<>(published);
        for (Operation operation : version)
            if (operation instanceof CreateSkill it) heads.computeIfAbsent(it.skill(), _ -> proposed(it));
        return heads;
    }

    private Head proposed(CreateSkill it) {
        Line above = groups.getOrDefault(it.group(), nowhere(it.group()));
        List<Scope> line = new ArrayList<>(List.of(new Scope(Scope.Kind.SKILL, it.skill())));
        line.addAll(above.scopes());
        Map<Scope, String> names = new HashMap<>(roles);
        names.putAll(above.names());
        var ref = new SkillRef(it.skill(), it.slug(), it.name());
        return new Head(ref, 0, Profile.none(), List.copyOf(line), Map.of(), taken(owners, it.skill()), names, lines());
    }

    /// There is no such group.
    private static Line nowhere(UUID group) {
        return new Line(List.of(new Scope(Scope.Kind.GROUP, group), Scope.SITE), Map.of());
    }

    private Map<UUID, List<Scope>> lines() {
        return groups.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().scopes()));
    }

    /// Those of the addresses that another skill has or had.
    public static Set<String> taken(Map<String, UUID> owners, UUID skill) {
        return owners.entrySet().stream()
                .filter(it -> !it.getValue().equals(skill))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
