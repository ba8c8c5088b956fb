package io.rungs.identity;

import java.util.UUID;

/// Trusts somebody further than before. Trust is never lowered here: conduct is answered by sanctions.
public interface RaiseTrust {
    /// Journalled where it changes something; `cause` is the command by which it was earned.
    void raise(UUID account, Trust to, UUID cause);
}
