package io.rungs.proposals.show;

import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.profile.Merge;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.SkillState;
import io.rungs.catalog.profile.Way;
import io.rungs.kernel.Refusal;
import io.rungs.platform.OneMoment;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.view.Prefill;
import io.rungs.proposals.view.ProposedChange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Writes the changes that bring an older revision back, or that undo one: a new proposal, reviewed like any other.
@Component
public class PrefillProposal {
    private final Heads heads;
    private final ShowChanges changes;
    private final OneMoment moment;

    PrefillProposal(Heads heads, ShowChanges changes, OneMoment moment) {
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
        var operations = Way.between(head.skill().id(), head.profile(), profile(head, revision));
        if (operations.isEmpty())
            throw Refusal.conflict(
                    "nothing-to-restore", head.skill().name() + " says now what r" + revision + " said.");
        return prefill("Restore", "Brings back what r%d said.", head, revision, operations, List.of());
    }

    /// What undoes just what the revision changed, as far as nobody changed it again since.
    ///
    /// @throws Refusal.Conflict `nothing-to-revert` when it changed nothing that still is so
    public Prefill revert(String slug, int revision) {
        return moment.read(() -> reverted(slug, revision));
    }

    private Prefill reverted(String slug, int revision) {
        Head head = head(slug);
        Profile after = profile(head, revision);
        if (revision == 1)
            throw Refusal.conflict(
                    "nothing-to-revert", head.skill().name() + " began with r1: retire the skill instead.");
        var undoing = Way.between(head.skill().id(), after, profile(head, revision - 1));
        var merged = Merge.merge(head.profile(), taken(head, undoing), undoing);
        var operations = Way.between(head.skill().id(), head.profile(), merged.profile());
        var left = merged.outcomes().stream()
                .filter(it -> it.state() == Merge.State.CONFLICTED)
                .toList();
        if (operations.isEmpty() && left.isEmpty())
            throw Refusal.conflict("nothing-to-revert", "Nothing of what r" + revision + " changed is so now.");
        return prefill("Undo", "Undoes what r%d changed.", head, revision, operations, left);
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

    private Set<String> taken(Head head, List<Operation> undoing) {
        Head asked = heads.touched(undoing).get(head.skill().id());
        return asked == null ? Set.of() : asked.taken();
    }

    private Prefill prefill(
            String verb,
            String rationale,
            Head head,
            int revision,
            List<Operation> operations,
            List<Merge.Outcome> left) {
        return new Prefill(
                "%s r%d of %s".formatted(verb, revision, head.skill().name()),
                rationale.formatted(revision),
                operations.stream().map(OperationForm::of).toList(),
                changes.show(left, Map.of(head.skill().id(), head)).stream()
                        .map(it -> sentence(it, head))
                        .toList());
    }

    private static String sentence(ProposedChange left, Head head) {
        boolean retired = head.profile().state() == SkillState.RETIRED;
        return left.sentence()
                + (retired ? " Left out: the skill is retired." : " Left out: it was changed again since.");
    }
}
