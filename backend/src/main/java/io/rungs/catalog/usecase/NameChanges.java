package io.rungs.catalog.usecase;

import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.ProfileChange;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.view.Change;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes the differences of two profiles readable: roles and cells by name, texts with their word diff.
@Component
class NameChanges {
    private final Heads heads;

    NameChanges(Heads heads) {
        this.heads = heads;
    }

    List<Change> named(SkillRef skill, List<ProfileChange> changes) {
        Head head = Objects.requireNonNull(heads.read(List.of(skill.id())).get(skill.id()));
        Map<UUID, RoleRef> roles =
                heads.roles(changes.stream().flatMap(NameChanges::role).toList());
        return changes.stream().map(it -> view(it, roles, head)).toList();
    }

    private static Stream<UUID> role(ProfileChange change) {
        return switch (change) {
            case ProfileChange.OfRole it -> Stream.of(it.role());
            case ProfileChange.OfExpectation it -> Stream.of(it.place().role());
            case ProfileChange.OfName _, ProfileChange.OfSummary _ -> Stream.of();
        };
    }

    private static Change view(ProfileChange change, Map<UUID, RoleRef> roles, Head head) {
        return switch (change) {
            case ProfileChange.OfName it -> Change.ofText(Change.Kind.NAME, it.before(), it.after());
            case ProfileChange.OfSummary it -> Change.ofText(Change.Kind.SUMMARY, it.before(), it.after());
            case ProfileChange.OfRole it -> Change.ofRole(role(roles, it.role()), it.added());
            case ProfileChange.OfExpectation it ->
                Change.ofExpectation(
                        head.cells().get(it.place()),
                        role(roles, it.place().role()),
                        it.place().level(),
                        it.before(),
                        it.after());
        };
    }

    private static RoleRef role(Map<UUID, RoleRef> roles, UUID role) {
        return Objects.requireNonNull(roles.get(role));
    }
}
