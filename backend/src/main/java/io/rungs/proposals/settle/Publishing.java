package io.rungs.proposals.settle;

import io.rungs.catalog.Head;
import io.rungs.catalog.PublishRevision;
import io.rungs.catalog.PublishRevision.Cause;
import io.rungs.catalog.PublishRevision.Credits;
import io.rungs.catalog.PublishRevision.Publication;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.Classify;
import io.rungs.catalog.profile.Merge;
import io.rungs.kernel.Ids;
import io.rungs.proposals.ProposalEvent.ProposalPublished;
import io.rungs.proposals.ProposalEvent.Published;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.CoAuthor;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet.Step;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.AnswerAct;
import io.rungs.proposals.policy.Decision;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.Hearings;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.view.ActAnswer;
import io.rungs.proposals.view.ProposalView.PublishedRevision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Carries out what was decided: writes the revisions and closes the proposal. The caller has locked the
/// proposal, its skills and the rights that it rests on, and asked whether it may be.
@Component
class Publishing {
    private final Hearings hearings;
    private final PublishRevision publishRevision;

    Publishing(Hearings hearings, PublishRevision publishRevision) {
        this.hearings = hearings;
        this.publishRevision = publishRevision;
    }

    /// What came of it.
    record Done(Hearing saved, List<Published> revisions) {
        ActAnswer answer(UUID publisher) {
            var merges = saved.weighed().merges();
            return AnswerAct.of(
                    saved,
                    publisher,
                    revisions.stream()
                            .map(it -> named(it, Objects.requireNonNull(merges.get(it.skill()))))
                            .toList());
        }

        /// As it is called since.
        private static PublishedRevision named(Published it, Merge.Result as) {
            var profile = as.profile();
            return new PublishedRevision(new SkillRef(it.skill(), profile.slug(), profile.name()), it.revision());
        }
    }

    /// @param publisher nobody where Rungs does it
    Done carryOut(Hearing hearing, @Nullable UUID publisher, Decision decision) {
        var now = hearing.now();
        UUID cause = Ids.next();
        var overridden = decision.overridden();
        String reason = overridden == null ? null : overridden.reason();
        List<Published> revisions = publishSkills(hearing.weighed(), publisher, cause, now);
        var closed = hearing.proposal().closed(Status.PUBLISHED, publisher, reason, now);
        Hearing done = hearing.with(closed)
                .took(Taken.by(publisher, overridden == null ? Kind.PUBLISHED : Kind.OVERRIDDEN, closed.patchSet(), now)
                        .because(reason))
                .decided(decision);
        Hearing saved =
                hearings.save(done.telling(new ProposalPublished(cause, publisher, now, done.ref(), revisions)));
        return new Done(saved, revisions);
    }

    private List<Published> publishSkills(Weighed weighed, @Nullable UUID publisher, UUID cause, Instant now) {
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
            Weighed weighed, Head head, Merge.Result merge, @Nullable UUID publisher, UUID cause, Instant now) {
        Dossier dossier = weighed.dossier();
        var proposal = dossier.proposal();
        var published = merge.outcomes().stream()
                .filter(it -> it.state() != Merge.State.ALREADY_SO)
                .map(Merge.Outcome::operation)
                .collect(Collectors.toSet());
        List<Step> steps = dossier.newest().steps().stream()
                .filter(it -> published.contains(it.operation()))
                .toList();
        Set<UUID> approvers = weighed.approversOf(steps);
        return new Publication(
                head.skill().id(),
                head,
                merge.profile(),
                Classify.deepest(
                        steps.stream().map(weighed.rights()::changeClass).toList()),
                new Cause.ByProposal(proposal.id(), proposal.number()),
                new Credits(
                        proposal.author(),
                        dossier.coAuthors().stream().map(CoAuthor::account).toList(),
                        List.copyOf(approvers)),
                dossier.newest().rationale(),
                publisher,
                cause,
                now);
    }
}
