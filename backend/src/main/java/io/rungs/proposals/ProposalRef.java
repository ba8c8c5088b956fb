package io.rungs.proposals;

import io.rungs.catalog.SkillRef;
import java.util.List;
import java.util.UUID;

/// How a proposal is shown wherever it is named, whom it concerns, and who may know of what it says.
public record ProposalRef(
        UUID id, long number, String title, UUID author, Status status, List<SkillRef> skills, Readers readers) {
    public enum Readers {
        EVERYBODY,
        /// Its author and the moderators: nobody has let it through.
        MODERATORS
    }

    /// What was told of before there were readers says by its state whose it is.
    public ProposalRef {
        if (readers == null) readers = status == Status.HELD ? Readers.MODERATORS : Readers.EVERYBODY;
    }

    /// As it is named where what is said of it is not for everybody.
    public ProposalRef toModerators() {
        return new ProposalRef(id, number, title, author, status, skills, Readers.MODERATORS);
    }

    /// Nothing of it is told to others otherwise.
    public boolean forEverybody() {
        return readers == Readers.EVERYBODY;
    }
}
