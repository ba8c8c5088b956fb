package io.rungs.proposals.queue;

import io.rungs.proposals.Command;
import io.rungs.proposals.ProposalEvent.ReviewEnded;
import io.rungs.proposals.ProposalEvent.TurnPassed;
import io.rungs.proposals.Task;
import io.rungs.proposals.policy.Hearing;
import io.rungs.proposals.queue.WhoseTurn.Due;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Tells those whose turn it is now and was not before, or who have something else to do: the one place where that
/// is told, whatever made it so.
///
/// It shares its cause with what made it so, and of one cause everybody is told once. Whoever is asked for the
/// first time, or for something else than a review, is told that; all others of the act, if it tells them.
final class TellTurn {
    private final Hearing before;
    private final Command command;
    private final Map<UUID, Due> due;

    private TellTurn(Hearing before, Map<UUID, Due> due) {
        this.before = before;
        this.command = before.command();
        this.due = due;
    }

    /// @param due whose turn it is in `passed`
    static Hearing of(Hearing before, Hearing passed, Map<UUID, Due> due) {
        var tell = new TellTurn(before, due);
        Hearing told = passed;
        for (Task task : Task.values()) {
            List<UUID> first = tell.newOnes(task, it -> tell.isToldFirst(it, task));
            List<UUID> then = tell.newOnes(task, it -> !tell.isToldFirst(it, task));
            if (!first.isEmpty()) told = told.tellingFirst(tell.passed(told, first, task));
            if (!then.isEmpty()) told = told.telling(tell.passed(told, then, task));
        }
        return told;
    }

    private List<UUID> newOnes(Task task, Predicate<UUID> which) {
        return due.entrySet().stream()
                .filter(it -> it.getValue().task() == task)
                .map(Map.Entry::getKey)
                .filter(it -> had(it) != task)
                .filter(which)
                .sorted()
                .toList();
    }

    private @Nullable Task had(UUID person) {
        var turn = before.whole().queued().attention().get(person);
        return turn == null ? null : turn.task();
    }

    /// Whoever's verdict was taken away hears of that.
    private boolean isToldFirst(UUID person, Task task) {
        boolean ended = before.events().stream().anyMatch(ReviewEnded.class::isInstance);
        return !ended
                && switch (task) {
                    case MODERATE, APPOINT, PUBLISH -> true;
                    case REVIEW -> !before.kept().queued().assigned().contains(person);
                    case ANSWER -> false;
                };
    }

    private TurnPassed passed(Hearing done, List<UUID> people, Task task) {
        return new TurnPassed(command.cause(), command.actor(), done.now(), done.ref(), people, task);
    }
}
