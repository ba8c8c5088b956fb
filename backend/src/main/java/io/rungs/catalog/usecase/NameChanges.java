package io.rungs.catalog.usecase;

import io.rungs.catalog.GroupRef;
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
        var names = new Names(
                heads.roles(changes.stream().flatMap(NameChanges::role).toList()),
                heads.groups(changes.stream().flatMap(NameChanges::groups).toList()));
        return changes.stream().map(it -> view(it, names, head)).toList();
    }

    private record Names(Map<UUID, RoleRef> roles, Map<UUID, GroupRef> groups) {
        RoleRef role(UUID id) {
            return Objects.requireNonNull(roles.get(id));
        }

        String group(UUID id) {
            return Objects.requireNonNull(groups.get(id)).name();
        }
    }

    private static Stream<UUID> role(ProfileChange change) {
        return switch (change) {
            case ProfileChange.OfRole it -> Stream.of(it.role());
            case ProfileChange.OfExpectation it -> Stream.of(it.place().role());
            case ProfileChange.OfState _,
                    ProfileChange.OfName _,
                    ProfileChange.OfSlug _,
                    ProfileChange.OfGroup _,
                    ProfileChange.OfSummary _ -> Stream.of();
        };
    }

    private static Stream<UUID> groups(ProfileChange change) {
        return change instanceof ProfileChange.OfGroup it
                ? Stream.concat(Stream.ofNullable(it.before()), Stream.of(it.after()))
                : Stream.of();
    }

    private static Change view(ProfileChange change, Names names, Head head) {
        return switch (change) {
            case ProfileChange.OfState it -> Change.ofState(it.after());
            case ProfileChange.OfSlug it -> Change.ofSlug(it.before(), it.after());
            case ProfileChange.OfGroup it ->
                Change.ofGroup(it.before() == null ? null : names.group(it.before()), names.group(it.after()));
            case ProfileChange.OfName it -> Change.ofText(Change.Kind.NAME, it.before(), it.after());
            case ProfileChange.OfSummary it -> Change.ofText(Change.Kind.SUMMARY, it.before(), it.after());
            case ProfileChange.OfRole it -> Change.ofRole(names.role(it.role()), it.added());
            case ProfileChange.OfExpectation it ->
                Change.ofExpectation(
                        head.cells().get(it.place()),
                        names.role(it.place().role()),
                        it.place().level(),
                        it.before(),
                        it.after());
        };
    }
}
