package io.rungs.realtime.listen;

import static io.rungs.realtime.Announcement.ofTalk;
import static io.rungs.realtime.Announcement.toPeople;
import static io.rungs.realtime.Announcement.toReadersOfAll;
import static io.rungs.realtime.Announcement.toTopic;

import io.rungs.catalog.CommunityNamed;
import io.rungs.catalog.LadderChanged;
import io.rungs.catalog.RevisionPublished;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.TaxonomyChanged;
import io.rungs.discussion.TalkEvent;
import io.rungs.discussion.TalkEvent.CommentRefused;
import io.rungs.discussion.TalkEvent.CommentReleased;
import io.rungs.discussion.TalkEvent.OfHeld;
import io.rungs.identity.AccountRenamed;
import io.rungs.notifications.InboxChanged;
import io.rungs.proposals.ProposalEvent;
import io.rungs.proposals.ProposalEvent.ProposalEscalated;
import io.rungs.proposals.ProposalEvent.ProposalOffered;
import io.rungs.proposals.ProposalEvent.ProposalReleased;
import io.rungs.proposals.ProposalEvent.ProposalReminded;
import io.rungs.proposals.ProposalEvent.ReviewEnded;
import io.rungs.proposals.ProposalEvent.ReviewGiven;
import io.rungs.proposals.ProposalEvent.SuggestionDeclined;
import io.rungs.proposals.ProposalEvent.TurnPassed;
import io.rungs.proposals.ProposalEvent.WarningWaived;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.Proposals;
import io.rungs.proposals.QueueChanged;
import io.rungs.proposals.WeighedAnew;
import io.rungs.realtime.Announcement;
import io.rungs.realtime.Hint;
import io.rungs.realtime.Topics;
import io.rungs.realtime.usecase.Announce;
import io.rungs.realtime.usecase.AnnounceOvertaken;
import io.rungs.watching.WatchScope;
import io.rungs.watching.WatchersChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Which pages each thing that happens is announced to, after its commit. Not read from the journal: a hint does
/// not wait until all before it is final, and is not worth trying again.
@Component
class WhatChanged {
    private final Announce announce;
    private final Proposals proposals;
    private final AnnounceOvertaken overtaken;

    WhatChanged(Announce announce, Proposals proposals, AnnounceOvertaken overtaken) {
        this.announce = announce;
        this.proposals = proposals;
        this.overtaken = overtaken;
    }

    @EventListener
    void published(RevisionPublished event) {
        announce.afterCommit(
                List.of(toTopic(Topics.skill(event.skill().id()), Hint.REVISION_PUBLISHED, event.revision())));
    }

    @EventListener
    void ladder(LadderChanged event) {
        announce.afterCommit(List.of(toTopic(Topics.CATALOG, "ladder-changed", "")));
    }

    @EventListener
    void named(CommunityNamed event) {
        announce.afterCommit(List.of(toTopic(Topics.CATALOG, "community-named", "")));
    }

    @EventListener
    void reshaped(TaxonomyChanged event) {
        announce.afterCommit(List.of(toTopic(Topics.CATALOG, Hint.TAXONOMY_CHANGED, event.taxonomy())));
    }

    @EventListener
    void proposed(ProposalEvent event) {
        var proposal = event.proposal();
        var announcements = inQueue(proposal);
        if (proposal.forEverybody())
            Stream.concat(proposal.skills().stream().map(SkillRef::id), proposal.left().stream())
                    .forEach(skill ->
                            announcements.add(toTopic(Topics.skill(skill), "proposals-changed", proposal.number())));
        announce.afterCommit(announcements);
        if (proposal.forEverybody() && showsOnOthers(event)) overtaken.by(proposal.id());
    }

