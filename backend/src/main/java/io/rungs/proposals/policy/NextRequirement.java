package io.rungs.proposals.policy;

import io.rungs.catalog.profile.Merge;
import io.rungs.proposals.RequirementResult;

/// What a proposal in review needs next, in a sentence for everybody that stays true until the next act: it names
/// neither people nor hours.
public final class NextRequirement {
    private NextRequirement() {}

    public static String by(Weighed weighed) {
        if (weighed.merge() == Merge.State.CONFLICTED) return "It collides with what has been published since.";
        if (weighed.merge() == Merge.State.ALREADY_SO) return "All of it has been published since.";
        if (weighed.dossier().hidesWords()) return "A moderator has hidden words of what it proposes.";
        var error = weighed.erroneous();
        if (error.isPresent()) return error.get();
        if (weighed.publishable()) return "Everything is met: it can be published.";
        if (!weighed.rights().objections().isEmpty()) return "An objection waits for another look.";
        return weighed.asked().stream()
                .filter(it -> !it.met())
                .findFirst()
                .map(NextRequirement::approvals)
                .orElseGet(() -> further(weighed));
    }

    private static String approvals(AskedRequirement requirement) {
        int missing = Math.max(1, requirement.missing());
        if (requirement.panel().eligible().isEmpty())
            return "Nobody can approve it for " + requirement.scope() + ": an admin has to appoint a reviewer.";
        return "Needs %d %sapproval%s for %s%s."
                .formatted(
                        missing,
                        requirement.begun() ? "more " : "",
                        missing == 1 ? "" : "s",
                        requirement.scope(),
                        requirement.lacksOwner()
                                ? (missing == 1 ? ", from an owner" : ", one of them from an owner")
                                : "");
    }

    private static String further(Weighed weighed) {
        return weighed.checks().stream()
                .filter(it -> it.state() == RequirementResult.State.NOT_MET
                        && !it.code().equals("cooling"))
                .findFirst()
                .map(RequirementResult::sentence)
                .orElse("It is approved, and its cooling time runs.");
    }
}
