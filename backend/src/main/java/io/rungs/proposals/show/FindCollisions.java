package io.rungs.proposals.show;

import io.rungs.catalog.profile.Profile;
import io.rungs.identity.Accounts;
import io.rungs.proposals.policy.Rivals;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.show.Collisions.Collision;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Finds out which other open proposals would collide once one is published, and do not already. It looks at a
/// bounded number of them.
@Component
class FindCollisions {
    private static final int MOST_RIVALS = 20;

    private final Rivals rivals;
    private final Accounts accounts;

    FindCollisions(Rivals rivals, Accounts accounts) {
        this.rivals = rivals;
        this.accounts = accounts;
    }

    /// @param thereafter the skills as they would be then
    Collisions with(Weighed weighed, Map<UUID, Profile> thereafter) {
        var dossier = weighed.dossier();
        var open = rivals.of(dossier.proposal().id(), dossier.newest(), MOST_RIVALS + 1);
        var colliding = open.stream()
                .limit(MOST_RIVALS)
                .map(it -> new Collision(it, it.wouldCollide(weighed.heads(), thereafter)))
                .filter(it -> !it.outcomes().isEmpty())
                .toList();
        var authors = accounts.named(
                colliding.stream().map(it -> it.rival().author()).distinct().toList());
        return new Collisions(colliding, authors, open.size() > MOST_RIVALS);
    }
}
