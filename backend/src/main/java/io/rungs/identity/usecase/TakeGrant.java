package io.rungs.identity.usecase;

import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.GrantTaken;
import io.rungs.identity.model.GivenGrants;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a right back; never the last admin's, since nobody could give it again.
@Component
public class TakeGrant {
    private final GivenGrants grants;
    private final GrantTrace trace;
    private final Clock clock;

    TakeGrant(GivenGrants grants, GrantTrace trace, Clock clock) {
        this.grants = grants;
        this.trace = trace;
        this.clock = clock;
    }

    @Transactional
    public void take(UUID by, UUID id, String reason) {
        Grant grant = grants.standing(id).orElseThrow(TakeGrant::noSuchGrant).grant();
        if (grant.kind() == GrantKind.ADMIN && Set.of(id).containsAll(grants.lockAdmins()))
            throw Refusal.conflict("last-admin", "This is the last admin. Give the right to somebody else first.");
        var at = clock.instant();
        if (!grants.take(id, by, at)) throw noSuchGrant();
        trace.taken(new GrantTaken(Ids.next(), by, grant, at), reason);
    }

    static Refusal noSuchGrant() {
        return Refusal.notFound("no-such-grant", "There is no such grant, or it was taken back already.");
    }
}
