package io.rungs.identity;

import io.rungs.kernel.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which grants stand, of people whose account is active.
public interface Grants {
    List<Grant> of(UUID account);

    /// As [#of], with what the person is called, also where they hold none.
    Held heldBy(UUID account);

    /// Those that were given exactly in one of these scopes.
    List<Grant> in(Collection<Scope> scopes);

    /// As [#in], with what their holders are called.
    Held heldIn(Collection<Scope> scopes);

    /// As [#in], and none of them is taken back until the caller's transaction ends. Proposals and skills are
    /// locked before, if at all; whoever gives or takes one holds neither, so that nobody waits in a ring.
    Held lock(Collection<Scope> scopes);

    /// @param people the holders
    record Held(List<Grant> grants, Map<UUID, AccountRef> people) {}

    /// Whether the person holds that kind on the whole site.
    default boolean onSite(UUID account, GrantKind kind) {
        return onSite(of(account), kind);
    }

    /// Whether one of these is of that kind on the whole site.
    static boolean onSite(List<Grant> held, GrantKind kind) {
        return held.stream().anyMatch(it -> it.kind() == kind && it.scope().equals(Scope.SITE));
    }

    /// Whoever holds that kind on the whole site.
    default Judges judges(GrantKind kind) {
        Held held = heldIn(List.of(Scope.SITE));
        return new Judges(held.grants().stream()
                .filter(it -> it.kind() == kind)
                .collect(Collectors.toMap(
                        Grant::account,
                        it -> held.people()
                                .getOrDefault(it.account(), AccountRef.FORMER)
                                .handle(),
                        (one, _) -> one)));
    }

    /// The account of an admin's act.
    ///
    /// @throws Refusal when the viewer is not an admin
    default UUID admin(Viewer viewer) {
        UUID member = viewer.member();
        if (!onSite(member, GrantKind.ADMIN)) throw Refusal.forbidden("not-an-admin", "Only admins can do this.");
        return member;
    }
}
