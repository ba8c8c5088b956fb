package io.rungs.proposals.policy;

import io.rungs.catalog.Merge;
import io.rungs.proposals.Check;

/// What a proposal in review needs next, in a sentence for everybody that stays true until the next act: it names
/// neither people nor hours.
public final class Needed {
    private Needed() {}

    public static String by(Weighed weighed) {
        if (weighed.merge() == Merge.State.CONFLICTED) return "It collides with what has been published since.";
        if (weighed.merge() == Merge.State.ALREADY_SO) return "All of it has been published since.";
        if (weighed.dossier().hidesWords()) return "A moderator has hidden words of what it proposes.";
        if (weighed.publishable()) return "Everything is met: it can be published.";
        if (!weighed.rights().objections().isEmpty()) return "An objection waits for another look.";
        return weighed.asks().stream()
                .filter(it -> !it.met())
                .findFirst()
                .map(Needed::approvals)
                .orElseGet(() -> further(weighed));
    }

    private static String approvals(Ask ask) {
        int missing = Math.max(1, ask.missing());
        if (ask.panel().eligible().isEmpty())
            return "Nobody can approve it for " + ask.scope() + ": an admin has to appoint a reviewer.";
        return "Needs %d %sapproval%s for %s%s."
                .formatted(
                        missing,
                        ask.begun() ? "more " : "",
                        missing == 1 ? "" : "s",
                        ask.scope(),
                        ask.lacksOwner() ? (missing == 1 ? ", from an owner" : ", one of them from an owner") : "");
    }

    private static String further(Weighed weighed) {
        return weighed.checks().stream()
                .filter(it -> it.state() == Check.State.NOT_MET && !it.code().equals("cooling"))
                .findFirst()
                .map(Check::sentence)
                .orElse("It is approved, and its cooling time runs.");
    }
}
