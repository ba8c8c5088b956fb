package io.rungs.discussion;

import io.rungs.catalog.SkillRef;
import org.jspecify.annotations.Nullable;

/// A comment that waits for a moderator, with where it was said.
public record HeldComment(
        Comment comment, @Nullable SkillRef skill, @Nullable Long proposal, String title, String href) {
    public static HeldComment of(Comment comment, ThreadRef in) {
        String anchor = "#comment-" + comment.id();
        var proposal = in.proposal();
        if (proposal != null)
            return new HeldComment(
                    comment, null, proposal.number(), proposal.title(), "/proposals/" + proposal.number() + anchor);
        var skill = in.skill();
        if (skill == null) throw new IllegalStateException("A thread is about a skill or a proposal");
        return new HeldComment(comment, skill, null, skill.name(), "/skills/" + skill.slug() + anchor);
    }
}
