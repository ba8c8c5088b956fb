package io.rungs.notifications.usecase;

import io.rungs.catalog.SkillRef;
import io.rungs.discussion.Discussions;
import io.rungs.discussion.ThreadRef;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.identity.Scope;
import io.rungs.notifications.model.Recipients;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.Proposals;
import io.rungs.watching.Notify;
import io.rungs.watching.WatchScope;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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

    /// Those who can judge it: of each skill's line the nearest scope where somebody but the author may.
    public Recipients ofSubmission(ProposalRef proposal) {
        var judges = new HashSet<UUID>();
        for (var line : proposals.lines(proposal.id())) judges.addAll(judges(line, proposal.author()));
        return around(proposal).reviewers(judges).skills(skills(proposal), Notify.PROPOSALS);
    }

    /// Those who judged what it was before.
    public Recipients ofAmendment(ProposalRef proposal) {
        return involved(proposal);
    }

    public Recipients ofReview(ProposalRef proposal) {
        return involved(proposal).author(proposal.author()).skills(skills(proposal), Notify.EVERYTHING);
    }

    public Recipients ofPublication(ProposalRef proposal) {
        return involved(proposal).author(proposal.author()).skills(skills(proposal), Notify.PUBLISHED);
    }

    public Recipients ofClosing(ProposalRef proposal) {
        return involved(proposal).author(proposal.author()).skills(skills(proposal), Notify.PROPOSALS);
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

    private Recipients involved(ProposalRef proposal) {
        return around(proposal)
                .reviewers(Set.copyOf(proposals.reviewers(proposal.id())))
                .participants(discussions.onProposal(proposal.id()));
    }

    /// Whoever watches a proposal, however quietly, hears what becomes of it.
    private static Recipients around(ProposalRef proposal) {
        return Recipients.around(WatchScope.proposal(proposal.id()), Notify.PARTICIPATING);
    }

    private Set<UUID> judges(List<Scope> line, UUID author) {
        var given = grants.in(line).stream()
                .filter(it -> it.kind() == GrantKind.OWNER || it.kind() == GrantKind.REVIEWER)
                .filter(it -> !it.account().equals(author))
                .toList();
        return line.stream()
                .map(scope -> holders(given, scope))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<UUID> holders(List<Grant> given, Scope scope) {
        var holders = new HashSet<UUID>();
        given.stream().filter(it -> it.scope().equals(scope)).forEach(it -> holders.add(it.account()));
        return holders;
    }

    private static List<UUID> skills(ProposalRef proposal) {
        return proposal.skills().stream().map(SkillRef::id).toList();
    }
}
