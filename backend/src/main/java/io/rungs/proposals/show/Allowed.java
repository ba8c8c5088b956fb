package io.rungs.proposals.show;

import io.rungs.catalog.profile.Merge;
import io.rungs.kernel.Seen;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.settle.OverridePolicy;
import io.rungs.proposals.view.ProposalView.Act;
import io.rungs.proposals.write.WaiveFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody may do with a draft or an open proposal now.
final class Allowed {
    private Allowed() {}

    static List<Act> of(Weighed weighed, @Nullable UUID viewer) {
        List<Act> acts = new ArrayList<>(decisions(weighed, viewer));
        boolean shown = weighed.dossier().proposal().status() != Status.DRAFT;
        if (shown && weighed.rights().moderator(viewer)) acts.add(Act.HIDE_TEXTS);
        return acts;
    }

    private static List<Act> decisions(Weighed weighed, @Nullable UUID viewer) {
        List<Act> acts = new ArrayList<>();
        var status = weighed.dossier().proposal().status();
        var rights = weighed.rights();
        if (viewer == null) return acts;
        if (rights.author(viewer) && outdated(weighed) && !weighed.dossier().hidesWords()) acts.add(Act.UPDATE);
        if (status == Status.DRAFT) {
            if (rights.author(viewer)) acts.addAll(draft(weighed, viewer));
            return acts;
        }
        if (!status.open()) return acts;
        if (rights.author(viewer)) {
            acts.add(Act.EDIT);
            acts.add(Act.WITHDRAW);
        }
        if (status == Status.HELD && rights.moderator(viewer)) acts.add(Act.RELEASE);
        if (status != Status.HELD) acts.add(Act.REVIEW);
        if (status != Status.HELD && rights.judge(viewer)) acts.add(Act.APPROVE);
        if (rights.rejecter(viewer)) acts.add(Act.REJECT);
        if (status != Status.HELD && rights.publisher(viewer) && weighed.publishable()) acts.add(Act.PUBLISH);
        if (rights.superseder(viewer)) acts.add(Act.SUPERSEDE);
        if (WaiveFinding.may(weighed, viewer)) acts.add(Act.WAIVE);
        if (OverridePolicy.may(weighed, viewer)) acts.add(Act.OVERRIDE);
        return acts;
    }

    private static boolean outdated(Weighed weighed) {
        var status = weighed.dossier().proposal().status();
        var merge = weighed.merge();
        return status.undecided() && (merge == Merge.State.OUTDATED || merge == Merge.State.CONFLICTED);
    }

    /// Without a change, or a reason for it, there is nothing to submit yet.
    private static boolean says(PatchSet draft) {
        return !draft.steps().isEmpty() && !Seen.isBlank(draft.rationale());
    }

    private static List<Act> draft(Weighed weighed, UUID author) {
        List<Act> acts = new ArrayList<>(List.of(Act.EDIT));
        if (says(weighed.dossier().newest())) acts.add(Act.SUBMIT);
        acts.add(Act.DELETE);
        if (WaiveFinding.may(weighed, author)) acts.add(Act.WAIVE);
        return acts;
    }
}
