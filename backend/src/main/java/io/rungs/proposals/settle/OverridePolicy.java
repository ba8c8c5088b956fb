package io.rungs.proposals.settle;

import io.rungs.identity.ContributionGate;
import io.rungs.journal.AuditEntry;
import io.rungs.journal.AuditLog;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Refusal.FieldError;
import io.rungs.kernel.Subject;
import io.rungs.kernel.Texts;
import io.rungs.proposals.ProposalEvent.Published;
import io.rungs.proposals.RequirementResult;
import io.rungs.proposals.Status;
import io.rungs.proposals.policy.Decision;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.words.KeepHidden;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An admin publishes a proposal that the policy does not let through, and says why. Nothing overrides a
/// collision or an error of the ladder checks: what came of it would be wrong in itself.
@Component
public class OverridePolicy {
    private static final int LONGEST_REASON = 2000;

    private final Hearings hearings;
    private final Publishing publishing;
    private final KeepHidden hidden;
    private final ContributionGate gate;
    private final AuditLog audit;

    OverridePolicy(Hearings hearings, Publishing publishing, KeepHidden hidden, ContributionGate gate, AuditLog audit) {
        this.hearings = hearings;
        this.publishing = publishing;
        this.hidden = hidden;
        this.gate = gate;
        this.audit = audit;
    }

    /// @param patchSet the one that the admin read
    @Transactional
    public ActAnswer override(UUID admin, long number, int patchSet, @Nullable String reason) {
        Hearing hearing = hearings.lockToPublish(number, admin);
        hearing.proposal().requireReviewable();
        hearing.dossier().requireNewest(patchSet);
        Weighed weighed = hearing.weighed();
        require(weighed, admin);
        var texts = new Texts();
        String why = texts.required("reason", reason, LONGEST_REASON);
        texts.check();
        gate.requireShowable(admin, why);
        hidden.requireOtherReason(hearing.proposal(), admin, why);
        var done = publishing.carryOut(hearing, admin, Decision.on(weighed).overridden(admin, why));
        record(weighed, admin, why, done.revisions());
        return done.answer(admin);
    }

    /// Whether the button is there.
    public static boolean may(Weighed weighed, @Nullable UUID account) {
        return weighed.dossier().proposal().status().reviewable()
                && weighed.rights().admin(account)
                && !own(weighed, account)
                && !needless(weighed, account)
                && weighed.binding().isEmpty();
    }

    private static void require(Weighed weighed, UUID admin) {
        if (!weighed.rights().admin(admin)) throw Refusal.forbidden("not-an-admin", "Only admins can do this.");
        if (own(weighed, admin))
            throw Refusal.forbidden(
                    "own-proposal",
                    "Nobody overrides the policy for their own work while somebody else can approve it.");
        if (needless(weighed, admin))
            throw Refusal.conflict(
                    "nothing-to-override",
                    "Everything that the policy asks for is met: publish it without overriding.");
        var binding = weighed.binding().stream()
                .map(it -> new FieldError(it.code(), it.sentence()))
                .toList();
        if (!binding.isEmpty())
            throw Refusal.conflict(
                    "not-overridable",
                    "An override does not go over this: " + binding.getFirst().message(),
                    binding);
    }

    private static boolean own(Weighed weighed, @Nullable UUID admin) {
        return weighed.dossier().authors().contains(admin) && !weighed.vacant();
    }

    private static boolean needless(Weighed weighed, @Nullable UUID admin) {
        return weighed.publishable() && weighed.rights().publisher(admin);
    }

    private record Before(Status status, List<RequirementResult> unmet) {}

    private record After(Status status, List<Published> revisions) {}

    private void record(Weighed weighed, UUID admin, String reason, List<Published> revisions) {
        var proposal = weighed.dossier().proposal();
        audit.record(new AuditEntry(
                admin,
                "proposals.policy-overridden",
                new Subject("PROPOSAL", proposal.id()),
                new Before(proposal.status(), weighed.keptUnmet()),
                new After(Status.PUBLISHED, revisions),
                reason));
    }
}
