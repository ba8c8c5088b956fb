package io.rungs.proposals;

import io.rungs.catalog.SkillRef;
import io.rungs.identity.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// How a proposal is shown wherever it is named, whom it concerns, and who may know of what it says.
///
/// @param scopes every scope that it touches, and those above
/// @param left the skills that it touched before, and touches no longer
public record ProposalRef(
        UUID id,
        long number,
        String title,
        UUID author,
        Status status,
        List<SkillRef> skills,
        Readers readers,
        Set<Scope> scopes,
        Set<UUID> left) {
    public enum Readers {
        EVERYBODY,
        /// Its author and the moderators: nobody has let it through.
        MODERATORS
    }

    /// What was told of before there were readers says by its state whose it is; before there were scopes, none.
    public ProposalRef {
        if (readers == null) readers = status == Status.HELD ? Readers.MODERATORS : Readers.EVERYBODY;
        if (scopes == null) scopes = Set.of();
        if (left == null) left = Set.of();
    }

    /// As it is named where what is said of one of its versions is not for everybody.
    ///
    /// @param writer whose that version is, whose the proposal may be by now
    public ProposalRef toModerators(UUID writer) {
        return new ProposalRef(id, number, title, writer, status, skills, Readers.MODERATORS, scopes, left);
    }

    /// Nothing of it is told to others otherwise.
    public boolean forEverybody() {
        return readers == Readers.EVERYBODY;
    }
}
