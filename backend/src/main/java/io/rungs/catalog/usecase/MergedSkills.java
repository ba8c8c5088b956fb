package io.rungs.catalog.usecase;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.Head;
import io.rungs.catalog.Heads;
import io.rungs.catalog.PublishRevision;
import io.rungs.catalog.PublishRevision.Cause;
import io.rungs.catalog.PublishRevision.Credits;
import io.rungs.catalog.PublishRevision.Publication;
import io.rungs.catalog.model.RolePlaces;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.RoleMerge;
import io.rungs.catalog.view.RoleMerging;
import io.rungs.catalog.view.RoleMerging.Colliding;
import io.rungs.catalog.view.RoleMerging.CollidingPlace;
import io.rungs.catalog.view.RoleMerging.Said;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The skills that say something of a role which becomes another: what becomes of each, and their next revisions.
@Component
class MergedSkills {
    private static final int PAGE = 20;
    private static final Comparator<Cursor.Named> BY_NAME =
            Comparator.comparing(Cursor.Named::name).thenComparing(Cursor.Named::id);

    private final RolePlaces places;
    private final Heads heads;
    private final Frameworks frameworks;
    private final PublishRevision publish;

    MergedSkills(RolePlaces places, Heads heads, Frameworks frameworks, PublishRevision publish) {
        this.places = places;
        this.heads = heads;
        this.frameworks = frameworks;
        this.publish = publish;
    }

    /// Who merges what, and how it was decided.
    record Act(UUID admin, UUID cause, String rationale, MergeRoles.Decisions decisions, Instant at) {}

    RoleMerging preview(UUID from, UUID into, @Nullable String cursor) {
        long newest = places.newest(from);
        var ladder = frameworks.now().ladder();
        var merge = new RoleMerge(ladder, from, into);
        var all = heads.read(places.skills(from)).values();
        List<Colliding> colliding = all.stream()
                .map(it -> colliding(it, merge))
                .filter(it -> !it.places().isEmpty())
                .sorted(Comparator.comparing(MergedSkills::key, BY_NAME))
                .toList();
        int count = colliding.stream().mapToInt(it -> it.places().size()).sum();
        int moving = all.stream().mapToInt(it -> merge.moving(it.profile())).sum();
        int said = all.stream().mapToInt(it -> it.profile().ladder(from).size()).sum();
        var page = page(colliding, cursor);
        return new RoleMerging(
                newest,
                all.size(),
                moving,
                said - moving - count,
                count,
                places.missing(from, into).stream()
                        .map(it -> ladder.name(new Level(it)))
                        .toList(),
                page.items(),
                page.next());
    }

    private static Page<Colliding> page(List<Colliding> all, @Nullable String cursor) {
        var after = Cursor.named(cursor);
        var rest = all.stream()
                .filter(it -> after.isEmpty() || BY_NAME.compare(key(it), after.get()) > 0)
                .limit(PAGE + 1L)
                .toList();
        return Page.of(rest, PAGE, MergedSkills::key);
    }

    private static Cursor.Named key(Colliding it) {
        return new Cursor.Named(it.skill().name(), it.skill().id());
    }

    private static Colliding colliding(Head head, RoleMerge merge) {
        return new Colliding(
                head.skill(),
                merge.collisions(head.profile()).stream()
                        .map(it -> new CollidingPlace(
                                it.level(), merge.ladder().name(it.level()), said(it.from()), said(it.into())))
                        .toList());
    }

    private static Said said(Expectation it) {
        return new Said(it.description(), it.requirement(), it.proficiency());
    }

    /// @throws Refusal.Conflict `skills-moved`, `undecided`
    void merge(UUID from, UUID into, Act act) {
        var skills = places.skills(from);
        var locked = heads.lock(skills.stream()
                        .map(it -> SetRole.removing(it, from, Collections.emptySortedMap()))
                        .toList())
                .published();
        if (places.newest(from) != act.decisions().publication())
            throw Refusal.conflict(
                    "skills-moved",
                    "Something was published since in one of the skills that have the role. Look at the preview again.");
        var merge = new RoleMerge(frameworks.now().ladder(), from, into);
        long open = locked.values().stream()
                .flatMap(it -> merge.collisions(it.profile()).stream()
                        .filter(at ->
                                act.decisions().at(it.skill().id(), at.level()).isEmpty()))
                .count();
        if (open > 0)
            throw Refusal.conflict(
                    "undecided",
                    open == 1
                            ? "In 1 place both roles say something: decide which stays."
                            : "In %d places both roles say something: decide which stays.".formatted(open));
        places.follow(from, into);
        heads.read(skills).values().stream()
                .sorted(Comparator.comparing(it -> it.skill().id()))
                .forEach(it -> publish(it, merge, act));
    }

    private void publish(Head head, RoleMerge merge, Act act) {
        Set<Level> taken = merge.collisions(head.profile()).stream()
                .map(RoleMerge.Collision::level)
                .filter(it -> act.decisions()
                        .at(head.skill().id(), it)
                        .filter(MergeRoles.Side.FROM::equals)
                        .isPresent())
                .collect(Collectors.toSet());
        Profile merged = merge.merged(head.profile(), taken);
        publish.publish(new Publication(
                head.skill().id(),
                head,
                merged,
                ChangeClass.STRUCTURAL,
                new Cause.ByMerge(act.cause()),
                new Credits(act.admin(), List.of(), List.of()),
                act.rationale(),
                act.admin(),
                act.cause(),
                act.at()));
    }
}
