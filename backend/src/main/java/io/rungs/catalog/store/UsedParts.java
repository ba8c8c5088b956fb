package io.rungs.catalog.store;

import static rungsdb.catalog.Tables.EXPECTATION;
import static rungsdb.catalog.Tables.TAXONOMY_VERSION;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.ProfileChange;
import io.rungs.catalog.profile.ProfileChange.OfExpectation;
import io.rungs.catalog.store.StoredFrameworks.Known;
import java.util.List;
import java.util.function.Function;
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
