package io.rungs.notifications.usecase;

import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.Scope;
import io.rungs.notifications.Facts;
import io.rungs.notifications.model.Inbox.Reader;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who may know of a proposal that nobody let through: asked when it is told, and again when it is read.
@Component
class MayKnow {
    private final Grants grants;

    MayKnow(Grants grants) {
        this.grants = grants;
    }

    /// Its author, and the moderators.
    Set<UUID> of(UUID author) {
        Set<UUID> people = grants.in(List.of(Scope.SITE)).stream()
                .filter(it -> it.kind() == GrantKind.MODERATOR)
                .map(Grant::account)
                .collect(Collectors.toSet());
        people.add(author);
        return people;
    }

    Reader reader(UUID person) {
        return new Reader(person, grants.onSite(person, GrantKind.MODERATOR));
    }

    boolean of(Facts facts, UUID person) {
        UUID heldBy = facts.heldBy();
        return heldBy == null || heldBy.equals(person) || grants.onSite(person, GrantKind.MODERATOR);
    }
}
