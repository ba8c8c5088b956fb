package io.rungs.proposals.settle;

import io.rungs.proposals.ProposalEvent.AdoptionEnded;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Onlooker;
import io.rungs.proposals.core.Proposal;
import io.rungs.proposals.core.Taken;
import io.rungs.proposals.core.Taken.Kind;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.words.WriteAnew;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives an adopted draft back to the author whose it was. What was written at it meanwhile stays with whoever
/// wrote it, as a draft of their own.
@Component
class EndAdoption {
    private final WriteAnew anew;

    EndAdoption(WriteAnew anew) {
        this.anew = anew;
    }

    /// @param by nobody where it lay idle
    Hearing of(Hearing adopted, @Nullable UUID by, UUID cause) {
        var now = adopted.now();
        Proposal draft = adopted.whole().proposal();
        Proposal left = draft.leftAsItWas(now);
        if (written(adopted.whole())) anew.keep(adopted.whole(), left, now);
        Hearing done = adopted.with(left)
                .dropped(draft.patchSet())
                .uncredited(left.author(), draft.turn().since())
                .took(Taken.by(by, Kind.LEFT, draft.over(), now).about(draft.author()));
        Proposal told = Onlooker.ANYBODY.sees(left).orElse(left);
        return done.telling(new AdoptionEnded(cause, by, now, done.ref(told), draft.author()));
    }

    /// Also where it waits for a moderator already: that version is over, and stays with whoever wrote it.
    Hearing ofHeld(Hearing adopted, UUID by, UUID cause) {
        var now = adopted.now();
        Proposal held = adopted.whole().proposal();
        Hearing done = adopted.with(held.closed(Status.WITHDRAWN, by, null, now))
                .took(Taken.by(by, Kind.LEFT, held.patchSet(), now).about(held.author()));
        return done.telling(new AdoptionEnded(cause, by, now, done.ref(), held.author()));
    }

    /// Whether it says what no patch set before it said.
    private static boolean written(Dossier adopted) {
        var draft = adopted.newest();
        return adopted.patchSets().stream()
                .filter(it -> it.number() < draft.number())
                .noneMatch(it ->
                        it.contents().equals(draft.contents()) && it.rationale().equals(draft.rationale()));
    }
}
