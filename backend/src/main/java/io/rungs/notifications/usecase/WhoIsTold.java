package io.rungs.notifications.usecase;

import io.rungs.catalog.SkillRef;
import io.rungs.discussion.Discussions;
import io.rungs.discussion.ThreadRef;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.Scope;
import io.rungs.notifications.Reason;
import io.rungs.notifications.model.Recipients;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.Proposals;
import io.rungs.proposals.Proposals.Involved;
import io.rungs.proposals.Task;
import io.rungs.watching.Notify;
import io.rungs.watching.WatchScope;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whom each thing that happens concerns.
@Component
public class WhoIsTold {
    private final Grants grants;
    private final Proposals proposals;
    private final Discussions discussions;

    WhoIsTold(Grants grants, Proposals proposals, Discussions discussions) {
        this.grants = grants;
        this.proposals = proposals;
        this.discussions = discussions;
    }

    /// Those who watch for proposals; whoever is asked to review it is told that.
    public Recipients ofSubmission(ProposalRef proposal) {
        return around(proposal).skills(skills(proposal), Notify.PROPOSALS);
    }

    /// Whether all read a version of it for the first time.
    public boolean isNew(ProposalRef proposal) {
        return proposals.readable(proposal.id(), null).size() < 2;
    }

    /// Those whose turn it is; where no task is said, it is a review.
    public Recipients asked(ProposalRef proposal, Set<UUID> people, @Nullable Task task) {
        Reason reason = switch (task) {
            case MODERATE -> Reason.MODERATOR;
            case APPOINT -> Reason.ADMIN;
            case ANSWER -> Reason.AUTHOR;
            case REVIEW, PUBLISH -> Reason.REVIEWER;
            case null -> Reason.REVIEWER;
        };
        var asked = Recipients.of(WatchScope.proposal(proposal.id())).named(reason, people);
        boolean own = task == Task.PUBLISH && people.contains(proposal.author());
        return own ? asked.named(Reason.AUTHOR, Set.of(proposal.author())) : asked;
    }

    /// Those whose turn it is, and the admins where that was told in vain; nobody once somebody has broken it.
    public Recipients ofSilence(ProposalRef proposal, Collection<UUID> waiting, boolean admins) {
        var silent = stillAsked(proposal, waiting);
        var told = Recipients.of(WatchScope.proposal(proposal.id())).reviewers(silent);
        return admins && !silent.isEmpty() ? told.named(Reason.ADMIN, onSite(GrantKind.ADMIN)) : told;
    }

    /// Those of whoever moderates.
    public Recipients moderators(ThreadRef thread, Predicate<UUID> which) {
        var moderators = onSite(GrantKind.MODERATOR).stream().filter(which).collect(Collectors.toSet());
        return Recipients.of(scope(thread)).named(Reason.MODERATOR, moderators);
    }

    public boolean moderates(UUID person) {
        return grants.onSite(person, GrantKind.MODERATOR);
    }

    /// As long as it waits for them.
    public Recipients reminded(ProposalRef proposal) {
        return Recipients.of(WatchScope.proposal(proposal.id()))
                .named(Reason.AUTHOR, stillAsked(proposal, Set.of(proposal.author())));
    }

    /// What asks for something may be read when that is over.
    private Set<UUID> stillAsked(ProposalRef proposal, Collection<UUID> people) {
        var still = new HashSet<>(proposals.involved(proposal.id()).whoseTurn());
        still.retainAll(Set.copyOf(people));
        return still;
    }

    /// Whoever wrote a comment there.
    public Recipients author(ThreadRef thread, UUID author) {
        return Recipients.of(scope(thread)).author(author);
    }

    private static WatchScope scope(ThreadRef thread) {
        return thread.proposal() != null
                ? WatchScope.proposal(thread.proposal().id())
                : WatchScope.skill(Objects.requireNonNull(thread.skill(), "no proposal, so a skill")
                        .id());
    }

    public Recipients author(ProposalRef proposal) {
        return Recipients.of(WatchScope.proposal(proposal.id())).author(proposal.author());
    }

    /// Whoever worded a part of it, or would have.
    public Recipients coAuthor(ProposalRef proposal, UUID suggester) {
        return Recipients.of(WatchScope.proposal(proposal.id())).named(Reason.AUTHOR, Set.of(suggester));
    }

    /// Whose draft it was.
    public Recipients adopter(ProposalRef proposal, UUID adopter) {
        return Recipients.of(WatchScope.proposal(proposal.id())).named(Reason.AUTHOR, Set.of(adopter));
    }

    /// Whose verdict it was, and the author.
    public Recipients ofEnd(ProposalRef proposal, UUID giver) {
        return around(proposal).author(proposal.author()).reviewers(Set.of(giver));
    }

    /// Those who took part while it was open, and whose it was.
    public Recipients ofRevival(ProposalRef proposal) {
        return around(proposal, proposals.involved(proposal.id())).author(proposal.author());
    }

    private Set<UUID> onSite(GrantKind kind) {
        return grants.in(List.of(Scope.SITE)).stream()
                .filter(it -> it.kind() == kind)
                .map(Grant::account)
                .collect(Collectors.toSet());
    }

    /// Those who judged what it was before, and those who were asked to judge it.
    public Recipients ofAmendment(ProposalRef proposal, Involved people) {
        var judges = new HashSet<>(people.reviewers());
        judges.addAll(people.assigned());
        return around(proposal, people).reviewers(judges);
    }

    public Recipients ofReview(ProposalRef proposal, Involved people) {
        return around(proposal, people).author(proposal.author()).skills(skills(proposal), Notify.EVERYTHING);
    }

    public Recipients ofPublication(ProposalRef proposal, Involved people) {
        return around(proposal, people).author(proposal.author()).skills(skills(proposal), Notify.PUBLISHED);
    }

    public Recipients ofClosing(ProposalRef proposal, Involved people) {
        return around(proposal, people).author(proposal.author()).skills(skills(proposal), Notify.PROPOSALS);
    }

    /// A revision that came of no proposal.
    public Recipients ofRevision(SkillRef skill) {
        return Recipients.around(WatchScope.skill(skill.id()), Notify.PUBLISHED);
    }

    public Recipients ofComment(ThreadRef thread) {
        var talkers = discussions.inThread(thread.id());
        var proposal = thread.proposal();
        if (proposal != null)
            return around(proposal)
                    .author(proposal.author())
                    .participants(talkers)
                    .skills(skills(proposal), Notify.EVERYTHING);
        UUID skill = Objects.requireNonNull(thread.skill(), "no proposal, so a skill")
                .id();
        return Recipients.around(WatchScope.skill(skill), Notify.EVERYTHING).participants(talkers);
    }

    private Recipients around(ProposalRef proposal, Involved people) {
        return around(proposal).reviewers(people.reviewers()).participants(discussions.onProposal(proposal.id()));
    }

    /// Whoever watches a proposal, however quietly, hears what becomes of it.
    private static Recipients around(ProposalRef proposal) {
        return Recipients.around(WatchScope.proposal(proposal.id()), Notify.PARTICIPATING);
    }

    private static List<UUID> skills(ProposalRef proposal) {
        return proposal.skills().stream().map(SkillRef::id).toList();
    }
}
