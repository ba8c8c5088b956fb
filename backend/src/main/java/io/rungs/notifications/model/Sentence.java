package io.rungs.notifications.model;

import io.rungs.notifications.Facts;
import io.rungs.notifications.Notification.Kind;
import io.rungs.proposals.Verdict;
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
            case PROPOSAL_HELD ->
                "%s suggests %s, and it is held until a moderator has looked at it.".formatted(who, proposal(facts));
            case PROPOSAL_RELEASED -> "%s let %s through: it is in review now.".formatted(who, proposal(facts));
            case REVIEW_ENDED -> "%s %s %s.".formatted(who, ended(facts), proposal(facts));
            case PROPOSAL_REMINDED ->
                "%s expires in %d days unless you answer what was asked.".formatted(proposal(facts), facts.days());
            case PROPOSAL_EXPIRED -> "%s has expired: its author did not answer.".formatted(proposal(facts));
            case PROPOSAL_SUPERSEDED -> "%s was closed%s.".formatted(proposal(facts), successor(facts));
            case PROPOSAL_REOPENED -> "%s writes %s anew.".formatted(who, proposal(facts));
            case PROPOSAL_ADOPTED -> "%s adopted %s and writes it anew.".formatted(who, proposal(facts));
            case ADOPTION_ENDED ->
                "%s is its author’s again: what you had made of it was not let through yet.".formatted(proposal(facts));
            case PROPOSAL_UPDATED -> "%s brought %s onto what is published now.".formatted(who, proposal(facts));
            case SUGGESTION_APPLIED -> "%s took your wording into %s.".formatted(who, proposal(facts));
            case SUGGESTION_DECLINED -> "%s declined your wording for %s.".formatted(who, proposal(facts));
            case PROPOSAL_AMENDED -> "%s updated %s.".formatted(who, proposal(facts));
            case REVIEW_GIVEN -> "%s %s %s.".formatted(who, verdict(facts), proposal(facts));
            case PROPOSAL_PUBLISHED -> "%s published %s%s.".formatted(who, proposal(facts), revision(facts));
            case PROPOSAL_REJECTED -> "%s rejected %s.".formatted(who, proposal(facts));
            case PROPOSAL_WITHDRAWN -> "%s withdrew %s.".formatted(who, proposal(facts));
            case REVISION_PUBLISHED -> "%s has a new revision, r%d.".formatted(skill(facts), facts.revision());
            case COMMENT_POSTED -> "%s commented on %s.".formatted(who, subject(facts));
            case COMMENT_HELD ->
                "A comment of %s on %s is held until a moderator has looked at it.".formatted(who, subject(facts));
            case COMMENT_RELEASED -> "%s let your comment on %s through.".formatted(who, subject(facts));
            case COMMENT_REFUSED -> "%s did not let your comment on %s through.".formatted(who, subject(facts));
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

    private static String ended(Facts facts) {
        return facts.verdict() == Verdict.APPROVE ? "dismissed an approval of" : "lifted an objection to";
    }

    private static String successor(Facts facts) {
        return facts.successor() == null
                ? ": all of it has been published otherwise"
                : " in favour of #" + facts.successor();
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
