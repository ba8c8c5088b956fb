package io.rungs.proposals.settle;

import io.rungs.kernel.Refusal;
import io.rungs.kernel.Refusal.FieldError;
import io.rungs.proposals.policy.Decision;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.ActAnswer;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes a proposal the next revision of each skill that it touches, in one transaction: lock the proposal, then
/// the skills in the order of their ids; merge again; evaluate every check again; hold the grants that this
/// rests on; write the revisions; close.
@Component
public class PublishProposal {
    private final Hearings hearings;
    private final Publishing publishing;

    PublishProposal(Hearings hearings, Publishing publishing) {
        this.hearings = hearings;
        this.publishing = publishing;
    }

    /// @param patchSet the one that the publisher read
    /// @throws Refusal.Conflict `not-publishable`, with each check that is not met
    @Transactional
    public ActAnswer publish(UUID publisher, long number, int patchSet) {
        Hearing hearing = hearings.lockToPublish(number, publisher);
        hearing.proposal().requireReviewable();
        hearing.dossier().requireNewest(patchSet);
        require(hearing.weighed(), publisher);
        return publishing
                .carryOut(hearing, publisher, Decision.on(hearing.weighed()))
                .answer(publisher);
    }

    private static void require(Weighed weighed, UUID publisher) {
        if (!weighed.rights().publisher(publisher))
            throw Refusal.forbidden(
                    "not-a-publisher", "Only a reviewer or owner of everything that this touches can publish it.");
        var unmet = weighed.unmet().stream()
                .map(it -> new FieldError(it.code(), it.sentence()))
                .toList();
        if (!unmet.isEmpty())
            throw Refusal.conflict(
                    "not-publishable", "Not yet: " + unmet.getFirst().message(), unmet);
    }
}
