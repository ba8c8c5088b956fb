package io.rungs.proposals.show;

import io.rungs.kernel.Refusal;
import io.rungs.platform.OneMoment;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Onlooker;
import io.rungs.proposals.policy.Grounds;
import io.rungs.proposals.policy.Onlookers;
import io.rungs.proposals.policy.Weighed;
import io.rungs.proposals.words.KeepHidden;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A proposal before whoever reads it: as far as they may know of it, in words that may be read, and all that is
/// read of it of one moment. Whatever its pages show begins here.
@Component
class ReadProposal {
    private final Onlookers onlookers;
    private final KeepHidden hidden;
    private final Grounds grounds;
    private final OneMoment moment;

    ReadProposal(Onlookers onlookers, KeepHidden hidden, Grounds grounds, OneMoment moment) {
        this.onlookers = onlookers;
        this.hidden = hidden;
        this.grounds = grounds;
        this.moment = moment;
    }

    /// @param read what else is read of it in that moment
    /// @throws Refusal.NotFound `unknown-proposal`, also for one that the viewer may not know of
    <T> T of(long number, @Nullable UUID viewer, Function<Dossier, T> read) {
        return of(number, viewer, (seen, _) -> read.apply(seen));
    }

    /// As [#of(long, UUID, Function)], with what the viewer is to proposals.
    <T> T of(long number, @Nullable UUID viewer, BiFunction<Dossier, Onlooker, T> read) {
        return moment.read(() -> {
            Onlooker onlooker = onlookers.named(viewer);
            return read.apply(onlookers.visible(number, onlooker), onlooker);
        });
    }

    /// Without what its texts quote of what was hidden since they were written.
    Dossier unquoting(Dossier seen) {
        return hidden.unquoting(seen);
    }

    /// Held against what is published now, in words that may be shown.
    Weighed weighed(Dossier seen) {
        return grounds.weigh(unquoting(seen));
    }
}
