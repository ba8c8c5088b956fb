package io.rungs.proposals.queue;

import io.rungs.proposals.Status;
import io.rungs.proposals.Task;
import io.rungs.proposals.core.Claim;
import io.rungs.proposals.core.Queued;
import io.rungs.proposals.core.Queued.Attention;
import io.rungs.proposals.core.Turn.Who;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.policy.NextRequirement;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.queue.WhoseTurn.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says whose turn it is once an act is done, and tells those for whom that is new.
@Component
class PassTurn {
    /// Settings may have changed, or something that is not heard of here.
    static final Duration AGAIN = Duration.ofHours(1);

    private final AssignReviewers assign;

    PassTurn(AssignReviewers assign) {
        this.assign = assign;
    }

    /// Of what is closed or a draft nobody has a turn.
    Hearing of(Hearing done) {
        Status status = done.whole().proposal().status();
        if (!status.open()) return done.with(Queued.NOBODYS);
        Hearing asked = status == Status.IN_REVIEW ? assign.enough(done) : done;
        Map<UUID, Due> due = WhoseTurn.of(asked);
        Hearing passed = passed(asked, due);
        return TellTurn.of(done, status == Status.IN_REVIEW ? waiting(passed, due) : passed, due);
    }

    private static Hearing waiting(Hearing passed, Map<UUID, Due> due) {
        var proposal = passed.whole().proposal();
        boolean authors = !due.isEmpty() && due.values().stream().allMatch(it -> it.task() == Task.ANSWER);
        return passed.with(proposal.waiting(
                authors ? Who.AUTHOR : Who.REVIEWERS, NextRequirement.by(passed.weighedWhole()), passed.now()));
    }

    private static Hearing passed(Hearing done, Map<UUID, Due> due) {
        Queued before = done.whole().queued();
        Map<UUID, Attention> attention = new HashMap<>();
        due.forEach((person, it) -> attention.put(person, attention(done, person, it)));
        Instant lookAt = attention.isEmpty() ? lookAt(done, before.lookAt()) : null;
        return done.with(before.with(attention, claim(done, before.claim()), lookAt));
    }

    /// What is nobody's turn waits for time: until then, nothing has to be done about it.
    private static Instant lookAt(Hearing done, @Nullable Instant before) {
        Instant now = done.now();
        Instant cooled = done.weighedWhole().cooled();
        Instant again = now.plus(AGAIN);
        Instant next = cooled.isAfter(now) && cooled.isBefore(again) ? cooled : again;
        return before != null && before.isAfter(now) && before.isBefore(next) ? before : next;
    }

    /// For whom it is as it was, it is their turn since then.
    private static Attention attention(Hearing done, UUID person, Due due) {
        Attention before = done.whole().queued().attention().get(person);
        return before != null && due.equals(new Due(before.task(), before.reason()))
                ? before
                : new Attention(due.task(), due.reason(), done.now());
    }

    private static @Nullable Claim claim(Hearing done, @Nullable Claim it) {
        return it == null || over(it, done.weighedWhole()) ? null : it;
    }

    /// Whoever looked at it has given their verdict, or may not judge it any more.
    private static boolean over(Claim claim, Weighed weighed) {
        return !weighed.rights().judge(claim.by())
                || weighed.dossier().reviews().stream()
                        .anyMatch(it -> it.reviewer().equals(claim.by())
                                && !it.givenAt().isBefore(claim.since()));
    }
}
