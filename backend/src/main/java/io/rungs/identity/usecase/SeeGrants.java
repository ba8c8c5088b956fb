package io.rungs.identity.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import io.rungs.identity.Scope;
import io.rungs.identity.model.GivenGrant;
import io.rungs.identity.model.GivenGrants;
import io.rungs.kernel.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows grants with the names of people and scopes: two questions a page, not two a grant.
@Component
public class SeeGrants {
    private final GivenGrants grants;
    private final Accounts accounts;
    private final NamedScopes scopes;

    SeeGrants(GivenGrants grants, Accounts accounts, NamedScopes scopes) {
        this.grants = grants;
        this.accounts = accounts;
        this.scopes = scopes;
    }

    public Page<GrantView> page(@Nullable String cursor, int size) {
        var page = grants.page(cursor, size);
        return new Page<>(named(page.items()), page.next());
    }

    /// @throws io.rungs.kernel.Refusal.NotFound `no-such-grant`, also where it was taken back in the same moment
    public GrantView one(UUID id) {
        var given = grants.standing(id).orElseThrow(TakeGrant::noSuchGrant);
        return named(List.of(given)).getFirst();
    }

    private List<GrantView> named(List<GivenGrant> given) {
        var people = accounts.named(given.stream().flatMap(SeeGrants::people).toList());
        var names = scopes.of(given.stream().map(it -> it.grant().scope()).toList());
        return given.stream().map(it -> view(it, people, names)).toList();
    }

    private static Stream<UUID> people(GivenGrant given) {
        return Stream.concat(Stream.of(given.grant().account()), Stream.ofNullable(given.by()));
    }

    private static GrantView view(GivenGrant given, Map<UUID, AccountRef> people, Map<Scope, String> names) {
        var grant = given.grant();
        return new GrantView(
                grant.id(),
                Objects.requireNonNull(people.get(grant.account())),
                grant.kind(),
                grant.scope(),
                names.getOrDefault(grant.scope(), ""),
                given.by() == null ? null : people.get(given.by()),
                given.at());
    }
}
