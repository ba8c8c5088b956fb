package io.rungs.proposals.usecase;

import static java.util.stream.Collectors.toSet;

import io.rungs.proposals.model.Found;
import io.rungs.proposals.model.Hearing;
import io.rungs.proposals.model.Proposal;
import io.rungs.proposals.model.Waiver;
import io.rungs.proposals.model.Waivers;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Takes along to the next patch set why warnings may stay: what its author said themselves, of what the ladder
/// checks still find there. What somebody else said of an earlier version stays with that.
@Component
class CarryWaivers {
    private final Waivers waivers;

    CarryWaivers(Waivers waivers) {
        this.waivers = waivers;
    }

    /// @param from the number of the patch set that the newest one follows
    Hearing along(Hearing next, int from) {
        Proposal proposal = next.whole().proposal();
        var said = waivers.of(proposal.id(), from).values().stream()
                .filter(it -> it.account().equals(proposal.author()))
                .toList();
        if (said.isEmpty()) return next;
        Set<String> found = next.weighedWhole().found().stream().map(Found::key).collect(toSet());
        Hearing carried = next;
        for (Waiver each : said) if (found.contains(each.finding())) carried = carried.waived(each);
        return carried;
    }
}
