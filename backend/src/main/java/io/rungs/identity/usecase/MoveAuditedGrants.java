package io.rungs.identity.usecase;

import io.rungs.identity.GiveGrant;
import io.rungs.identity.Grant;
import io.rungs.identity.MoveGrants;
import io.rungs.identity.Scope;
import io.rungs.identity.model.GivenGrants;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes each of them back and gives it where it holds from then on.
@Component
class MoveAuditedGrants implements MoveGrants {
    private final GivenGrants given;
    private final GiveGrant give;
    private final TakeGrant take;

    MoveAuditedGrants(GivenGrants given, GiveGrant give, TakeGrant take) {
        this.given = given;
        this.give = give;
        this.take = take;
    }

    @Override
    @Transactional
    public void move(UUID by, Scope from, Scope to, String reason) {
        for (Grant grant : given.lockIn(from)) {
            give.give(by, grant.account(), grant.kind(), to, reason);
            take.take(by, grant.id(), reason);
        }
    }
}
