package io.rungs.proposals.words;

import static java.util.stream.Collectors.toSet;

import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Waiver;
import io.rungs.proposals.core.Waivers;
import io.rungs.proposals.policy.Found;
import io.rungs.proposals.policy.Hearing;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Takes along to the next patch set why warnings may stay: what its author said themselves, of what the ladder
/// checks still find there. What somebody else said of an earlier version stays with that.
@Component
public class CarryWaivers {
    private final Waivers waivers;

    CarryWaivers(Waivers waivers) {
        this.waivers = waivers;
    }

    /// @param from the number of the patch set that the newest one follows
    public Hearing along(Hearing next, int from) {
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
