package io.rungs.proposals.usecase;

import io.rungs.catalog.Classify;
import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.Merge;
import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.OnCell;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.view.Change;
import io.rungs.proposals.model.PatchSet;
import io.rungs.proposals.view.ProposedChange;
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
    private final Heads heads;

    ShowChanges(Heads heads) {
        this.heads = heads;
    }

    /// How each operation of a patch set fares with what is published, in their order.
    List<Merge.Outcome> outcomes(PatchSet patchSet, Map<UUID, Head> published) {
        return patchSet.operations().stream()
                .map(it -> Merge.merge(
                                Objects.requireNonNull(published.get(it.skill()))
                                        .profile(),
                                List.of(it))
                        .outcomes()
                        .getFirst())
                .toList();
    }

    List<ProposedChange> show(List<Merge.Outcome> outcomes, Map<UUID, Head> published) {
        Map<UUID, RoleRef> roles = heads.roles(outcomes.stream()
                .flatMap(it -> it.operation() instanceof OnCell cell
                        ? Stream.of(cell.place().role())
                        : Stream.of())
                .distinct()
                .toList());
        List<ProposedChange> changes = new ArrayList<>();
        for (Merge.Outcome outcome : outcomes) {
            Head head = Objects.requireNonNull(published.get(outcome.operation().skill()));
            changes.add(show(changes.size(), outcome, head, roles));
        }
        return changes;
    }

    private static ProposedChange show(int position, Merge.Outcome outcome, Head head, Map<UUID, RoleRef> roles) {
        Operation operation = outcome.operation();
        Change change = change(operation, head, roles);
        var now = operation instanceof OnCell it ? head.profile().at(it.place()).orElse(null) : null;
        return ProposedChange.of(
                position, outcome, Classify.of(operation), head.skill(), change, now, textNow(operation, head));
    }

    private static @Nullable String textNow(Operation operation, Head head) {
        return switch (operation) {
            case SetName _ -> head.profile().name();
            case SetSummary _ -> head.profile().summary();
            case OnCell _ -> null;
        };
    }

    private static Change change(Operation operation, Head head, Map<UUID, RoleRef> roles) {
        return switch (operation) {
            case SetName it -> Change.ofText(Change.Kind.NAME, it.base(), it.proposed());
            case SetSummary it -> Change.ofText(Change.Kind.SUMMARY, it.base(), it.proposed());
            case AddExpectation it ->
                Change.ofExpectation(cell(it, head), role(it, roles), it.place().level(), null, it.proposed());
            case EditExpectation it ->
                Change.ofExpectation(cell(it, head), role(it, roles), it.place().level(), it.base(), it.proposed());
            case RemoveExpectation it ->
                Change.ofExpectation(cell(it, head), role(it, roles), it.place().level(), it.base(), null);
        };
    }

    private static @Nullable UUID cell(OnCell operation, Head head) {
        return head.cells().get(operation.place());
    }

    private static RoleRef role(OnCell operation, Map<UUID, RoleRef> roles) {
        return Objects.requireNonNull(roles.get(operation.place().role()));
    }
}
