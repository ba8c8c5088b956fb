package io.rungs.proposals.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where proposals are kept.
public interface Dossiers {
    /// Keeps a new one and gives it its number.
    long add(Proposal proposal, PatchSet first);

    Optional<Dossier> find(long number);

    Optional<Dossier> find(UUID id);

    /// As [#find], and no other transaction changes the proposal until the caller's ends.
    Optional<Dossier> lock(long number);

    /// The numbers of the open ones that this person objected to at any time; ascending.
    List<Long> objectedWith(UUID reviewer);

    void save(Proposal proposal);

    /// Writes a draft's newest patch set anew; those before it were submitted once and stay.
    void replace(UUID proposal, PatchSet draft);

    /// Drops a draft's newest patch set, which nobody else has seen.
    void drop(UUID proposal, int patchSet);

    void append(UUID proposal, PatchSet next);

    void append(UUID proposal, Review review);

    /// Keeps that a verdict was lifted or dismissed.
    void end(UUID review, Review.Ending how);

    /// Credits somebody; who is credited already stays so.
    void credit(UUID proposal, CoAuthor coAuthor);

    /// Takes a credit back that was given at that moment, with an adoption that is undone.
    void uncredit(UUID proposal, UUID account, Instant since);

    void append(UUID proposal, Taken step);

    /// All steps, oldest first.
    List<Taken> steps(UUID proposal);

    /// Keeps what the decision was judged by.
    void decide(UUID proposal, Decision decision);

    /// What the decision was judged by; nothing while there is none.
    Optional<Decision> decision(UUID proposal);

    /// Forgets a draft.
    void delete(UUID proposal);

    /// Open proposals other than this one that touch the same places, as number, title and author.
    List<Overlap> overlapping(@Nullable UUID proposal, PatchSet patchSet);

    /// Another open proposal whose operation at `position` of the asked patch set edits the same thing.
    record Overlap(long number, String title, UUID author, int position) {}
}
