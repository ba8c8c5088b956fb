package io.rungs.proposals.policy;

import io.rungs.catalog.Head;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The scopes that an operation touches, nearest first: skill → group → domain → site, or role → site.
public record ScopeLine(List<Scope> scopes) {
    /// All lines of an operation. A move touches also the line that it enters: whose the skill is by itself does
    /// not speak for the group that gets it. The role's is touched by an edit of its cell, and counts only where
    /// the role has an owner; whether a skill has a role is a question of the skill.
    static List<ScopeLine> of(Operation operation, Map<UUID, Head> heads, Collection<Grant> grants) {
        List<ScopeLine> lines = new ArrayList<>();
        Head head = Objects.requireNonNull(heads.get(operation.skill()));
        lines.add(new ScopeLine(head.line()));
        head.entered(operation).map(ScopeLine::new).ifPresent(lines::add);
        if (operation instanceof SetCell it) {
            var role = new Scope(Scope.Kind.ROLE, it.place().role());
            boolean owned =
                    grants.stream().anyMatch(grant -> grant.scope().equals(role) && grant.kind() == GrantKind.OWNER);
            if (owned) lines.add(new ScopeLine(List.of(role, Scope.SITE)));
        }
        return lines;
    }

    /// Whether the person holds Reviewer or Owner on one of the scopes; a grant holds downward.
    public boolean heldBy(UUID account, Collection<Grant> grants) {
        return grants.stream()
                .anyMatch(it -> it.account().equals(account) && judges(it) && scopes.contains(it.scope()));
    }

    static boolean judges(Grant grant) {
        return grant.kind() == GrantKind.OWNER || grant.kind() == GrantKind.REVIEWER;
    }
}
