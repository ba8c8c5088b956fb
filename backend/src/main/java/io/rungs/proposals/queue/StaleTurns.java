package io.rungs.proposals.queue;

import io.rungs.catalog.ScopeLines.Reach;
import io.rungs.identity.Grant;
import io.rungs.identity.Scope;
import io.rungs.proposals.core.PatchSet;
import java.util.Optional;
import java.util.UUID;

/// Open proposals whose turn may be somebody else's since something happened besides: a right was given or taken,
/// something was published. Each is marked once, however much happened; whoever looks at it takes the mark off.
public interface StaleTurns {
    /// Those of whose people a right is, or was.
    ///
    /// @param below what stands in its scope
    void inReach(Grant right, Reach below);

    /// As [#inReach], where the scope itself was changed: others judge there now, or nothing may come there.
    void under(Scope scope, Reach below);

    /// Those that put something at the level, or change what stands there.
    void at(UUID level);

    /// Those that put something at any level: what is below another stands elsewhere now.
    void atAnyLevel();

    /// Those on the skill.
    void on(UUID skill);

    /// Other people's that wait for this person, that they are asked to review or look at.
    void waitingFor(UUID person);

    /// Those that may edit what was published or take the same address, and those on skills that it moved to other
    /// people.
    void beside(UUID published, PatchSet patchSet);

    /// What stands at this role, which was merged into another, stands at that one from now on: what is proposed is
    /// another version, since it is read otherwise.
    void follow(UUID role);

    /// Those that would take an address which an import took.
    void taking(String address);

    /// Locks the next one, by id, and takes its mark off. It is marked again where the transaction fails.
    Optional<Stale> take(UUID after);

    record Stale(UUID proposal, long number) {}
}
