package io.rungs.seeding.files;

import io.rungs.seeding.model.SeedOperation;
import io.rungs.seeding.model.Seeds;
import io.rungs.seeding.model.Step;
import io.rungs.seeding.model.Step.Amend;
import io.rungs.seeding.model.Step.Discuss;
import io.rungs.seeding.model.Step.Propose;
import io.rungs.seeding.model.Step.Publish;
import io.rungs.seeding.model.Step.Reject;
import io.rungs.seeding.model.Step.Reply;
import io.rungs.seeding.model.Step.Resolve;
import io.rungs.seeding.model.Step.Review;
import io.rungs.seeding.model.Step.Watch;
import io.rungs.seeding.model.Step.Withdraw;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a schema cannot say of the scenes: that each step comes at its own time, after what it refers to.
final class SceneLaws {
    private final Known known;
    private final Problems problems;
    private final Map<Duration, WrittenStep> taken = new HashMap<>();
    private final Set<String> proposals = new HashSet<>();
    private final Set<String> threads = new HashSet<>();

    SceneLaws(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    /// @param steps in the order of time
    void check(List<WrittenStep> steps) {
        steps.forEach(this::check);
    }

    private void check(WrittenStep written) {
        Step step = written.step();
        require(known.people().contains(step.by()), written, "by", "there is no person " + step.by());
        time(written, step);
        switch (step) {
            case Propose it -> {
                operations(written, it.operations());
                named(written, proposals, it.as());
            }
            case Amend it -> {
                proposal(written, it.on());
                operations(written, it.operations());
            }
            case Review it -> proposal(written, it.on());
            case Publish it -> proposal(written, it.on());
            case Withdraw it -> proposal(written, it.on());
            case Reject it -> proposal(written, it.on());
            case Discuss it -> {
                skill(written, it.skill());
                if (it.on() != null) proposal(written, it.on());
                named(written, threads, it.as());
            }
            case Reply it -> thread(written, "to", it.to());
            case Resolve it -> thread(written, "thread", it.thread());
            case Watch it -> skill(written, it.skill());
        }
    }

    private void time(WrittenStep written, Step step) {
        long earliest = Seeds.PEOPLE_BEFORE.toDays();
        require(
                step.before().compareTo(Seeds.PEOPLE_BEFORE) < 0,
                written,
                "at",
                "%s is too early: the people come %d days before the start".formatted(step.at(), earliest));
        var other = taken.putIfAbsent(step.before(), written);
        if (other != null)
            require(
                    false,
                    written,
                    "at",
                    "%s is the time of %s too".formatted(step.at(), other.file().where(other.path())));
    }

    private void named(WrittenStep written, Set<String> names, String name) {
        boolean free = !proposals.contains(name) && !threads.contains(name);
        require(free, written, "as", name + " is the name of an earlier proposal or thread");
        names.add(name);
    }

    private void proposal(WrittenStep written, String name) {
        require(proposals.contains(name), written, "on", "no earlier step proposes " + name);
    }

    private void thread(WrittenStep written, String key, String name) {
        require(threads.contains(name), written, key, "no earlier step begins the thread " + name);
    }

    private void skill(WrittenStep written, @Nullable String slug) {
        require(slug == null || known.skills().contains(slug), written, "skill", "there is no skill " + slug);
    }

    private void operations(WrittenStep written, List<SeedOperation> operations) {
        for (int i = 0; i < operations.size(); i++) {
            var operation = operations.get(i);
            var at = written.path().with("operations").with(i);
            if (!known.skills().contains(operation.skill()))
                problems.add(written.file(), at.with("skill"), "there is no skill " + operation.skill());
            if (operation.role() != null && !known.roles().contains(operation.role()))
                problems.add(written.file(), at.with("role"), "there is no role " + operation.role());
        }
    }

    private void require(boolean holds, WrittenStep written, String key, String reason) {
        if (!holds) problems.add(written.file(), written.path().with(key), reason);
    }
}