    /// Others on the same places name it, with its title, as long as it is open; what it publishes makes them
    /// outdated or conflicted.
    private static boolean showsOnOthers(ProposalEvent event) {
        return switch (event) {
            case ReviewGiven _, ReviewEnded _, WarningWaived _, SuggestionDeclined _ -> false;
            case ProposalReminded _, ProposalEscalated _, TurnPassed _, ProposalOffered _ -> false;
            default -> true;
        };
    }

    /// It stands no longer where moderators look.
    @EventListener
    void released(ProposalReleased event) {
        announce.afterCommit(
                List.of(toTopic(Topics.HELD, "queue-changed", event.proposal().number())));
    }

    @EventListener
    void queued(QueueChanged event) {
        announce.afterCommit(inQueue(event.proposal()));
    }

    @EventListener
    void weighed(WeighedAnew event) {
        var proposal = event.proposal();
        announce.afterCommit(List.of(toItsPage(proposal, "proposal-changed", proposal.number())));
    }

    /// To its page, and to whoever looks through the queue of a scope that it touches; of what nobody let through,
    /// to the moderators' alone.
    private List<Announcement> inQueue(ProposalRef proposal) {
        var announcements = new ArrayList<Announcement>();
        announcements.add(toItsPage(proposal, "proposal-changed", proposal.number()));
        queues(proposal).forEach(it -> announcements.add(toTopic(it, "queue-changed", proposal.number())));
        return announcements;
    }

    /// Where all read an earlier version meanwhile, not all who are there may hear of the later one. Where nothing
    /// is let through, only those listen who may know of it.
    private Announcement toItsPage(ProposalRef proposal, String type, Object ref) {
        boolean toAll = proposal.forEverybody()
                || proposals.visible(proposal.id(), null).isEmpty();
        return toAll
                ? toTopic(Topics.proposal(proposal.number()), type, ref)
                : toReadersOfAll(proposal.number(), type, ref);
    }

    private List<String> queues(ProposalRef proposal) {
        return proposal.forEverybody()
                ? proposal.scopes().stream().map(Topics::queue).toList()
                : List.of(Topics.HELD);
    }

    @EventListener
    void talked(TalkEvent event) {
        var thread = event.thread();
        var announcements = new ArrayList<Announcement>();
        boolean held = event instanceof OfHeld || thread.heldBy() != null;
        if (held || event instanceof CommentReleased)
            announcements.add(toTopic(Topics.HELD, "queue-changed", thread.id()));
        if (held) {
            announcements.add(ofTalk(whoSeesHeld(event), thread.id()));
            announce.afterCommit(announcements);
            return;
        }
        announcements.add(toTopic(Topics.thread(thread.id()), "comments-changed", thread.id()));
        if (thread.proposal() != null) announcements.add(toItsPage(thread.proposal(), "threads-changed", thread.id()));
        if (thread.skill() != null)
            announcements.add(toTopic(Topics.skill(thread.skill().id()), "threads-changed", thread.id()));
        announce.afterCommit(announcements);
    }

    /// Besides the moderators, who hear of all that is held: whoever wrote it, also where another did this.
    private static List<UUID> whoSeesHeld(TalkEvent event) {
        var author = event instanceof CommentRefused it
                ? it.author()
                : event.thread().heldBy();
        return Stream.concat(Stream.ofNullable(event.actor()), Stream.ofNullable(author))
                .distinct()
                .toList();
    }

    @EventListener
    void watched(WatchersChanged event) {
        if (event.scope().kind() == WatchScope.Kind.SKILL)
            announce.afterCommit(List.of(toTopic(Topics.skill(event.scope().id()), "watchers-changed", "")));
    }

    /// A name may stand on any page. Whoever changes their own is called so wherever a page is read next.
    @EventListener
    void renamed(AccountRenamed event) {
        if (!event.actor().equals(event.account())) announce.afterCommit(List.of(Announcement.resync()));
    }

    @EventListener
    void told(InboxChanged event) {
        announce.afterCommit(List.of(toPeople(event.accounts())));
    }
}
