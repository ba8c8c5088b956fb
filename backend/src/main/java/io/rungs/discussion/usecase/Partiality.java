package io.rungs.discussion.usecase;

import io.rungs.discussion.model.Moderator;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.Judges;
import io.rungs.proposals.Proposals;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        return of(moderator, proposal == null ? List.of() : List.of(proposal)).on(proposal);
    }

    /// @param among the proposals that are asked of
    Known of(UUID moderator, Collection<UUID> among) {
        return new Known(
                moderator,
                accounts.find(moderator).map(AccountRef::handle).orElse(""),
                grants.judges(GrantKind.MODERATOR).without(Set.of(moderator)),
                proposals.partsIn(among));
    }

    /// One of them, and who has a part in what.
    record Known(UUID moderator, String handle, Judges others, Map<UUID, Set<UUID>> parts) {
        Moderator on(@Nullable UUID proposal) {
            Set<UUID> concerned = proposal == null ? Set.of() : parts.getOrDefault(proposal, Set.of());
            return new Moderator(handle, others.without(concerned), concerned.contains(moderator));
        }
    }
}
