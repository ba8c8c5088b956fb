package io.rungs.proposals.queue;

import io.rungs.catalog.ScopeLines;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.TaxonomyChanged;
import io.rungs.catalog.TaxonomyChanged.Act;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.identity.Grant;
import io.rungs.identity.Scope;
import io.rungs.proposals.policy.Dossiers;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Marks the open proposals whose turn something else may pass: whoever got a right is asked from now on, whoever
/// lost one no more; what is published may leave others to collide with it. [MoveStaleTurns] looks at them, one by
/// one.
@Component
public class MarkStaleTurns {
    private final StaleTurns stale;
    private final Dossiers dossiers;
    private final ScopeLines scopes;

    MarkStaleTurns(StaleTurns stale, Dossiers dossiers, ScopeLines scopes) {
        this.stale = stale;
        this.dossiers = dossiers;
        this.scopes = scopes;
    }

    @Transactional
    public void given(Grant right) {
        stale.inReach(right, scopes.below(right.scope()));
    }

    /// What waits for whoever lost it may be theirs still by another right; the rest passes on.
    @Transactional
    public void taken(Grant right) {
        stale.waitingFor(right.account());
        stale.inReach(right, scopes.below(right.scope()));
    }

    /// What names a group or a role that was merged into another names that one from now on.
    @Transactional
    public void reshaped(TaxonomyChanged event) {
        if (event.kind() == TaxonomyKind.LEVEL && event.act() == Act.ORDERED) stale.atAnyLevel();
        if (!event.act().ofPlaces()) return;
        scope(event.kind()).ifPresent(kind -> inScope(kind, event));
        if (event.kind() == TaxonomyKind.ROLE && event.act() == Act.MERGED)
            stale.follow(Objects.requireNonNull(event.entry()));
        if (event.kind() == TaxonomyKind.LEVEL && event.entry() instanceof UUID level) stale.at(level);
    }

    private void inScope(Scope.Kind kind, TaxonomyChanged event) {
        Stream.of(event.entry(), event.into())
                .filter(Objects::nonNull)
                .map(it -> new Scope(kind, it))
                .forEach(it -> stale.under(it, scopes.below(it)));
    }

    /// Nobody judges a family or a step of a scale alone.
    private static Optional<Scope.Kind> scope(TaxonomyKind kind) {
        return switch (kind) {
            case DOMAIN -> Optional.of(Scope.Kind.DOMAIN);
            case GROUP -> Optional.of(Scope.Kind.GROUP);
            case ROLE -> Optional.of(Scope.Kind.ROLE);
            case FAMILY, LEVEL, PROFICIENCY -> Optional.empty();
        };
    }

    /// It has an address that others may want.
    @Transactional
    public void imported(SkillRef skill) {
        stale.taking(skill.slug());
    }

    /// By a file or a merge: nobody proposed it, so nothing says which of its places are others now.
    @Transactional
    public void changed(SkillRef skill) {
        stale.on(skill.id());
    }

    @Transactional
    public void published(UUID proposal) {
        stale.beside(proposal, dossiers.find(proposal).orElseThrow().newest());
    }
}
