package io.rungs.browse.store;

import io.rungs.browse.view.ProposalCard.CardTurn;
import io.rungs.identity.AccountRef;
import io.rungs.proposals.Status;
import java.util.List;

/// Puts into one sentence how a proposal stands: what it needs, and whom it waits for.
final class CardSentence {
    private static final int MOST_NAMED = 2;

    private CardSentence() {}

    /// @param waiting whose turn it is, the viewer as `you`
    static String of(Status status, AccountRef author, CardTurn turn, List<String> waiting) {
        return switch (status) {
            case DRAFT -> "A draft that only you can see.";
            case HELD -> "Held until a moderator has looked at it.";
            case IN_REVIEW, CHANGES_REQUESTED ->
                turn.who() == CardTurn.Who.AUTHOR
                        ? author.name() + "’s turn: " + turn.reason()
                        : turn.reason() + waitsFor(waiting);
            case PUBLISHED -> "Published.";
            case REJECTED -> "Rejected.";
            case WITHDRAWN -> "Withdrawn.";
            case EXPIRED -> "Expired.";
            case SUPERSEDED -> "Superseded.";
        };
    }

    private static String waitsFor(List<String> people) {
        if (people.isEmpty()) return "";
        if (people.size() == 1) return " It waits for " + people.getFirst() + ".";
        if (people.size() == MOST_NAMED) return " It waits for " + String.join(" and ", people) + ".";
        int others = people.size() - MOST_NAMED;
        return " It waits for %s and %d %s."
                .formatted(String.join(", ", people.subList(0, MOST_NAMED)), others, others == 1 ? "other" : "others");
    }
}
