package io.rungs.proposals.policy;

import static java.util.stream.Collectors.toSet;

import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// Who weighs a change in one scope, and how many of them it takes.
///
/// The nearest scope with a grant decides. Where it has too few eligible people, its parent's count too, up to the
/// site. Where there are still too few, all of them must approve, and the cooling time doubles. Where there is
/// nobody, only an admin can help. Where its own people are silent, an owner above who was asked since then counts
/// too.
///
/// `scope` is the nearest one, `reach` the farthest whose people count; `standIns` are those of the eligible who
/// count since others are silent.
public record Panel(
        Scope scope,
        Scope reach,
        Set<UUID> eligible,
        Set<UUID> owners,
        int approvals,
        boolean owner,
        boolean tooFew,
        boolean widened,
        Set<UUID> standIns) {

    /// @param authors whose approval never counts
    static Panel of(ScopeLine line, Policy.Rule rule, Collection<Grant> grants, Set<UUID> authors) {
        List<Scope> scopes = line.scopes();
        int nearest = nearest(scopes, grants);
        Set<UUID> eligible = new LinkedHashSet<>();
        Set<UUID> owners = new LinkedHashSet<>();
        for (int i = nearest; i < scopes.size(); i++) {
            Scope scope = scopes.get(i);
            Predicate<Grant> counts = it -> it.scope().equals(scope) && !authors.contains(it.account());
            grants.stream()
                    .filter(ScopeLine::judges)
                    .filter(counts)
                    .map(Grant::account)
                    .forEach(eligible::add);
            grants.stream()
                    .filter(it -> it.kind() == GrantKind.OWNER)
                    .filter(counts)
                    .map(Grant::account)
                    .forEach(owners::add);
            boolean enough = eligible.size() >= rule.approvals() && (!rule.owner() || !owners.isEmpty());
            if (enough)
                return new Panel(
                        scopes.get(nearest),
                        scope,
                        eligible,
                        owners,
                        rule.approvals(),
                        rule.owner(),
                        false,
                        i > nearest,
                        Set.of());
        }
        int all = Math.max(1, eligible.size());
        return new Panel(scopes.get(nearest), scopes.getLast(), eligible, owners, all, false, true, true, Set.of());
    }

    /// With those who were asked since its scope's own people are silent, as long as they own a scope above.
    Panel with(Set<UUID> asked, ScopeLine line, Collection<Grant> grants, Set<UUID> authors) {
        List<Scope> above = above(line);
        Set<UUID> besides = grants.stream()
                .filter(it -> it.kind() == GrantKind.OWNER && above.contains(it.scope()))
                .map(Grant::account)
                .filter(it -> asked.contains(it) && !authors.contains(it) && !eligible.contains(it))
                .collect(toSet());
        return besides.isEmpty()
                ? this
                : new Panel(
                        scope,
                        reach,
                        union(eligible, besides),
                        union(owners, besides),
                        approvals,
                        owner,
                        tooFew,
                        widened,
                        besides);
    }

    /// The scopes above its own, nearest first.
    List<Scope> above(ScopeLine line) {
        List<Scope> scopes = line.scopes();
        return scopes.subList(scopes.indexOf(scope) + 1, scopes.size());
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        Set<UUID> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static int nearest(List<Scope> scopes, Collection<Grant> grants) {
        for (int i = 0; i < scopes.size(); i++) {
            Scope scope = scopes.get(i);
            if (grants.stream()
                    .anyMatch(it -> ScopeLine.judges(it) && it.scope().equals(scope))) return i;
        }
        return scopes.size() - 1;
    }

    Duration cooling(Policy.Rule rule) {
        return tooFew ? rule.cooling().multipliedBy(2) : rule.cooling();
    }
}
