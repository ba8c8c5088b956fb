package io.rungs.proposals.show;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.identity.PersonMark;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Claim;
import io.rungs.proposals.core.Queued;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.ProposalView;
import io.rungs.proposals.view.ProposalView.Act;
import io.rungs.proposals.view.ProposalView.MyTurn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a proposal's page says of whom it waits for: who was asked, who looks at it, whether it is the reader's
/// turn.
@Component
class ShowTurn {
    private final Accounts accounts;
    private final Clock clock;

    ShowTurn(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    record Shown(
            List<AccountRef> assigned,
            ProposalView.@Nullable Claim claim,
            @Nullable MyTurn mine,
            List<Act> acts) {}

    Shown of(Weighed weighed, @Nullable UUID viewer) {
        var proposal = weighed.dossier().proposal();
        if (!proposal.status().open()) return new Shown(List.of(), null, null, List.of());
        Queued queued = weighed.dossier().queued();
        List<UUID> assigned = queued.assigned();
        Claim claim = Optional.ofNullable(queued.claim())
                .filter(it -> it.holds(clock.instant()))
                .orElse(null);
        List<UUID> people = new ArrayList<>(assigned);
        if (claim != null) people.add(claim.by());
        var own = Optional.ofNullable(viewer).map(queued.attention()::get);
        own.ifPresent(it -> people.addAll(PersonMark.in(it.reason())));
        Map<UUID, AccountRef> named = accounts.named(people);
        return new Shown(
                assigned.stream()
                        .map(it -> named.getOrDefault(it, AccountRef.FORMER))
                        .toList(),
                claim == null
                        ? null
                        : new ProposalView.Claim(
                                named.getOrDefault(claim.by(), AccountRef.FORMER), claim.since(), claim.until()),
                own.map(it -> new MyTurn(PersonMark.named(it.reason(), named), it.since()))
                        .orElse(null),
                acts(weighed, claim, viewer));
    }

    private static List<Act> acts(Weighed weighed, @Nullable Claim claim, @Nullable UUID viewer) {
        if (weighed.dossier().proposal().status() == Status.HELD
                || !weighed.rights().judge(viewer)) return List.of();
        if (claim == null) return List.of(Act.CLAIM);
        return claim.by().equals(viewer) ? List.of(Act.CLAIM, Act.UNCLAIM) : List.of();
    }
}
