package io.rungs.proposals;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The plain acts of authors and reviewers, for whoever tells again what people did: done, and refused, as for
/// those who act on a page.
public interface ActOnProposals {
    /// How many changes stand in one proposal.
    int MOST_OPERATIONS = 1_000;

    /// How much they may say together, what they are based on included: whoever reads the proposal reads all of it.
    int MOST_CHARACTERS = 1_000_000;

    /// Why it is made, in characters.
    int LONGEST_RATIONALE = 4_000;

    /// Begins a proposal that is submitted at once; its number.
    long submit(UUID author, Submission submission);

    /// Gives a draft or an open one its next operations; the title stays as it is, and the rationale where none is
    /// given.
    void amend(UUID author, long number, @Nullable String rationale, List<OperationForm> operations);

    /// The number of the newest patch set that everybody may read.
    int newest(long number);

    /// The newest patch set.
    void publish(UUID publisher, long number);

    void withdraw(UUID author, long number);

    void reject(UUID reviewer, long number, String reason);
}
