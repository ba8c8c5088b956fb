package io.rungs.moderation.usecase;

import io.rungs.discussion.Discussions;
import io.rungs.identity.Trust;
import io.rungs.moderation.model.TrustRules;
import io.rungs.proposals.Proposals;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// When somebody said something within the last day, wherever that was.
@Component
class SaidLately {
    private final Discussions discussions;
    private final Proposals proposals;
    private final Clock clock;

    SaidLately(Discussions discussions, Proposals proposals, Clock clock) {
        this.discussions = discussions;
        this.proposals = proposals;
        this.clock = clock;
    }

    /// Newest first, at most so many. Whoever is trusted most reviews as much as there is: only their comments are
    /// counted.
    List<Instant> by(UUID account, Trust trust, int most) {
        Instant now = clock.instant();
        Instant since = now.minus(TrustRules.DAY);
        var comments = discussions.postedBetween(account, since, now, most);
        if (trust == Trust.T2) return comments;
        return Stream.concat(comments.stream(), proposals.saidBetween(account, since, now, most).stream())
                .sorted(Comparator.reverseOrder())
                .limit(most)
                .toList();
    }
}
