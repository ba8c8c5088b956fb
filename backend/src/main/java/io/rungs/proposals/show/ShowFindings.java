package io.rungs.proposals.show;

import io.rungs.catalog.Head;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.view.LadderFinding;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Waiver;
import io.rungs.proposals.core.Waivers;
import io.rungs.proposals.policy.Found;
import io.rungs.proposals.policy.RefuseErrors;
import io.rungs.proposals.policy.Rules;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.ProposalView.FindingView;
import io.rungs.proposals.view.ProposalView.FindingView.Severity;
import io.rungs.proposals.view.ProposalView.Waived;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells what the ladder checks find in what is proposed, and why some of it may stay.
@Component
class ShowFindings {
    private final Rules rules;
    private final RefuseErrors errors;
    private final Waivers waivers;
    private final Accounts accounts;

    ShowFindings(Rules rules, RefuseErrors errors, Waivers waivers, Accounts accounts) {
        this.rules = rules;
        this.errors = errors;
        this.waivers = waivers;
        this.accounts = accounts;
    }

    List<FindingView> of(Weighed weighed) {
        return of(weighed.found(), weighed.heads(), weighed.dossier().proposal());
    }

    /// Those in a patch set that nobody has sent yet.
    ///
    /// @param amended whose next one it would be; none where it would be a new one's first
    List<FindingView> of(PatchSet next, Map<UUID, Head> published, @Nullable Proposal amended) {
        var found = Found.in(next, published, Weighed.merges(next, published), rules.ladder());
        return of(found, published, amended);
    }

    /// @param seen whose waivers hold, of the patch set that is seen; none while it is not kept yet
    private List<FindingView> of(List<Found> found, Map<UUID, Head> published, @Nullable Proposal seen) {
        if (found.isEmpty()) return List.of();
        Map<String, Waiver> waived = seen == null ? Map.of() : waivers.of(seen.id(), seen.patchSet());
        Map<UUID, AccountRef> people =
                accounts.named(waived.values().stream().map(Waiver::account).toList());
        Map<UUID, RoleRef> roles = errors.roles(found);
        return found.stream()
                .map(it -> view(it, published, roles, waived(waived.get(it.key()), people)))
                .toList();
    }

    private static @Nullable Waived waived(@Nullable Waiver it, Map<UUID, AccountRef> people) {
        return it == null
                ? null
                : new Waived(people.getOrDefault(it.account(), AccountRef.FORMER), it.at(), it.reason());
    }

    private static FindingView view(
            Found found, Map<UUID, Head> published, Map<UUID, RoleRef> roles, @Nullable Waived waived) {
        var it = LadderFinding.of(found.finding(), roles);
        return new FindingView(
                found.key(),
                it.code(),
                Severity.valueOf(it.severity().name()),
                Objects.requireNonNull(published.get(found.skill())).skill(),
                it.role(),
                it.level(),
                found.position(),
                it.sentence(),
                waived);
    }
}
