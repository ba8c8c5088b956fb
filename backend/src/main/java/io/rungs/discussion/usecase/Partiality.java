package io.rungs.discussion.usecase;

import io.rungs.discussion.model.Moderator;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.proposals.Proposals;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Knows where moderators are no judges.
@Component
class Partiality {
    private final Proposals proposals;
    private final Accounts accounts;
    private final Grants grants;

    Partiality(Proposals proposals, Accounts accounts, Grants grants) {
        this.proposals = proposals;
        this.accounts = accounts;
        this.grants = grants;
    }

    Moderator of(UUID moderator, @Nullable UUID proposal) {
        return new Moderator(
                handle(moderator),
                grants.handlesBeside(moderator, GrantKind.MODERATOR),
                proposal != null && !own(moderator, List.of(proposal)).isEmpty());
    }

    private String handle(UUID moderator) {
        return accounts.find(moderator).map(AccountRef::handle).orElse("");
    }

    /// Those of these proposals that are theirs, or partly.
    Set<UUID> own(UUID moderator, Collection<UUID> among) {
        return proposals.partlyOf(moderator, among);
    }
}
