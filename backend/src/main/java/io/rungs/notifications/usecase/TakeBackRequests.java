package io.rungs.notifications.usecase;

import io.rungs.notifications.InboxChanged;
import io.rungs.notifications.Notification.Kind;
import io.rungs.notifications.model.Inbox;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.Proposals;
import io.rungs.proposals.Proposals.Involved;
import io.rungs.proposals.Status;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What somebody was asked to do, and need not do any more, disappears from their inbox unless they have sorted it.
@Component
public class TakeBackRequests {
    private static final Set<Kind> OF_OPEN_ONES =
            EnumSet.of(Kind.REVIEW_ASKED, Kind.PROPOSAL_REMINDED, Kind.PROPOSAL_HELD, Kind.PROPOSAL_ESCALATED);

    private final Inbox inbox;
    private final Proposals proposals;
    private final ApplicationEventPublisher events;

    TakeBackRequests(Inbox inbox, Proposals proposals, ApplicationEventPublisher events) {
        this.inbox = inbox;
        this.proposals = proposals;
        this.events = events;
    }

    /// Of those whose turn it is not. What no changes are asked of any more does not expire, whoever's turn it is.
    ///
    /// @return who has to do with the proposal
    @Transactional
    public Involved of(ProposalRef proposal) {
        return andAskAnew(proposal, List.of());
    }

    /// Also of these people, who are asked again.
    @Transactional
    public Involved andAskAnew(ProposalRef proposal, Collection<UUID> anew) {
        var people = proposals.involved(proposal.id());
        var keep = new HashSet<>(people.whoseTurn());
        anew.forEach(keep::remove);
        var kinds = proposal.status().open() ? Kind.REQUESTS : OF_OPEN_ONES;
        Set<Kind> whoever = proposal.status() == Status.CHANGES_REQUESTED ? Set.of() : Set.of(Kind.PROPOSAL_REMINDED);
        var changed = inbox.takeBack(proposal.number(), kinds, keep, whoever);
        if (!changed.isEmpty()) events.publishEvent(new InboxChanged(changed));
        return people;
    }
}
