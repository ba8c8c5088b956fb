package io.rungs.proposals.write;

import io.rungs.catalog.profile.Merge;
import io.rungs.identity.ContributionGate.Answer.Allow;
import io.rungs.identity.ContributionGate.Answer.Hold;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Seen;
import io.rungs.proposals.ProposalEvent.ProposalHeld;
import io.rungs.proposals.ProposalEvent.ProposalSubmitted;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.AnswerAct;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.policy.RefuseErrors;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.words.AskTheGate;
import io.rungs.proposals.words.KeepHidden;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a draft before the reviewers; what a moderator has to see first is held.
@Component
public class SubmitProposal {
    private final Hearings hearings;
    private final KeepHidden hidden;
    private final AskTheGate gate;
    private final RefuseErrors errors;

    SubmitProposal(Hearings hearings, KeepHidden hidden, AskTheGate gate, RefuseErrors errors) {
        this.hearings = hearings;
        this.hidden = hidden;
        this.gate = gate;
        this.errors = errors;
    }

    @Transactional
    public ActAnswer submit(UUID author, long number) {
        Hearing hearing = hearings.lockOwn(number, author);
        hearing.proposal().requireDraft();
        requireReady(hearing);
        Hearing ready = hearing.waivedAsFound();
        Hearing saved = hearings.save(
                switch (gate.submission(ready.dossier())) {
                    case Allow() -> submitted(ready);
                    case Hold(String reason) -> held(ready, reason);
                });
        return AnswerAct.of(saved, author);
    }

    private static Hearing submitted(Hearing hearing) {
        var now = hearing.now();
        var submitted = hearing.proposal().submitted(now);
        UUID author = submitted.author();
        Hearing done = hearing.with(submitted).took(Taken.by(author, Kind.SUBMITTED, submitted.patchSet(), now));
        return done.telling(new ProposalSubmitted(Ids.next(), author, now, done.ref()));
    }

    private static Hearing held(Hearing hearing, String reason) {
        var now = hearing.now();
        var held = hearing.proposal().held(reason, now);
        UUID author = held.author();
        Hearing done = hearing.with(held)
                .took(Taken.by(author, Kind.HELD, held.patchSet(), now).because(reason));
        return done.telling(new ProposalHeld(Ids.next(), author, now, done.ref(), reason));
    }

    private void requireReady(Hearing hearing) {
        Dossier dossier = hearing.dossier();
        if (dossier.newest().steps().isEmpty())
            throw Refusal.invalid("no-operations", "operations", "A proposal has to change something.");
        if (Seen.isBlank(dossier.newest().rationale()))
            throw Refusal.invalid("no-rationale", "rationale", "Say why: reviewers decide by your reasons.");
        hidden.requireOthers(dossier, dossier.proposal().title(), dossier.newest());
        dossier.requireItsWords();
        Weighed weighed = hearing.weighed();
        if (weighed.merge() == Merge.State.CONFLICTED)
            throw Refusal.conflict(
                    "conflicted", "Something that you edit was changed since. Update it from what is published.");
        requireReal(weighed);
        errors.in(weighed);
    }

    /// @throws Refusal.Conflict `already-so`
    static void requireReal(Weighed weighed) {
        if (weighed.merge() == Merge.State.ALREADY_SO)
            throw Refusal.conflict(
                    "already-so", "All of it was published meanwhile: there is nothing left to propose.");
    }
}
