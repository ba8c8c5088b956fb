package io.rungs.notifications;

import io.rungs.catalog.SkillRef;
import io.rungs.discussion.ThreadRef;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.Task;
import io.rungs.proposals.Verdict;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the sentence needs, as it was when it happened.
///
/// @param task what somebody is asked for, where that is not a review
/// @param heldBy whose proposal or comment it is, where nobody but them and the moderators may know of it
public record Facts(
        @Nullable SkillRef skill,
        @Nullable Long proposal,
        @Nullable String title,
        @Nullable Integer revision,
        @Nullable Verdict verdict,
        @Nullable Integer days,
        @Nullable Long successor,
        @Nullable UUID heldBy,
        @Nullable Task task) {
    /// A proposal on several skills names none of them.
    public static Facts of(ProposalRef proposal) {
        var skill = proposal.skills().size() == 1 ? proposal.skills().getFirst() : null;
        UUID heldBy = proposal.forEverybody() ? null : proposal.author();
        return new Facts(skill, proposal.number(), proposal.title(), null, null, null, null, heldBy, null);
    }

    public static Facts of(SkillRef skill) {
        return new Facts(skill, null, null, null, null, null, null, null, null);
    }

    /// What the thread is about.
    public static Facts of(ThreadRef thread) {
        if (thread.proposal() != null) return of(thread.proposal());
        return of(Objects.requireNonNull(thread.skill(), "no proposal, so a skill"));
    }

    public Facts titled(String other) {
        return new Facts(skill, proposal, other, revision, verdict, days, successor, heldBy, task);
    }

    public Facts heldBy(UUID author) {
        return new Facts(skill, proposal, title, revision, verdict, days, successor, author, task);
    }

    /// As the skill is named now; none where nobody may know of it.
    public Facts on(@Nullable SkillRef now) {
        return new Facts(now, proposal, title, revision, verdict, days, successor, heldBy, task);
    }

    public Facts at(int number) {
        return new Facts(skill, proposal, title, number, verdict, days, successor, heldBy, task);
    }

    public Facts saying(Verdict said) {
        return new Facts(skill, proposal, title, revision, said, days, successor, heldBy, task);
    }

    public Facts asking(@Nullable Task asked) {
        return new Facts(skill, proposal, title, revision, verdict, days, successor, heldBy, asked);
    }

    /// For so many days now, or in so many.
    public Facts days(int number) {
        return new Facts(skill, proposal, title, revision, verdict, number, successor, heldBy, task);
    }

    public Facts by(@Nullable ProposalRef other) {
        Long number = other == null ? null : other.number();
        return new Facts(skill, proposal, title, revision, verdict, days, number, heldBy, task);
    }
}
