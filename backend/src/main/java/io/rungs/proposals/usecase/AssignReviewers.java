package io.rungs.proposals.usecase;

import io.rungs.identity.Grant;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.proposals.ProposalEvent.ReviewersAssigned;
import io.rungs.proposals.model.Ask;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import io.rungs.proposals.model.Turns;
import io.rungs.proposals.model.Weighed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Asks as many people to review a proposal as it takes to meet the policy: on each line the owners with the least
/// to do, then reviewers; never an author.
@Component
class AssignReviewers {
    private final Weigh weigh;
    private final Turns turns;
    private final Dossiers dossiers;
    private final Fetch fetch;
    private final Journal journal;
    private final Clock clock;

    AssignReviewers(Weigh weigh, Turns turns, Dossiers dossiers, Fetch fetch, Journal journal, Clock clock) {
        this.weigh = weigh;
        this.turns = turns;
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.journal = journal;
        this.clock = clock;
    }

    /// Everybody who is asked now; who may not judge it any more is asked no longer.
    Set<UUID> enough(Weighed weighed) {
        UUID proposal = weighed.dossier().proposal().id();
        List<UUID> before = turns.assigned(proposal);
        List<UUID> gone =
                before.stream().filter(it -> !weighed.rights().judge(it)).toList();
        turns.unassign(proposal, gone);
        Set<UUID> assigned = new LinkedHashSet<>(before);
        gone.forEach(assigned::remove);
        Set<UUID> more = new LinkedHashSet<>();
        var load = turns.load(eligible(weighed));
        for (Ask ask : weighed.asks()) {
            List<UUID> wanted = ask.wanting(assigned, load);
            assigned.addAll(wanted);
            more.addAll(wanted);
        }
        ask(weighed, more);
        if (!before.isEmpty() && !more.isEmpty()) tell(weighed, more);
        return assigned;
    }

    /// Those assigned are silent: one person more for each line that waits for them.
    List<UUID> oneMore(Dossier dossier) {
        Weighed weighed = weigh.weigh(dossier);
        Set<UUID> excluded = new HashSet<>(turns.assigned(dossier.proposal().id()));
        excluded.addAll(dossier.authors());
        excluded.addAll(weighed.approvers());
        var grants = weighed.rights().grants();
        var load = turns.load(grants.stream().map(Grant::account).toList());
        List<UUID> more = new ArrayList<>();
        for (Ask ask : weighed.asks())
            if (!ask.met())
                ask.oneMore(excluded, grants, load).filter(excluded::add).ifPresent(more::add);
        ask(weighed, more);
        return more;
    }

    private static Set<UUID> eligible(Weighed weighed) {
        Set<UUID> eligible = new HashSet<>();
        weighed.asks().forEach(it -> eligible.addAll(it.panel().eligible()));
        return eligible;
    }

    /// Keeps that these people are asked, for the page and the timeline.
    private void ask(Weighed weighed, Collection<UUID> people) {
        var proposal = weighed.dossier().proposal();
        var now = clock.instant();
        turns.assign(proposal.id(), people, now);
        for (UUID person : people)
            dossiers.append(
                    proposal.id(),
                    Taken.by(null, Kind.ASSIGNED, proposal.patchSet(), now).about(person));
    }

    /// The first ones are told by the submission itself.
    private void tell(Weighed weighed, Collection<UUID> people) {
        var ref = fetch.ref(weighed.dossier(), weighed.dossier().proposal());
        journal.record(new ReviewersAssigned(Ids.next(), clock.instant(), ref, List.copyOf(people)));
    }
}
