package io.rungs.catalog.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static rungsdb.catalog.Tables.EXPECTATION;
import static rungsdb.catalog.Tables.TAXONOMY_VERSION;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.ProfileChange;
import io.rungs.catalog.profile.ProfileChange.OfExpectation;
import io.rungs.catalog.store.StoredFrameworks.Known;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rungsdb.catalog.tables.records.ExpectationRecord;
import rungsdb.catalog.tables.records.TaxonomyVersionRecord;

/// Keeps whether anybody in the catalogue says what is required, and how well: pages show neither where nobody
/// does. The first to say so, and the last to take it back, raise the taxonomy's version.
@Component
class UsedParts {
    private final DSLContext db;
    private final StoredFrameworks frameworks;
    private final NewestKeys newest;

    UsedParts(DSLContext db, StoredFrameworks frameworks, NewestKeys newest) {
        this.db = db;
        this.frameworks = frameworks;
        this.newest = newest;
    }

    /// Whoever is the first to say such a part, or may take back the last, raises the version. They hold it
    /// before they lock a skill, as acts on the taxonomy do, so that neither ever waits for the other in a
    /// ring.
    void hold(Collection<? extends Operation> operations) {
        Known known = frameworks.known();
        hold(operations, Expectation::requirement, EXPECTATION.REQUIREMENT, known.usesRequirement());
        hold(operations, Expectation::proficiency, EXPECTATION.PROFICIENCY, known.usesProficiency());
    }

    private void hold(
            Collection<? extends Operation> operations,
            Function<Expectation, @Nullable Object> part,
            TableField<ExpectationRecord, ?> kept,
            boolean used) {
        if (used) {
            var skills = operations.stream()
                    .filter(it -> takesBack(it, part))
                    .map(Operation::skill)
                    .distinct()
                    .toList();
            if (!skills.isEmpty())
                hold(notExists(
                        selectOne().from(EXPECTATION).where(kept.isNotNull(), EXPECTATION.SKILL_ID.notIn(skills))));
        } else if (operations.stream().anyMatch(it -> it instanceof SetCell cell && says(cell.proposed(), part)))
            hold(noCondition());
    }

    private static boolean takesBack(Operation operation, Function<Expectation, @Nullable Object> part) {
        return switch (operation) {
            case SetCell it -> says(it.base(), part) && !says(it.proposed(), part);
            case SetRole it -> !it.adds() && it.ladder().values().stream().anyMatch(said -> says(said, part));
            case SetField _, CreateSkill _ -> false;
        };
    }

    private void hold(Condition where) {
        db.select(TAXONOMY_VERSION.VERSION)
                .from(TAXONOMY_VERSION)
                .where(where)
                .forNoKeyUpdate()
                .fetch();
    }

    /// In the transaction that publishes these changes, behind its rows.
    void follow(List<ProfileChange> changes) {
        Known known = frameworks.known();
        follow(
                changes,
                Expectation::requirement,
                EXPECTATION.REQUIREMENT,
                TAXONOMY_VERSION.USES_REQUIREMENT,
                known.usesRequirement());
        follow(
                changes,
                Expectation::proficiency,
                EXPECTATION.PROFICIENCY,
                TAXONOMY_VERSION.USES_PROFICIENCY,
                known.usesProficiency());
    }

    private void follow(
            List<ProfileChange> changes,
            Function<Expectation, @Nullable Object> part,
            TableField<ExpectationRecord, ?> kept,
            TableField<TaxonomyVersionRecord, Boolean> flag,
            boolean used) {
        boolean comes = changes.stream().anyMatch(it -> it instanceof OfExpectation cell && says(cell.after(), part));
        if (comes) {
            if (!used) set(flag, true);
            return;
        }
        boolean goes = changes.stream().anyMatch(it -> it instanceof OfExpectation cell && says(cell.before(), part));
        if (goes && !db.fetchExists(EXPECTATION, kept.isNotNull())) set(flag, false);
    }

    private static boolean says(@Nullable Expectation it, Function<Expectation, @Nullable Object> part) {
        return it != null && part.apply(it) != null;
    }

    private void set(TableField<TaxonomyVersionRecord, Boolean> flag, boolean value) {
        int changed = db.update(TAXONOMY_VERSION)
                .set(flag, value)
                .set(TAXONOMY_VERSION.VERSION, TAXONOMY_VERSION.VERSION.plus(1))
                .where(flag.ne(value))
                .execute();
        if (changed == 0) return;
        newest.forgetAfterCommit();
        frameworks.changes();
    }
}
