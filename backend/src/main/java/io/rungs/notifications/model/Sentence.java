package io.rungs.notifications.model;

import io.rungs.notifications.Facts;
import io.rungs.notifications.Notification.Kind;
import org.jspecify.annotations.Nullable;

/// Puts a notification into words, when it is read: names are those of today.
public final class Sentence {
    private Sentence() {}

    /// @param actor the name of who did it; none when Rungs did
    public static String of(Kind kind, Facts facts, @Nullable String actor) {
        String who = actor == null ? "Rungs" : actor;
        return switch (kind) {
            case PROPOSAL_SUBMITTED -> "%s suggested a change%s: %s.".formatted(who, to(facts), proposal(facts));
            case REVIEW_ASKED -> "You were asked to review %s.".formatted(proposal(facts));
            case PROPOSAL_ESCALATED ->
                "%s has waited for a review for %d days.".formatted(proposal(facts), facts.days());
            case PROPOSAL_AMENDED -> "%s updated %s.".formatted(who, proposal(facts));
            case REVIEW_GIVEN -> "%s %s %s.".formatted(who, verdict(facts), proposal(facts));
            case PROPOSAL_PUBLISHED -> "%s published %s%s.".formatted(who, proposal(facts), revision(facts));
            case PROPOSAL_REJECTED -> "%s rejected %s.".formatted(who, proposal(facts));
            case PROPOSAL_WITHDRAWN -> "%s withdrew %s.".formatted(who, proposal(facts));
            case REVISION_PUBLISHED -> "%s has a new revision, r%d.".formatted(skill(facts), facts.revision());
            case COMMENT_POSTED -> "%s commented on %s.".formatted(who, subject(facts));
        };
    }

    private static String to(Facts facts) {
        return facts.skill() == null ? "" : " to " + facts.skill().name();
    }

    private static String proposal(Facts facts) {
        return "“%s” (#%d)".formatted(facts.title(), facts.proposal());
    }

    private static String verdict(Facts facts) {
        return switch (facts.verdict()) {
            case APPROVE -> "approved";
            case REQUEST_CHANGES -> "asked for changes to";
            case COMMENT -> "reviewed";
            case null -> "reviewed";
        };
    }

    private static String revision(Facts facts) {
        return facts.skill() == null || facts.revision() == null
                ? ""
                : ": %s is now at r%d".formatted(facts.skill().name(), facts.revision());
    }

    private static String subject(Facts facts) {
        return facts.proposal() == null ? skill(facts) : proposal(facts);
    }

    private static String skill(Facts facts) {
        return facts.skill() == null ? "A skill" : facts.skill().name();
    }
}
