package io.rungs.proposals.show;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Finding;
import io.rungs.catalog.profile.Merge;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.SkillField;
import io.rungs.catalog.profile.SkillState;
import io.rungs.catalog.profile.Way;
import io.rungs.kernel.Refusal;
import io.rungs.platform.OneMoment;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.UndoRevisions;
import io.rungs.proposals.view.Prefill;
import io.rungs.proposals.view.ProposedChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Writes the changes that bring an older revision back, that undo one, or that a ladder check asks for: a new
/// proposal, reviewed like any other.
@Component
public class PrefillProposal implements UndoRevisions {
    private final Heads heads;
    private final ShowChanges changes;
    private final OneMoment moment;
    private final Frameworks frameworks;

    PrefillProposal(Heads heads, ShowChanges changes, OneMoment moment, Frameworks frameworks) {
        this.frameworks = frameworks;
        this.heads = heads;
        this.changes = changes;
        this.moment = moment;
    }

    /// All that leads from what is published now to what the revision said.
    ///
    /// @throws Refusal.Conflict `nothing-to-restore` when that is published now
    public Prefill restore(String slug, int revision) {
        return moment.read(() -> restored(slug, revision));
    }

    private Prefill restored(String slug, int revision) {
        Head head = head(slug);
        var said = said(head, revision);
        var all = Way.between(head.skill().id(), head.profile(), said.profile());
        if (all.isEmpty() && said.gone().isEmpty())
            throw Refusal.conflict(
                    "nothing-to-restore", head.skill().name() + " says now what r" + revision + " said.");
        var offered = offered(all);
        return prefill(
                "Restore",
                "Brings back what r%d said.",
                head,
                revision,
                offered.operations(),
                together(offered.left(), gone(said.gone().keySet())));
    }

    /// What undoes just what the revision changed, as far as nobody changed it again since.
    ///
    /// @throws Refusal.Conflict `nothing-to-revert` when it changed nothing that still is so
    public Prefill revert(String slug, int revision) {
        return moment.read(() -> reverted(slug, revision));
    }

    private Prefill reverted(String slug, int revision) {
        Head head = head(slug);
        if (revision == 1) {
            profile(head, revision);
            throw Refusal.conflict(
                    "nothing-to-revert", head.skill().name() + " began with r1: retire the skill instead.");
        }
        var undone = undone(head, undoing(head, revision));
        if (undone.operations().isEmpty() && undone.left().isEmpty())
            throw Refusal.conflict("nothing-to-revert", "Nothing of what r" + revision + " changed is so now.");
        return prefill("Undo", "Undoes what r%d changed.", head, revision, undone.operations(), undone.left());
    }

    /// What leads back, and where there is no way back: the role went into another.
    private record Undoing(List<Operation> operations, Set<Place> gone) {}

    private Undoing undoing(Head head, int revision) {
        var after = said(head, revision);
        var before = said(head, revision - 1);
        return new Undoing(
                Way.between(head.skill().id(), after.profile(), before.profile()), after.goneOtherwise(before));
    }

    /// *As below* in the place of a text that only says once more what the rung below says.
    ///
    /// @throws Refusal.Conflict `not-as-below` when the cell says something of its own by now
    public Prefill asBelow(String slug, UUID cell) {
        return moment.read(() -> saidBelow(head(slug), cell));
    }

