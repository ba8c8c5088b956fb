package io.rungs.proposals.usecase;

import io.rungs.catalog.Classify;
import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.Merge;
import io.rungs.catalog.PublishRevision;
import io.rungs.catalog.PublishRevision.Cause;
import io.rungs.catalog.PublishRevision.Credits;
import io.rungs.catalog.PublishRevision.Publication;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Refusal.FieldError;
import io.rungs.proposals.Check;
import io.rungs.proposals.ProposalEvent.ProposalPublished;
import io.rungs.proposals.ProposalEvent.Published;
import io.rungs.proposals.Status;
import io.rungs.proposals.model.CoAuthor;
import io.rungs.proposals.model.Decision;
import io.rungs.proposals.model.Dossier;
import io.rungs.proposals.model.Dossiers;
import io.rungs.proposals.model.Taken;
import io.rungs.proposals.model.Taken.Kind;
import io.rungs.proposals.model.Weighed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes a proposal the next revision of each skill that it touches, in one transaction: lock the proposal, then
/// the skills in the order of their ids; merge again; evaluate every check again; write the revisions; close.
@Component
public class PublishProposal {
    private final Dossiers dossiers;
    private final Fetch fetch;
    private final Weigh weigh;
    private final Heads heads;
    private final PublishRevision publishRevision;
    private final Journal journal;
    private final Clock clock;

    PublishProposal(
            Dossiers dossiers,
            Fetch fetch,
            Weigh weigh,
            Heads heads,
            PublishRevision publishRevision,
            Journal journal,
            Clock clock) {
        this.dossiers = dossiers;
        this.fetch = fetch;
        this.weigh = weigh;
        this.heads = heads;
        this.publishRevision = publishRevision;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param patchSet the one that the publisher read
    /// @throws Refusal.Conflict `not-publishable`, with each check that is not met
    @Transactional
    public void publish(UUID publisher, long number, int patchSet) {
        Dossier dossier = fetch.locked(number, publisher);
        dossier.proposal().requireOpen();
        RecordReview.requireNewest(dossier, patchSet);
        Map<UUID, Head> locked = heads.lock(dossier.newest().skills());
        Weighed weighed = weigh.weigh(dossier, locked);
        requireRight(weighed, publisher);
        requireMet(weighed);

        var now = clock.instant();
        UUID cause = Ids.next();
        List<Published> revisions = publishSkills(weighed, publisher, cause, now);
        var closed = dossier.proposal().closed(Status.PUBLISHED, publisher, null, now);
        dossiers.save(closed);
        dossiers.append(closed.id(), Taken.by(publisher, Kind.PUBLISHED, closed.patchSet(), now));
        dossiers.decide(closed.id(), Decision.on(weighed));
        journal.record(new ProposalPublished(cause, publisher, now, fetch.ref(dossier, closed), revisions));
    }

    private static void requireRight(Weighed weighed, UUID publisher) {
        if (!weighed.rights().publisher(publisher))
            throw Refusal.forbidden(
                    "not-a-publisher", "Only a reviewer or owner of everything that this touches can publish it.");
    }

    private static void requireMet(Weighed weighed) {
        var unmet = weighed.checks().stream()
                .filter(it -> it.state() == Check.State.NOT_MET)
                .map(it -> new FieldError(it.code(), it.sentence()))
                .toList();
        if (!unmet.isEmpty())
            throw Refusal.conflict(
                    "not-publishable", "Not yet: " + unmet.getFirst().message(), unmet);
    }

    private List<Published> publishSkills(Weighed weighed, UUID publisher, UUID cause, Instant now) {
        List<Published> revisions = new ArrayList<>();
        weighed.merges().forEach((skill, merge) -> {
            if (merge.state() == Merge.State.ALREADY_SO) return;
            Head head = Objects.requireNonNull(weighed.heads().get(skill));
            int revision = publishRevision.publish(publication(weighed, head, merge, publisher, cause, now));
            revisions.add(new Published(skill, revision));
        });
        return revisions;
    }

    private static Publication publication(
            Weighed weighed, Head head, Merge.Result merge, UUID publisher, UUID cause, Instant now) {
        var proposal = weighed.dossier().proposal();
        var classes = merge.outcomes().stream()
                .filter(it -> it.state() != Merge.State.ALREADY_SO)
                .map(it -> Classify.of(it.operation()))
                .toList();
        return new Publication(
                head.skill().id(),
                head.revision(),
                merge.profile(),
                Classify.deepest(classes),
                new Cause.ByProposal(proposal.id(), proposal.number()),
                new Credits(
                        proposal.author(),
                        weighed.dossier().coAuthors().stream()
                                .map(CoAuthor::account)
                                .toList(),
                        List.copyOf(weighed.approvers())),
                weighed.dossier().newest().rationale(),
                publisher,
                cause,
                now);
    }
}
