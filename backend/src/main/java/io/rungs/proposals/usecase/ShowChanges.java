package io.rungs.proposals.usecase;

import io.rungs.catalog.Classify;
import io.rungs.catalog.Expectation;
import io.rungs.catalog.GroupRef;
import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.Merge;
import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.AddRoleToSkill;
import io.rungs.catalog.Operation.CreateSkill;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.MoveSkill;
import io.rungs.catalog.Operation.OnCell;
import io.rungs.catalog.Operation.OnRole;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.RemoveRoleFromSkill;
import io.rungs.catalog.Operation.RestoreSkill;
import io.rungs.catalog.Operation.RetireSkill;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSlug;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.catalog.Profile;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillState;
import io.rungs.catalog.view.Change;
import io.rungs.proposals.OperationForm.LadderRung;
import io.rungs.proposals.view.ProposedChange;
import io.rungs.proposals.view.ProposedChange.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes operations readable: what each would change, in words.
@Component
class ShowChanges {
    /// Of word diffs in one answer.
    private static final long MOST_WORDS = 512 * 1024;

    private final Heads heads;

    ShowChanges(Heads heads) {
        this.heads = heads;
    }

    List<ProposedChange> show(List<Merge.Outcome> outcomes, Map<UUID, Head> published) {
        return read(outcomes, published).changes();
    }

    /// All that is needed to show them.
    Told read(List<Merge.Outcome> outcomes, Map<UUID, Head> published) {
        var names = new Names(
                heads.roles(outcomes.stream()
                        .flatMap(it -> role(it.operation()))
                        .distinct()
                        .toList()),
                heads.groups(outcomes.stream()
                        .flatMap(it -> groups(it.operation(), published))
                        .distinct()
                        .toList()));
        return new Told(outcomes, published, names);
    }

    /// What was read of changes. To show them takes a while, and asks nobody.
    record Told(List<Merge.Outcome> outcomes, Map<UUID, Head> published, Names names) {
        List<ProposedChange> changes() {
            var room = new AnswerRoom(MOST_WORDS);
            List<ProposedChange> changes = new ArrayList<>();
            for (Merge.Outcome outcome : outcomes) {
                Head head =
                        Objects.requireNonNull(published.get(outcome.operation().skill()));
                var change = ShowChanges.show(changes.size(), outcome, head, names);
                changes.add(room.takes(change.wordBytes()) ? change : change.withoutWords());
            }
            return changes;
        }
    }

    record Names(Map<UUID, RoleRef> roles, Map<UUID, GroupRef> groups) {
        RoleRef role(UUID id) {
            return Objects.requireNonNull(roles.get(id));
        }

        String group(UUID id) {
            return Objects.requireNonNull(groups.get(id)).name();
        }
    }

    private static Stream<UUID> role(Operation operation) {
        if (operation instanceof OnRole it) return Stream.of(it.role());
        return operation instanceof OnCell it ? Stream.of(it.place().role()) : Stream.of();
    }

    private static Stream<UUID> groups(Operation operation, Map<UUID, Head> published) {
        if (operation instanceof CreateSkill it) return Stream.of(it.group());
        if (!(operation instanceof MoveSkill it)) return Stream.of();
        var now = Objects.requireNonNull(published.get(it.skill())).profile();
        return Stream.of(it.base(), it.proposed(), now.group());
    }

    private static ProposedChange show(int position, Merge.Outcome outcome, Head head, Names names) {
        Operation operation = outcome.operation();
        Change change = change(operation, head, names);
        var now = operation instanceof OnCell it ? head.profile().at(it.place()).orElse(null) : null;
        var ladder = operation instanceof RemoveRoleFromSkill it ? LadderRung.of(it.base()) : List.<LadderRung>of();
        var ladderNow = operation instanceof RemoveRoleFromSkill it
                ? LadderRung.of(head.profile().ladder(it.role()))
                : List.<LadderRung>of();
        return ProposedChange.of(
                position,
                outcome,
                Classify.of(operation),
                head.skill(),
                change,
                new Standing(now, textNow(operation, head, names), ladder, ladderNow));
    }

    private static @Nullable String textNow(Operation operation, Head head, Names names) {
        Profile now = head.profile();
        if (now.state() == SkillState.PROPOSED) return null;
        return switch (operation) {
            case SetName _, CreateSkill _ -> now.name();
            case SetSummary _ -> now.summary();
            case SetSlug _ -> now.slug();
            case MoveSkill _ -> names.group(now.group());
            case RetireSkill _, RestoreSkill _, OnRole _, OnCell _ -> null;
        };
    }

    private static Change change(Operation operation, Head head, Names names) {
        return switch (operation) {
            case SetName it -> Change.ofText(Change.Kind.NAME, it.base(), it.proposed());
            case SetSummary it -> Change.ofText(Change.Kind.SUMMARY, it.base(), it.proposed());
            case SetSlug it -> Change.ofSlug(it.base(), it.proposed());
            case MoveSkill it -> Change.ofGroup(names.group(it.base()), names.group(it.proposed()));
            case CreateSkill it -> Change.ofNewSkill(it.name(), it.slug(), names.group(it.group()));
            case RetireSkill _ -> Change.ofState(SkillState.RETIRED);
            case RestoreSkill _ -> Change.ofState(SkillState.ACTIVE);
            case AddRoleToSkill it -> Change.ofRole(names.role(it.role()), true);
            case RemoveRoleFromSkill it ->
                Change.withoutRole(names.role(it.role()), it.base().size());
            case AddExpectation it -> cell(it, head, names, null, it.proposed());
            case EditExpectation it -> cell(it, head, names, it.base(), it.proposed());
            case RemoveExpectation it -> cell(it, head, names, it.base(), null);
        };
    }

    private static Change cell(
            OnCell it, Head head, Names names, @Nullable Expectation before, @Nullable Expectation after) {
        return Change.ofExpectation(
                head.cells().get(it.place()),
                names.role(it.place().role()),
                it.place().level(),
                before,
                after);
    }
}