    private Prefill saidBelow(Head head, UUID cell) {
        var checks = frameworks.checks();
        Place place = checks.of(head.profile()).stream()
                .filter(it -> it.code() == Finding.Code.SAME_AS_BELOW)
                .flatMap(it -> it.place().stream())
                .filter(it -> cell.equals(head.cells().get(it)))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(
                        "not-as-below", "This says something else by now than the rung below, or nothing."));
        Expectation says = head.profile().at(place).orElseThrow();
        Operation operation =
                new SetCell(head.skill().id(), place, says, Expectation.below(says.requirement(), says.proficiency()));
        String role = Objects.requireNonNull(heads.roles(List.of(place.role())).get(place.role()))
                .name();
        String where = role + ", " + checks.framework().title(place);
        return new Prefill(
                "Say as below in " + head.skill().name(),
                where + " says once more what the rung below says. As below, it is kept in one place.",
                List.of(OperationForm.of(operation)),
                List.of());
    }

    /// @param left what is left out, a sentence each
    private record Offered(List<Operation> operations, List<String> left) {}

    private Offered undone(Head head, Undoing undoing) {
        boolean asks = undoing.operations().stream().anyMatch(it -> it.sets(SkillField.SLUG));
        Set<String> taken = asks ? taken(head, undoing.operations()) : Set.of();
        var merged = Merge.merge(head.profile(), taken, undoing.operations());
        var offered = offered(Way.between(head.skill().id(), head.profile(), merged.profile()));
        var changedAgain = merged.outcomes().stream()
                .filter(it -> it.state() == Merge.State.CONFLICTED)
                .toList();
        return new Offered(
                offered.operations(),
                together(sentences(changedAgain, head), together(offered.left(), gone(undoing.gone()))));
    }

    /// Without what nothing may come into any more.
    private Offered offered(List<Operation> operations) {
        boolean comes = operations.stream().anyMatch(it -> it.enters().isPresent() || comes(it));
        if (!comes) return new Offered(operations, List.of());
        Map<UUID, String> retired = heads.ofVersions(operations).retired();
        return new Offered(
                operations.stream().filter(it -> retired(it, retired).isEmpty()).toList(),
                operations.stream()
                        .flatMap(it -> retired(it, retired).stream())
                        .distinct()
                        .map(it -> "%s is retired. Left out with all that stands in it.".formatted(it))
                        .toList());
    }

    private static boolean comes(Operation it) {
        return it instanceof SetRole role && role.adds();
    }

    private static Optional<String> retired(Operation it, Map<UUID, String> retired) {
        return it.enters().or(() -> named(it)).map(retired::get);
    }

    /// A role that goes may be retired.
    private static Optional<UUID> named(Operation it) {
        return it instanceof SetRole role && !role.adds() ? Optional.empty() : it.named();
    }

    private List<String> gone(Collection<Place> places) {
        if (places.isEmpty()) return List.of();
        var roles = places.stream().map(Place::role).distinct().toList();
        Map<UUID, UUID> merged = heads.merged(roles);
        Map<UUID, RoleRef> names = heads.roles(
                Stream.concat(roles.stream(), merged.values().stream()).toList());
        var framework = frameworks.now();
        return places.stream()
                .map(it -> "%s, %s: left out, since %1$s went into %s, which says something here itself."
                        .formatted(
                                Objects.requireNonNull(names.get(it.role())).name(),
                                framework.title(it),
                                Objects.requireNonNull(names.get(merged.get(it.role())))
                                        .name()))
                .toList();
    }

    private static List<String> together(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Override
    public List<UndoneRevision> undo(Map<UUID, Integer> revisions) {
        return moment.read(() -> {
            Map<UUID, Head> heads = this.heads.read(revisions.keySet());
            return revisions.entrySet().stream()
                    .filter(it -> heads.containsKey(it.getKey()))
                    .map(it -> undone(Objects.requireNonNull(heads.get(it.getKey())), it.getValue()))
                    .toList();
        });
    }

    private UndoneRevision undone(Head head, int revision) {
        if (revision == 1) return ended(head);
        var undone = undone(head, undoing(head, revision));
        return new UndoneRevision(head.skill(), undone.operations(), undone.left());
    }

    private static UndoneRevision ended(Head head) {
        if (head.profile().state() == SkillState.RETIRED) return new UndoneRevision(head.skill(), List.of(), List.of());
        return head.revision() == 1
                ? new UndoneRevision(
                        head.skill(), List.of(SetField.retiring(head.skill().id())), List.of())
                : new UndoneRevision(
                        head.skill(),
                        List.of(),
                        List.of("The skill came with r1. Left out: it was changed again since; retire it, if it is to"
                                + " go."));
    }

    private Head head(String slug) {
        var skill = heads.named(slug).id();
        return Objects.requireNonNull(heads.read(List.of(skill)).get(skill));
    }

    private Profile profile(Head head, int revision) {
        return heads.at(head.skill().id(), revision)
                .orElseThrow(() -> Refusal.notFound(
                        "unknown-revision", head.skill().name() + " has no revision r" + revision + "."));
    }

    private SaidByNow said(Head head, int revision) {
        Profile said = profile(head, revision);
        return SaidByNow.of(said, heads.merged(said.roles()));
    }

    private Set<String> taken(Head head, List<Operation> undoing) {
        Head asked = heads.touched(undoing).get(head.skill().id());
        return asked == null ? Set.of() : asked.taken();
    }

    private Prefill prefill(
            String verb, String rationale, Head head, int revision, List<Operation> operations, List<String> left) {
        return new Prefill(
                "%s r%d of %s".formatted(verb, revision, head.skill().name()),
                rationale.formatted(revision),
                operations.stream().map(OperationForm::of).toList(),
                left);
    }

    private List<String> sentences(List<Merge.Outcome> left, Head head) {
        if (left.isEmpty()) return List.of();
        return changes.show(left, Map.of(head.skill().id(), head)).stream()
                .map(it -> sentence(it, head))
                .toList();
    }

    private static String sentence(ProposedChange left, Head head) {
        boolean retired = head.profile().state() == SkillState.RETIRED;
        return left.sentence()
                + (retired ? " Left out: the skill is retired." : " Left out: it was changed again since.");
    }
}
