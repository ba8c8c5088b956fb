package io.rungs.proposals.write;

import io.rungs.catalog.Heads;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.SkillField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody wrote before a role or a group went into another is of that one by now, as what was proposed
/// before is read as of it. Left as it is where the same submission says something else there, or takes a role
/// away.
final class Followed {
    private final Map<UUID, UUID> merged;

    private Followed(Map<UUID, UUID> merged) {
        this.merged = merged;
    }

    static List<Operation> of(List<Operation> written, Heads heads) {
        var merged = heads.merged(
                written.stream().flatMap(Followed::names).distinct().toList());
        return merged.isEmpty() ? written : new Followed(merged).all(written);
    }

    private static Stream<UUID> names(Operation it) {
        return Stream.of(it.named(), it.enters(), Fit.left(it)).flatMap(Optional::stream);
    }

    private List<Operation> all(List<Operation> written) {
        List<Operation> all = new ArrayList<>();
        for (Operation it : written) {
            Operation now = now(it);
            boolean twice = !now.equals(it)
                    && Stream.concat(written.stream(), all.stream()).anyMatch(other -> other != it && isIn(now, other));
            all.add(twice ? it : now);
        }
        return all;
    }

    private static boolean isIn(Operation now, Operation other) {
        return now.sameTarget(other)
                || other instanceof SetRole it
                        && !it.adds()
                        && now.skill().equals(it.skill())
                        && now.named().filter(it.role()::equals).isPresent();
    }

    private Operation now(Operation it) {
        return switch (it) {
            case SetCell cell -> {
                var place = new Place(now(cell.place().role()), cell.place().level());
                yield new SetCell(cell.skill(), place, cell.base(), cell.proposed());
            }
            case SetRole role -> role.adds() ? SetRole.adding(role.skill(), now(role.role())) : role;
            case CreateSkill skill -> new CreateSkill(skill.skill(), skill.slug(), skill.name(), now(skill.group()));
            case SetField field ->
                field.sets(SkillField.GROUP)
                        ? new SetField(field.skill(), field.field(), group(field.base()), group(field.proposed()))
                        : field;
        };
    }

    private UUID now(UUID entry) {
        return merged.getOrDefault(entry, entry);
    }

    private @Nullable String group(@Nullable String id) {
        return id == null ? null : now(UUID.fromString(id)).toString();
    }
}
