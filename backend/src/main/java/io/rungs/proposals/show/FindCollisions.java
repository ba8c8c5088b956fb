package io.rungs.proposals.show;

import io.rungs.catalog.Heads;
import io.rungs.identity.Accounts;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.policy.Rivals;
import io.rungs.proposals.policy.Rivals.Rival;
import io.rungs.proposals.policy.Rivals.Thereafter;
import io.rungs.proposals.show.Collisions.Collision;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds out which other open proposals would collide once one is published, and do not already. It looks at a
/// bounded number of them.
@Component
class FindCollisions {
    private static final int MOST_RIVALS = 20;

    private final Rivals rivals;
    private final Heads heads;
    private final Accounts accounts;

    FindCollisions(Rivals rivals, Heads heads, Accounts accounts) {
        this.rivals = rivals;
        this.heads = heads;
        this.accounts = accounts;
    }

    /// @param thereafter how things would be then
    Collisions with(Dossier dossier, Thereafter thereafter) {
        var open = rivals.of(dossier.proposal().id(), dossier.newest(), MOST_RIVALS + 1);
        var colliding = colliding(open.stream().limit(MOST_RIVALS).toList(), thereafter);
        var authors = accounts.named(
                colliding.stream().map(it -> it.rival().author()).distinct().toList());
        return new Collisions(colliding, authors, open.size() > MOST_RIVALS);
    }

    /// They may touch skills that it does not, where they take the same address.
    private List<Collision> colliding(List<Rival> open, Thereafter thereafter) {
        if (open.isEmpty()) return List.of();
        var touched = heads.ofVersions(
                open.stream().flatMap(it -> it.operations().stream()).toList());
        return open.stream()
                .map(it -> Collision.of(it, touched.by(it.operations()), thereafter))
                .filter(it -> !it.outcomes().isEmpty())
                .toList();
    }
}
