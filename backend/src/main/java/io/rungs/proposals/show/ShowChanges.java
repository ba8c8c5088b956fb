package io.rungs.proposals.show;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.GroupRef;
import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Classify;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Merge;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.SkillField;
import io.rungs.catalog.profile.SkillState;
import io.rungs.catalog.view.Change;
import io.rungs.proposals.OperationForm.LadderRung;
import io.rungs.proposals.core.AnswerRoom;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.ProposedChange;
import io.rungs.proposals.view.ProposedChange.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
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
    private final Frameworks frameworks;
    private final Classify classes;

    ShowChanges(Heads heads, Frameworks frameworks, Classify classes) {
        this.heads = heads;
        this.frameworks = frameworks;
        this.classes = classes;
    }

    List<ProposedChange> show(List<Merge.Outcome> outcomes, Map<UUID, Head> published) {
        return read(outcomes, published).changes();
    }

    /// Those of a patch set, held against what is published now.
    Told read(PatchSet patchSet) {
        var published = heads.touched(patchSet.operations());
        return read(Weighed.outcomes(patchSet, published), published);
    }

    /// All that is needed to show them.
    Told read(List<Merge.Outcome> outcomes, Map<UUID, Head> published) {
        var names = new Names(
                heads.roles(outcomes.stream()
                        .flatMap(it -> it.operation().named().stream())
                        .distinct()
                        .toList()),
                heads.groups(outcomes.stream()
                        .flatMap(it -> groups(it.operation(), published))
                        .distinct()
                        .toList()),
                frameworks.now());
        return new Told(outcomes, published, names, classes);
    }

    /// What was read of changes. To show them takes a while, and asks nobody.
    record Told(List<Merge.Outcome> outcomes, Map<UUID, Head> published, Names names, Classify classes) {
        List<ProposedChange> changes() {
            var room = new AnswerRoom(MOST_WORDS);
            List<ProposedChange> changes = new ArrayList<>();
            for (Merge.Outcome outcome : outcomes) {
                Head head =
                        Objects.requireNonNull(published.get(outcome.operation().skill()));
                var change = show(changes.size(), outcome, head);
                changes.add(room.takes(change.wordBytes()) ? change : change.withoutWords());
            }
            return changes;
        }

        private ProposedChange show(int position, Merge.Outcome outcome, Head head) {
            Operation operation = outcome.operation();
            Change change = change(operation, head, names);
            var now = operation instanceof SetCell it
                    ? head.profile().at(it.place()).orElse(null)
                    : null;
            var ladder = operation instanceof SetRole it ? rungs(it.ladder(), names) : List.<LadderRung>of();
            var ladderNow = operation instanceof SetRole it && !it.adds()
                    ? rungs(head.profile().ladder(it.role()), names)
                    : List.<LadderRung>of();
            return ProposedChange.of(
                    position,
                    outcome,
                    classes.of(operation),
                    head.skill(),
                    change,
                    new Standing(now, textNow(operation, head, names), ladder, ladderNow));
        }
    }

    record Names(Map<UUID, RoleRef> roles, Map<UUID, GroupRef> groups, Framework framework) {
        RoleRef role(UUID id) {
            return Objects.requireNonNull(roles.get(id));
        }

        String group(UUID id) {
            return Objects.requireNonNull(groups.get(id)).name();
        }

        /// As it is read: a group by its name.
        @Nullable
        String read(SkillField field, @Nullable String value) {
            return value == null || field.form() != SkillField.Form.GROUP ? value : group(UUID.fromString(value));
        }
    }

    private static Stream<UUID> groups(Operation operation, Map<UUID, Head> published) {
        if (operation instanceof CreateSkill it) return Stream.of(it.group());
        if (!(operation instanceof SetField it) || it.field().form() != SkillField.Form.GROUP) return Stream.of();
        var now = Objects.requireNonNull(published.get(it.skill())).profile();
        return Stream.of(it.base(), it.proposed(), it.field().of(now))
                .filter(Objects::nonNull)
                .map(UUID::fromString);
    }

    /// Lowest first.
    private static List<LadderRung> rungs(SortedMap<Level, Expectation> ladder, Names names) {
        return LadderRung.of(ladder).stream()
                .sorted(Comparator.comparingInt(it -> names.framework().ladder().place(it.level())))
                .toList();
    }

    private static @Nullable String textNow(Operation operation, Head head, Names names) {
        Profile now = head.profile();
        if (now.state() == SkillState.PROPOSED) return null;
        return switch (operation) {
            case SetField it ->
                it.sets(SkillField.STATE)
                        ? null
                        : names.read(it.field(), it.field().of(now));
            case CreateSkill _ -> now.name();
            case SetRole _, SetCell _ -> null;
        };
    }

    private static Change change(Operation operation, Head head, Names names) {
        return switch (operation) {
            case SetField it ->
                Change.ofField(it.field(), names.read(it.field(), it.base()), names.read(it.field(), it.proposed()));
            case CreateSkill it -> Change.ofNewSkill(it.name(), it.slug(), names.group(it.group()));
            case SetRole it when it.adds() -> Change.ofRole(names.role(it.role()), true);
            case SetRole it ->
                Change.withoutRole(names.role(it.role()), it.ladder().size());
            case SetCell it ->
                Change.ofExpectation(
                        head.cells().get(it.place()),
                        names.role(it.place().role()),
                        it.place().level(),
                        it.base(),
                        it.proposed(),
                        names.framework());
        };
    }
}
