package io.rungs.proposals.usecase;

import static java.util.stream.Collectors.toSet;

import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Found;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.model.Waivers;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Takes along to the next patch set why warnings may stay: what its author said themselves, of what the ladder
/// checks still find there. What somebody else said of an earlier version stays with that.
@Component
class CarryWaivers {
    private final Waivers waivers;
    private final Weigh weigh;

    CarryWaivers(Waivers waivers, Weigh weigh) {
        this.waivers = waivers;
        this.weigh = weigh;
    }

    /// @param from the number of the patch set that the newest one follows
    void to(Dossier next, int from) {
        Proposal proposal = next.proposal();
        var said = waivers.of(proposal.id(), from).values().stream()
                .filter(it -> it.account().equals(proposal.author()))
                .toList();
        if (said.isEmpty()) return;
        Set<String> found = weigh.weigh(next).found().stream().map(Found::key).collect(toSet());
        said.stream()
                .filter(it -> found.contains(it.finding()))
                .forEach(it -> waivers.put(proposal.id(), next.newest().number(), it));
    }
}
