package io.rungs.proposals.show;

import io.rungs.catalog.Head;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.view.LadderFinding;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Waiver;
import io.rungs.proposals.core.Waivers;
import io.rungs.proposals.policy.Decision;
import io.rungs.proposals.policy.Found;
import io.rungs.proposals.policy.RefuseErrors;
import io.rungs.proposals.policy.Rules;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.ProposalView.FindingView;
import io.rungs.proposals.view.ProposalView.FindingView.Severity;
import io.rungs.proposals.view.ProposalView.Waived;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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

    /// What was found when it was published; of what was closed otherwise, what there are reasons for. Those stay
    /// on record, whatever is found there now.
    ///
    /// @param decision with what was found then
    List<FindingView> atClosing(Weighed weighed, @Nullable Decision decision) {
        Proposal it = weighed.dossier().proposal();
        Map<String, Waiver> waived = waivers.of(it.id(), it.patchSet());
        List<Found> found = it.status() == Status.PUBLISHED
                ? decision == null ? List.of() : decision.found()
                : weighed.found().stream()
                        .filter(now -> waived.containsKey(now.key()))
                        .toList();
        Map<String, Waiver> others = new HashMap<>(waived);
        found.forEach(known -> others.remove(known.key()));
        return Stream.concat(views(found, weighed.heads(), waived).stream(), former(others, weighed.heads()).stream())
                .toList();
    }

    /// What was found there is not known any more. What older rows say may be of a skill that was left out of
    /// the draft again.
    private List<FindingView> former(Map<String, Waiver> others, Map<UUID, Head> published) {
        var people = named(others);
        return others.values().stream()
                .filter(it -> published.containsKey(Found.skill(it.finding())))
                .sorted(Comparator.comparing(Waiver::at))
                .map(it -> new FindingView(
                        it.finding(),
                        "former",
                        Severity.WARNING,
                        Objects.requireNonNull(published.get(Found.skill(it.finding())))
                                .skill(),
                        null,
                        null,
                        null,
                        "The ladder checks had found something here.",
                        waived(it, people)))
                .toList();
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
        return views(found, published, seen == null ? Map.of() : waivers.of(seen.id(), seen.patchSet()));
    }

    private List<FindingView> views(List<Found> found, Map<UUID, Head> published, Map<String, Waiver> waived) {
        var people = named(waived);
        Map<UUID, RoleRef> roles = errors.roles(found);
        Framework framework = rules.ladder().framework();
        return found.stream()
                .map(it -> view(it, published, roles, framework, waived(waived.get(it.key()), people)))
                .toList();
    }

    private Map<UUID, AccountRef> named(Map<String, Waiver> waived) {
        return accounts.named(waived.values().stream().map(Waiver::account).toList());
    }

    private static @Nullable Waived waived(@Nullable Waiver it, Map<UUID, AccountRef> people) {
        return it == null
                ? null
                : new Waived(people.getOrDefault(it.account(), AccountRef.FORMER), it.at(), it.reason());
    }

    private static FindingView view(
            Found found,
            Map<UUID, Head> published,
            Map<UUID, RoleRef> roles,
            Framework framework,
            @Nullable Waived waived) {
        var it = LadderFinding.of(found.finding(), roles, framework);
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
