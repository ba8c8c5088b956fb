package io.rungs.proposals.write;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.kernel.Ids;
import io.rungs.proposals.ProposalEvent.ProposalAmended;
import io.rungs.proposals.ProposalEvent.ProposalUpdated;
import io.rungs.proposals.Resolution;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.AnswerAct;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.policy.RefuseErrors;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.words.AdmitVersion;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings a proposal onto what is published now, as its next patch set; its author settles what collides. What is
/// left as it was keeps its reviews.
@Component
public class UpdateFromPublished {
    private final Hearings hearings;
    private final BringUp bring;
    private final RefuseErrors errors;
    private final AdmitVersion admit;

    UpdateFromPublished(Hearings hearings, BringUp bring, RefuseErrors errors, AdmitVersion admit) {
        this.hearings = hearings;
        this.bring = bring;
        this.errors = errors;
        this.admit = admit;
    }

    /// @param version the one that the author read
    /// @throws io.rungs.kernel.Refusal.Conflict `words-hidden`, `up-to-date`, `already-so`, and `conflicted`,
    ///     naming each field that nobody settled
    /// @throws io.rungs.kernel.Refusal.Invalid `no-such-conflict`, `check-failed`
    @Transactional
    public ActAnswer update(UUID author, long number, int version, List<Resolution> resolutions) {
        Hearing hearing = hearings.lockOwn(number, author);
        requireUpdatable(hearing.proposal());
        hearing.proposal().requireVersion(version);
        hearing.dossier().requireItsWords();
        var brought = bring.bring(hearing.weighed(), resolutions);
        brought.requireWorth();
        return AnswerAct.of(
                hearings.save(
                        hearing.proposal().status() == Status.DRAFT
                                ? rewritten(hearing, brought)
                                : appended(hearing, brought)),
                author);
    }

    /// @throws io.rungs.kernel.Refusal.Conflict `not-open`
    public static void requireUpdatable(Proposal proposal) {
        if (proposal.status() != Status.DRAFT) proposal.requireOpen();
    }

    private static Hearing rewritten(Hearing hearing, BroughtUp brought) {
        Proposal draft = hearing.proposal();
        PatchSet rewritten = brought.patchSet(draft.patchSet(), draft.author(), hearing.now());
        return hearing.rewritten(rewritten)
                .with(draft.rewritten(draft.title(), rewritten.changeClass(), hearing.now()));
    }

    private Hearing appended(Hearing hearing, BroughtUp brought) {
        Proposal before = hearing.proposal();
        UUID author = before.author();
        var now = hearing.now();
        PatchSet next = brought.patchSet(before.patchSet() + 1, author, now);
        Hearing with = (brought.settles() ? hearings.facing(hearing, next) : hearing).with(next);
        if (brought.settles()) errors.in(with.weighed());
        ChangeClass changeClass = with.rights().changeClass();
        Hearing done = with.with(
                        brought.settles()
                                ? before.amended(before.title(), changeClass, now)
                                : before.updated(changeClass, now))
                .took(Taken.by(author, Kind.UPDATED, next.number(), now));
        done = admit.of(hearing, done);
        return done.telling(
                brought.settles()
                        ? new ProposalAmended(Ids.next(), author, now, done.ref(), next.number())
                        : new ProposalUpdated(Ids.next(), author, now, done.ref(), next.number()));
    }
}
