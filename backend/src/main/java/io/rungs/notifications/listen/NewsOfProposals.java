package io.rungs.notifications.listen;

import io.rungs.journal.FromJournal;
import io.rungs.journal.JournalReader;
import io.rungs.notifications.Facts;
import io.rungs.notifications.News;
import io.rungs.notifications.Notification.Kind;
import io.rungs.notifications.usecase.TakeBackRequests;
import io.rungs.notifications.usecase.Tell;
import io.rungs.notifications.usecase.WhoIsTold;
import io.rungs.proposals.ProposalEvent.AdoptionEnded;
import io.rungs.proposals.ProposalEvent.ProposalAdopted;
import io.rungs.proposals.ProposalEvent.ProposalAmended;
import io.rungs.proposals.ProposalEvent.ProposalEscalated;
import io.rungs.proposals.ProposalEvent.ProposalExpired;
import io.rungs.proposals.ProposalEvent.ProposalPublished;
import io.rungs.proposals.ProposalEvent.ProposalRejected;
import io.rungs.proposals.ProposalEvent.ProposalReleased;
import io.rungs.proposals.ProposalEvent.ProposalReminded;
import io.rungs.proposals.ProposalEvent.ProposalReopened;
import io.rungs.proposals.ProposalEvent.ProposalSubmitted;
import io.rungs.proposals.ProposalEvent.ProposalSuperseded;
import io.rungs.proposals.ProposalEvent.ProposalUpdated;
import io.rungs.proposals.ProposalEvent.ProposalWithdrawn;
import io.rungs.proposals.ProposalEvent.ReviewEnded;
import io.rungs.proposals.ProposalEvent.ReviewGiven;
import io.rungs.proposals.ProposalEvent.SuggestionApplied;
import io.rungs.proposals.ProposalEvent.SuggestionDeclined;
import io.rungs.proposals.ProposalEvent.TurnPassed;
import io.rungs.proposals.ProposalEvent.WarningWaived;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.QueueChanged;
import io.rungs.proposals.Task;
import java.time.Duration;
import java.util.HashSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What happens to proposals is owed to whom it concerns: stored with the act, delivered after it, retried.
@Component
@JournalReader("inbox")
class NewsOfProposals {
    private final Tell tell;
    private final WhoIsTold who;
    private final TakeBackRequests takeBack;

    NewsOfProposals(Tell tell, WhoIsTold who, TakeBackRequests takeBack) {
        this.tell = tell;
        this.who = who;
        this.takeBack = takeBack;
    }

    /// With whatever lets a claim go, or passes the turn without an act of anybody.
    @EventListener
    void queued(QueueChanged event) {
        takeBack.of(event.proposal());
    }

    @FromJournal
    void submitted(ProposalSubmitted event) {
        suggested(News.of(event, Kind.PROPOSAL_SUBMITTED), event.proposal());
    }

    @FromJournal
    void updated(ProposalUpdated event) {
        var people = takeBack.of(event.proposal());
        tell.tell(News.of(event, Kind.PROPOSAL_UPDATED), who.ofAmendment(event.proposal(), people));
    }

    /// All others are told of the patch set.
    @FromJournal
    void applied(SuggestionApplied event) {
        tell.tell(News.of(event, Kind.SUGGESTION_APPLIED), who.coAuthor(event.proposal(), event.suggester()));
    }

    @FromJournal
    void declined(SuggestionDeclined event) {
        tell.tell(News.of(event, Kind.SUGGESTION_DECLINED), who.coAuthor(event.proposal(), event.suggester()));
    }

    /// Those of them whose turn it is still: they may have done so, or may not any more. Whoever was asked before
    /// and has not heard that it was over meanwhile is asked once.
    @FromJournal
    void passed(TurnPassed event) {
        var involved = takeBack.andAskAnew(event.proposal(), event.people());
        var still = new HashSet<>(event.people());
        still.retainAll(involved.whoseTurn());
        tell.tell(asking(event), who.asked(event.proposal(), still, event.task()));
    }

    private static News asking(TurnPassed event) {
        var facts = Facts.of(event.proposal());
        if (event.task() != Task.MODERATE) return News.of(event, Kind.REVIEW_ASKED, facts.asking(event.task()));
        var author = event.proposal().author();
        return new News(event.cause(), Kind.PROPOSAL_HELD, author, event.at(), facts, null);
    }

    @FromJournal
    void waived(WarningWaived event) {
        takeBack.of(event.proposal());
    }

