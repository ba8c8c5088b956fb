package io.rungs.proposals.policy;

import io.rungs.kernel.Refusal;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import java.util.Optional;
import java.util.UUID;

/// Where an act on a proposal takes its case, and keeps what came of it.
public interface Hearings {
    /// Locked until the transaction ends.
    ///
    /// @throws Refusal.NotFound `unknown-proposal`, also for one that the viewer may not know of
    Hearing lock(long number, UUID viewer);

    /// As [#lock], for the author alone: as its author, whatever they see of it besides.
    ///
    /// @throws Refusal.Forbidden `not-the-author`
    Hearing lockOwn(long number, UUID author);

    /// As [#lock], as it is without the sight of a moderator, where it is there without it.
    Hearing lockAsMember(long number, UUID person);

    /// As [#lock], with what it would publish: nobody else publishes these skills, and nobody loses a right that it
    /// rests on, until the transaction ends.
    Hearing lockToPublish(long number, UUID viewer);

    /// For what Rungs does by itself; nothing where there is none.
    Optional<Hearing> lock(long number);

    /// For what Rungs does by itself, of what is locked already.
    Hearing of(Dossier locked);

    /// What it would publish is locked too, and read anew.
    Hearing toPublish(Hearing locked);

    /// Held also against what the next patch set touches besides.
    Hearing facing(Hearing hearing, PatchSet next);

    /// Keeps what the act did, passes the turn, and tells of it.
    Hearing save(Hearing done);

    /// As [#save], where whose turn it is follows from nothing that was done.
    Hearing keep(Hearing done);
}
