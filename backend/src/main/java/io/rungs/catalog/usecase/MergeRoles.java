package io.rungs.catalog.usecase;

import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.TaxonomyEntry;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.view.RoleMerging;
import io.rungs.identity.MoveGrants;
import io.rungs.identity.Scope;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes one role of two. Each skill that has the one gets a revision in which the other says it; where both say
/// something different, whoever merges has decided which stays. The rights that people hold on the one, its
/// addresses and what is proposed of it follow.
@Component
public class MergeRoles {
    /// Whose words stay.
    public enum Side {
        FROM,
        INTO
    }

    /// @param says whose words stay in that place
    public record Decision(UUID skill, Level level, Side says) {}

    /// @param publication the newest that was looked at
    /// @param otherwise wherever nothing else is decided
    public record Decisions(long publication, @Nullable Side otherwise, List<Decision> places) {
        Optional<Side> at(UUID skill, Level level) {
            return places.stream()
                    .filter(it -> it.skill().equals(skill) && it.level().equals(level))
                    .map(Decision::says)
                    .findFirst()
                    .or(() -> Optional.ofNullable(otherwise));
        }
    }

    private final TaxonomyLists lists;
    private final TaxonomyDesk desk;
    private final MergedSkills skills;
    private final MoveGrants grants;
    private final Clock clock;

    MergeRoles(TaxonomyLists lists, TaxonomyDesk desk, MergedSkills skills, MoveGrants grants, Clock clock) {
        this.lists = lists;
        this.desk = desk;
        this.skills = skills;
        this.grants = grants;
        this.clock = clock;
    }

    /// @throws Refusal.NotFound `unknown-entry`
    /// @throws Refusal.Conflict `entry-merged`
    /// @throws Refusal.Invalid `unknown-entry`, `entry-retired`, `merged-into-itself`
    @Transactional(readOnly = true)
    public RoleMerging preview(UUID role, @Nullable UUID into, @Nullable String cursor) {
        var target = target(role, into);
        desk.entry(TaxonomyKind.ROLE, role).requireNotMerged();
        return skills.preview(role, target.id(), cursor);
    }

    /// @param seen the version at which the admin read both
    /// @throws Refusal.Conflict `taxonomy-moved`, `entry-merged`, `skills-moved`, `undecided`
    /// @throws Refusal.Invalid `unknown-entry`, `entry-retired`, `merged-into-itself`
    @Transactional
    public Reshaped merge(UUID admin, UUID role, long seen, @Nullable UUID into, Decisions decisions) {
        long version = lists.next();
        var target = target(role, into);
        Stream.of(role, target.id()).sorted().forEach(it -> lists.hold(TaxonomyKind.ROLE, it));
        desk.entry(TaxonomyKind.ROLE, target.id(), seen);
        var before = desk.entry(TaxonomyKind.ROLE, role, seen);
        before.requireNotMerged();
        return carryOut(admin, version, before, target, decisions);
    }

    private TaxonomyEntry target(UUID role, @Nullable UUID into) {
        if (into == null) throw Refusal.invalid("unknown-entry", "into", "Say into which role it is merged.");
        if (into.equals(role)) throw Refusal.invalid("merged-into-itself", "into", "Choose another role.");
        return desk.target(TaxonomyKind.ROLE, into, "into");
    }

    private Reshaped carryOut(
            UUID admin, long version, TaxonomyEntry before, TaxonomyEntry target, Decisions decisions) {
        var at = clock.instant();
        String rationale = before.name() + " was merged into " + target.name() + ".";
        skills.merge(before.id(), target.id(), new MergedSkills.Act(admin, Ids.next(), rationale, decisions, at));
        var after = before.mergedInto(target);
        lists.save(after);
        lists.follow(before.id(), target);
        grants.move(admin, new Scope(Scope.Kind.ROLE, before.id()), new Scope(Scope.Kind.ROLE, target.id()), rationale);
        return desk.merged(admin, version, before, after, target, at);
    }
}
