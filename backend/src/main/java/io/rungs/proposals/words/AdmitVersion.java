package io.rungs.proposals.words;

import io.rungs.kernel.Refusal;
import io.rungs.proposals.policy.Hearing;
import org.springframework.stereotype.Component;

/// Admits the next version of an open proposal: its words may show at once, and why warnings may stay goes along.
@Component
public class AdmitVersion {
    private final AskTheGate gate;
    private final CarryWaivers waivers;

    AdmitVersion(AskTheGate gate, CarryWaivers waivers) {
        this.gate = gate;
        this.waivers = waivers;
    }

    /// @param next with its title and its patch set
    /// @throws Refusal.Conflict `new-links`
    public Hearing of(Hearing before, Hearing next) {
        gate.requireShowable(
                before.dossier(), next.proposal().title(), next.dossier().newest());
        return waivers.along(next, before.dossier().newest().number());
    }
}
