package io.rungs.proposals.show;

import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.policy.Dossiers;
import io.rungs.proposals.policy.Found;
import io.rungs.proposals.policy.Grounds;
import io.rungs.proposals.policy.Rules;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.Preview;
import io.rungs.proposals.view.ProposalView.FindingView;
import io.rungs.proposals.view.ProposalView.OverlapView;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows what a patch set would come to that nobody has sent yet.
@Component
class ShowPreview {
    private final Dossiers dossiers;
    private final Heads heads;
    private final Grounds grounds;
    private final Rules rules;
    private final ShowChanges changes;
    private final ShowFindings findings;
    private final Accounts accounts;

    ShowPreview(
            Dossiers dossiers,
            Heads heads,
            Grounds grounds,
            Rules rules,
            ShowChanges changes,
            ShowFindings findings,
            Accounts accounts) {
        this.dossiers = dossiers;
        this.heads = heads;
        this.grounds = grounds;
        this.rules = rules;
        this.changes = changes;
        this.findings = findings;
        this.accounts = accounts;
    }

    /// Reads what it takes; what then shows it asks nobody.
    ///
    /// @param amended the proposal that it would be the next patch set of
    Supplier<Preview> read(@Nullable Dossier amended, PatchSet next) {
        var head = heads.touched(next.operations());
        var overlaps =
                dossiers.overlapping(amended == null ? null : amended.proposal().id(), next);
        var told = changes.read(Weighed.outcomes(next, head), head);
        var others = overlaps(overlaps);
        var found = findings(next, head, amended);
        var dropped = amended == null ? List.<AccountRef>of() : droppedBy(next, amended);
        return () -> new Preview(
                amended == null ? next.changeClass() : amended.with(next).changeClass(),
                told.changes(),
                others,
                found,
                dropped);
    }

    private List<FindingView> findings(PatchSet next, Map<UUID, Head> head, @Nullable Dossier amended) {
        var found = Found.in(next, head, Weighed.merges(next, head), rules.ladder());
        return findings.of(found, head, amended == null ? null : amended.proposal());
    }

    /// Without a review there is nothing to weigh.
    private List<AccountRef> droppedBy(PatchSet next, Dossier amended) {
        if (amended.droppedBy(next).isEmpty()) return List.of();
        Collection<UUID> dropped = grounds.weigh(amended).droppedBy(next);
        Map<UUID, AccountRef> named = accounts.named(dropped);
        return dropped.stream()
                .map(it -> named.getOrDefault(it, AccountRef.FORMER))
                .sorted(Comparator.comparing(AccountRef::name))
                .toList();
    }

    List<OverlapView> overlaps(List<Dossiers.Overlap> overlaps) {
        var named =
                accounts.named(overlaps.stream().map(Dossiers.Overlap::author).toList());
        return overlaps.stream()
                .map(it -> new OverlapView(
                        it.number(), it.title(), named.getOrDefault(it.author(), AccountRef.FORMER), it.position()))
                .toList();
    }
}