    /// To whoever waits for suggestions it is the author's, and new.
    @FromJournal
    void released(ProposalReleased event) {
        takeBack.of(event.proposal());
        var proposal = event.proposal();
        tell.tell(News.of(event, Kind.PROPOSAL_RELEASED), who.author(proposal));
        var facts = Facts.of(proposal);
        var suggested = new News(event.cause(), Kind.PROPOSAL_SUBMITTED, proposal.author(), event.at(), facts, null);
        suggested(suggested, proposal);
    }

    /// It may be withdrawn and submitted again and again: to whoever watches it is new once.
    private void suggested(News news, ProposalRef proposal) {
        var watching = who.ofSubmission(proposal);
        if (who.isNew(proposal)) tell.tell(news, watching);
        else tell.tellOnce(news, watching);
    }

    @FromJournal
    void ended(ReviewEnded event) {
        takeBack.of(event.proposal());
        var facts = Facts.of(event.proposal());
        if (event.takenBack() == null) facts = facts.saying(event.verdict());
        tell.tell(News.of(event, Kind.REVIEW_ENDED, facts), who.ofEnd(event.proposal(), event.reviewer()));
    }

    @FromJournal
    void reminded(ProposalReminded event) {
        long days = Duration.between(event.at(), event.expiresAt()).toDays();
        var facts = Facts.of(event.proposal()).days(Math.toIntExact(days));
        tell.tell(News.of(event, Kind.PROPOSAL_REMINDED, facts), who.reminded(event.proposal()));
    }

    @FromJournal
    void expired(ProposalExpired event) {
        var people = takeBack.of(event.proposal());
        tell.tell(News.of(event, Kind.PROPOSAL_EXPIRED), who.ofClosing(event.proposal(), people));
    }

    @FromJournal
    void superseded(ProposalSuperseded event) {
        var people = takeBack.of(event.proposal());
        var facts = Facts.of(event.proposal()).by(event.successor());
        tell.tell(News.of(event, Kind.PROPOSAL_SUPERSEDED, facts), who.ofClosing(event.proposal(), people));
    }

    /// Its author may withdraw and reopen it, and others take it over and give it back, again and again.
    @FromJournal
    void reopened(ProposalReopened event) {
        tell.tellInstead(News.of(event, Kind.PROPOSAL_REOPENED), who.ofRevival(event.proposal()));
    }

    @FromJournal
    void adopted(ProposalAdopted event) {
        tell.tellInstead(News.of(event, Kind.PROPOSAL_ADOPTED), who.ofRevival(event.proposal()));
    }

    @FromJournal
    void ended(AdoptionEnded event) {
        takeBack.of(event.proposal());
        tell.tellInstead(News.of(event, Kind.ADOPTION_ENDED), who.adopter(event.proposal(), event.adopter()));
    }

    @FromJournal
    void escalated(ProposalEscalated event) {
        var facts = Facts.of(event.proposal()).days(event.days());
        boolean admins = event.times() > 2;
        tell.tell(
                News.of(event, Kind.PROPOSAL_ESCALATED, facts),
                who.ofSilence(event.proposal(), event.waiting(), admins));
    }

    @FromJournal
    void amended(ProposalAmended event) {
        var people = takeBack.of(event.proposal());
        tell.tell(News.of(event, Kind.PROPOSAL_AMENDED), who.ofAmendment(event.proposal(), people));
    }

    @FromJournal
    void reviewed(ReviewGiven event) {
        var people = takeBack.of(event.proposal());
        var facts = Facts.of(event.proposal()).saying(event.verdict());
        tell.tell(News.of(event, Kind.REVIEW_GIVEN, facts), who.ofReview(event.proposal(), people));
    }

    @FromJournal
    void published(ProposalPublished event) {
        var people = takeBack.of(event.proposal());
        var facts = Facts.of(event.proposal());
        if (event.revisions().size() == 1)
            facts = facts.at(event.revisions().getFirst().revision());
        tell.tell(News.of(event, Kind.PROPOSAL_PUBLISHED, facts), who.ofPublication(event.proposal(), people));
    }

    @FromJournal
    void rejected(ProposalRejected event) {
        var people = takeBack.of(event.proposal());
        tell.tell(News.of(event, Kind.PROPOSAL_REJECTED), who.ofClosing(event.proposal(), people));
    }

    @FromJournal
    void withdrawn(ProposalWithdrawn event) {
        var people = takeBack.of(event.proposal());
        tell.tellInstead(News.of(event, Kind.PROPOSAL_WITHDRAWN), who.ofClosing(event.proposal(), people));
    }
}
