package io.rungs.proposals.write;

import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.ProposalEvent.ProposalAmended;
import io.rungs.proposals.Submission;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.policy.RefuseErrors;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.words.AdmitVersion;
import io.rungs.proposals.words.KeepHidden;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes the next patch set of an open proposal. Reviews of what did not change stay; those of what did are
/// outdated.
@Component
public class AmendProposal {
    private final Hearings hearings;
    private final KeepHidden hidden;
    private final ReadSubmission read;
    private final RefuseErrors errors;
    private final AdmitVersion admit;

    AmendProposal(Hearings hearings, KeepHidden hidden, ReadSubmission read, RefuseErrors errors, AdmitVersion admit) {
        this.hearings = hearings;
        this.hidden = hidden;
        this.read = read;
        this.errors = errors;
        this.admit = admit;
    }

    void amend(Hearing hearing, int version, Submission submission) {
        Dossier dossier = hearing.dossier();
        dossier.proposal().requireOpen();
        dossier.proposal().requireVersion(version);
        var content = read.read(submission, dossier.newest().operations());
        if (content.operations().isEmpty())
            throw Refusal.invalid(
                    "no-operations", "operations", "A proposal has to change something. Withdraw it instead.");
        if (content.rationale().isEmpty())
            throw Refusal.invalid("no-rationale", "rationale", "Say why: reviewers decide by your reasons.");
        requireNew(dossier, content);
        var now = hearing.now();
        UUID author = dossier.proposal().author();
        PatchSet next =
                dossier.newest().next(author, content.rationale(), now, content.operations(), content.classes());
        hidden.requireOthers(dossier, content.title(), next);
        Hearing done = hearings.facing(hearing, next).with(next);
        Weighed weighed = done.weighed();
        SubmitProposal.requireReal(weighed);
        errors.in(weighed);
        done = done.with(dossier.proposal()
                        .amended(content.title(), done.rights().changeClass(), now))
                .took(Taken.by(author, Kind.AMENDED, next.number(), now));
        done = admit.of(hearing, done);
        hearings.save(done.telling(new ProposalAmended(Ids.next(), author, now, done.ref(), next.number())));
    }

    /// The reviewers are not called for nothing.
    private static void requireNew(Dossier dossier, ReadSubmission.Content content) {
        var before = dossier.newest();
        if (content.title().equals(dossier.proposal().title())
                && content.rationale().equals(before.rationale())
                && content.operations().equals(before.operations()))
            throw Refusal.conflict(
                    "nothing-changed",
                    "This says the same as patch set " + before.number() + ": there is nothing new to look at.");
    }
}
