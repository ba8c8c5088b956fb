package io.rungs.proposals;

import io.rungs.identity.AccountRef;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was said of which a proposal was made; the floor above knows.
public interface OriginInTalk {
    /// That its author made this one of that comment. Where they cannot read it any more, the proposal goes on
    /// without: what somebody wrote does not fail because another took their words back.
    void keep(long number, UUID author, UUID comment);

    /// Nothing where it was made of none that the viewer may know of.
    Optional<MadeOf> of(UUID proposal, @Nullable UUID viewer);

    /// The comment, who wrote it, and where it stands.
    record MadeOf(UUID comment, AccountRef author, String href) {}
}
