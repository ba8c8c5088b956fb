package io.rungs.proposals.usecase;

import io.rungs.catalog.Heads;
import io.rungs.catalog.SkillNames;
import io.rungs.catalog.SkillRef;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.ProposalRef.Readers;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Onlooker;
import io.rungs.proposals.model.Proposal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds proposals for those who may see them, as they may see them.
@Component
class Fetch {
    private final Dossiers dossiers;
    private final Heads heads;
    private final SkillNames skills;
    private final Grants grants;

    Fetch(Dossiers dossiers, Heads heads, SkillNames skills, Grants grants) {
        this.dossiers = dossiers;
        this.heads = heads;
        this.skills = skills;
        this.grants = grants;
    }

    /// @throws Refusal.NotFound `unknown-proposal`, also for one that the viewer may not know of
    Dossier visible(long number, @Nullable UUID viewer) {
        return dossiers.find(number).flatMap(onlooker(viewer)::reads).orElseThrow(() -> unknown(number));
    }

    /// As [#visible], locked until the transaction ends.
    Dossier locked(long number, UUID viewer) {
        return dossiers.lock(number).flatMap(onlooker(viewer)::sees).orElseThrow(() -> unknown(number));
    }

    /// As [#locked], for the author alone.
    ///
    /// @throws Refusal.Forbidden `not-the-author`
    Dossier lockedOwn(long number, UUID author) {
        Dossier whole = dossiers.lock(number).orElseThrow(() -> unknown(number));
        Onlooker onlooker = onlooker(author);
        if (onlooker.sees(whole).isEmpty()) throw unknown(number);
        return onlooker.seesAsAuthor(whole)
                .orElseThrow(
                        () -> Refusal.forbidden("not-the-author", "Only the author of #" + number + " can do this."));
    }

    /// As [#lockedOwn], the version that its author may write anew.
    Dossier lockedToReopen(long number, UUID author) {
        Dossier own = lockedOwn(number, author);
        if (!own.proposal().hasEarlierToReopen()) return own;
        return dossiers.find(number).flatMap(Onlooker.ANYBODY::sees).orElse(own);
    }

    /// As [#locked], as it is without the sight of a moderator, where it is there without it.
    Dossier lockedAsMember(long number, UUID person) {
        Dossier whole = dossiers.lock(number).orElseThrow(() -> unknown(number));
        Onlooker onlooker = onlooker(person);
        return onlooker.asMember().sees(whole).or(() -> onlooker.sees(whole)).orElseThrow(() -> unknown(number));
    }

    Onlooker onlooker(@Nullable UUID viewer) {
        return new Onlooker(viewer, viewer != null && grants.onSite(viewer, GrantKind.MODERATOR));
    }

    private static Refusal unknown(long number) {
        return Refusal.notFound("unknown-proposal", "There is no proposal #" + number + " here.");
    }

    ProposalRef ref(Dossier dossier, Proposal now) {
        var published = heads.touched(dossier.newest().operations());
        return ref(
                now,
                dossier.newest().skills().stream()
                        .map(it -> Objects.requireNonNull(published.get(it)).skill())
                        .toList());
    }

    /// @param touched the skills of the patch set that it shows
    ProposalRef ref(Proposal it, Collection<UUID> touched) {
        var named = skills.named(touched);
        return ref(
                it,
                touched.stream().flatMap(id -> Stream.ofNullable(named.get(id))).toList());
    }

    private static ProposalRef ref(Proposal it, List<SkillRef> skills) {
        var readers = it.isLetThrough() ? Readers.EVERYBODY : Readers.MODERATORS;
        return new ProposalRef(it.id(), it.number(), it.title(), it.author(), it.status(), skills, readers);
    }
}
