package io.rungs.catalog.usecase;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.GroupRef;
import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.ProfileChange;
import io.rungs.catalog.profile.SkillField;
import io.rungs.catalog.view.Change;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the differences of two profiles readable: roles and cells by name, texts with their word diff.
@Component
class NameChanges {
    private final Heads heads;
    private final Frameworks frameworks;

    NameChanges(Heads heads, Frameworks frameworks) {
        this.heads = heads;
        this.frameworks = frameworks;
    }

    List<Change> named(SkillRef skill, List<ProfileChange> changes) {
        Head head = Objects.requireNonNull(heads.read(List.of(skill.id())).get(skill.id()));
        var names = new Names(
                heads.roles(changes.stream().flatMap(NameChanges::role).toList()),
                heads.groups(changes.stream().flatMap(NameChanges::groups).toList()),
                frameworks.now());
        return changes.stream().map(it -> view(it, names, head)).toList();
    }

    private record Names(Map<UUID, RoleRef> roles, Map<UUID, GroupRef> groups, Framework framework) {
        RoleRef role(UUID id) {
            return Objects.requireNonNull(roles.get(id));
        }

        /// As it is read: a group by its name.
        @Nullable
        String read(SkillField field, @Nullable String value) {
            if (value == null || field.form() != SkillField.Form.GROUP) return value;
            return Objects.requireNonNull(groups.get(UUID.fromString(value))).name();
        }
    }

    private static Stream<UUID> role(ProfileChange change) {
        return switch (change) {
            case ProfileChange.OfRole it -> Stream.of(it.role());
            case ProfileChange.OfExpectation it -> Stream.of(it.place().role());
            case ProfileChange.OfField _ -> Stream.of();
        };
    }

    private static Stream<UUID> groups(ProfileChange change) {
        return change instanceof ProfileChange.OfField it && it.field().form() == SkillField.Form.GROUP
                ? Stream.of(it.before(), it.after()).filter(Objects::nonNull).map(UUID::fromString)
                : Stream.of();
    }

    private static Change view(ProfileChange change, Names names, Head head) {
        return switch (change) {
            case ProfileChange.OfField it ->
                Change.ofField(it.field(), names.read(it.field(), it.before()), names.read(it.field(), it.after()));
            case ProfileChange.OfRole it -> Change.ofRole(names.role(it.role()), it.added());
            case ProfileChange.OfExpectation it ->
                Change.ofExpectation(
                        head.cells().get(it.place()),
                        names.role(it.place().role()),
                        it.place().level(),
                        it.before(),
                        it.after(),
                        names.framework());
        };
    }
}
