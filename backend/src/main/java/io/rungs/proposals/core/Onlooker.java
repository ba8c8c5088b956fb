package io.rungs.proposals.core;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody who looks at proposals, and what each is to them: the one answer to who may know of what. Lists say the
/// same by the columns `shown_…` (what all read) and `held_status` (what moderators read besides).
public record Onlooker(@Nullable UUID account, boolean moderator) {
    public static final Onlooker ANYBODY = new Onlooker(null, false);

    /// To its author as it is, a draft to nobody else. To moderators as it was submitted last. To all others as it
    /// was let through last. Nothing where it does not exist for them.
    public Optional<Proposal> sees(Proposal it) {
        if (writes(it)) return Optional.of(it);
        return moderator ? it.asSubmitted() : it.asLetThrough();
    }

    /// As [#sees(Proposal)], with those patch sets that they may read.
    public Optional<Dossier> sees(Dossier it) {
        return sees(it.proposal()).map(seen -> it.as(seen, this));
    }

    /// As [#sees(Dossier)], to be read and not to be written back: whoever writes anew what was let through last
    /// knows nothing of how a later version of somebody else's ended.
    public Optional<Dossier> reads(Dossier it) {
        return sees(it).map(seen ->
                writesOverUnread(it.proposal()) ? seen.of(seen.proposal().overEarlier()) : seen);
    }

    /// As [#sees(Proposal)], but what is written anew as it was closed, also to whoever writes it.
    public Optional<Proposal> seesClosed(Proposal it) {
        if (!it.isReopened() || !writes(it)) return sees(it);
        return writesOverUnread(it) ? it.asLetThrough() : Optional.of(it.asClosed());
    }

    /// Whoever wrote a patch set reads it for ever, and so do the moderators; all others, once it was let through.
    /// Whose the proposal is by now makes no difference.
    public boolean reads(PatchSet.Outline it) {
        return moderator || it.letThrough() || it.uploader().equals(account);
    }

    /// As its author, whatever they see of it besides: also of what all read, where a moderator sees a later
    /// version of somebody else's.
    public Optional<Dossier> seesAsAuthor(Dossier it) {
        return Stream.of(this, asMember())
                .flatMap(each -> each.sees(it).stream())
                .filter(seen -> seen.proposal().author().equals(account))
                .findFirst();
    }

    /// What they are without being a moderator.
    public Onlooker asMember() {
        return new Onlooker(account, false);
    }

    /// Whether they write anew what was let through last, while a later version is not theirs to know.
    private boolean writesOverUnread(Proposal it) {
        return !moderator && writes(it) && it.passesOver();
    }

    private boolean writes(Proposal it) {
        return it.author().equals(account);
    }
}
