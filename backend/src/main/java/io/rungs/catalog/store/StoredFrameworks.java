package io.rungs.catalog.store;

import static org.jooq.impl.DSL.inline;
import static rungsdb.catalog.Tables.COMMUNITY;
import static rungsdb.catalog.Tables.LEVEL;
import static rungsdb.catalog.Tables.PROFICIENCY;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.ROLE_FAMILY;
import static rungsdb.catalog.Tables.RUNG;
import static rungsdb.catalog.Tables.TAXONOMY_VERSION;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.model.Ladders;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Framework.RoleRung;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.LadderChecks;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.ProficiencyScale;
import io.rungs.catalog.view.CommunityView;
import io.rungs.catalog.view.LadderView;
import io.rungs.catalog.view.TaxonomyRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Remembers what profiles are held against, and reads it anew once the taxonomy's version is another: acts and
/// pages ask for it again and again, and it hardly ever changes.
@Component
class StoredFrameworks implements Frameworks, Ladders {
    private final DSLContext db;
    private final String language;
    private final AtomicLong generation = new AtomicLong();
    private volatile @Nullable Known remembered;

    StoredFrameworks(DSLContext db, @Value("${rungs.content-language:en}") String language) {
        this.db = db;
        this.language = language;
    }

    /// All of one version.
    record Known(
            long version,
            boolean usesRequirement,
            boolean usesProficiency,
            LadderChecks checks,
            List<TaxonomyRef> families,
            Map<UUID, NamedRole> roles,
            CommunityView community) {
        Framework framework() {
            return checks.framework();
        }
    }

    /// In the order of the page.
    ///
    /// @param merged whether it became another
    record NamedRole(
            UUID id,
            String slug,
            String name,
            @Nullable String summary,
            @Nullable TaxonomyRef family,
            boolean merged) {}

    @Override
    public Framework now() {
        return known().framework();
    }

    @Override
    public LadderChecks checks() {
        return known().checks();
    }

    @Override
    public long version() {
        return db.select(TAXONOMY_VERSION.VERSION)
                .from(TAXONOMY_VERSION)
                .fetchSingle()
                .value1();
    }

    @Override
    public LadderView since(long version) {
        return LadderViews.of(knownSince(version));
    }

    Known known() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Changing changing) return changing.known();
        Known known = remembered;
        return known == null ? load() : known;
    }

    /// What began before something changed meanwhile is remembered by nobody.
    private Known load() {
        long before = generation.get();
        Known known = read();
        if (generation.get() == before) remembered = known;
        return known;
    }

    Known knownSince(long version) {
        seen(version);
        return known();
    }

    /// Whoever reads something else reads the version along with it, and so learns that another process changed it.
    void seen(long version) {
        Known known = remembered;
        if (known != null && known.version() < version) forget();
    }

    private void forget() {
        generation.incrementAndGet();
        remembered = null;
    }

    /// The caller's transaction changes it. It reads what it wrote; others go on with what was, until it commits.
    void changes() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Changing changing) {
            changing.known = null;
            return;
        }
        var changing = new Changing();
        TransactionSynchronizationManager.bindResource(this, changing);
        TransactionSynchronizationManager.registerSynchronization(changing);
    }

    private final class Changing implements TransactionSynchronization {
        private @Nullable Known known;

        Known known() {
            if (known == null) known = read();
            return known;
        }

        /// First of all that hears of the commit: the others make people read again.
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(StoredFrameworks.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(StoredFrameworks.this, this);
        }

        @Override
        public void afterCommit() {
            forget();
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(StoredFrameworks.this);
        }
    }

    /// As the database says now.
    Known read() {
        // The version first: what is read behind it is at least as new.
        var version = db.selectFrom(TAXONOMY_VERSION).fetchSingle();
        var framework = new Framework(ladder(), scale(), rungs());
        return new Known(
                version.getVersion(),
                version.getUsesRequirement(),
                version.getUsesProficiency(),
                LadderChecks.in(language, framework),
                db.selectFrom(ROLE_FAMILY)
                        .where(ROLE_FAMILY.STATE.eq(inline("ACTIVE")))
                        .orderBy(ROLE_FAMILY.POSITION, ROLE_FAMILY.ID)
                        .fetch(it -> new TaxonomyRef(it.getId(), it.getSlug(), it.getName())),
                roles(),
                db.selectFrom(COMMUNITY)
                        .fetchSingle(it -> new CommunityView(it.getName(), it.getLine(), version.getVersion())));
    }

    private Ladder ladder() {
        return new Ladder(db.selectFrom(LEVEL)
                .orderBy(LEVEL.POSITION)
                .fetch(it -> new Ladder.Entry(
                        new Level(it.getId()),
                        it.getSlug(),
                        it.getName(),
                        it.getDefinition(),
                        it.getState().equals("ACTIVE"))));
    }

    private ProficiencyScale scale() {
        return new ProficiencyScale(db.selectFrom(PROFICIENCY)
                .orderBy(PROFICIENCY.POSITION)
                .fetch(it -> new ProficiencyScale.Entry(
                        new Proficiency(it.getId()),
                        it.getSlug(),
                        it.getLetter(),
                        it.getName(),
                        it.getDefinition(),
                        it.getState().equals("ACTIVE"))));
    }

    /// A role without any is there too.
    private Map<UUID, List<RoleRung>> rungs() {
        return db
                .select(ROLE.ID, RUNG.LEVEL_ID, RUNG.TITLE, RUNG.TEXT)
                .from(ROLE)
                .leftJoin(RUNG)
                .on(RUNG.ROLE_ID.eq(ROLE.ID))
                .fetchGroups(ROLE.ID)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> it.getValue().stream()
                                .filter(row -> row.get(RUNG.LEVEL_ID) != null)
                                .map(StoredFrameworks::rung)
                                .toList()));
    }

    private static RoleRung rung(Record row) {
        return new RoleRung(new Level(row.get(RUNG.LEVEL_ID)), row.get(RUNG.TITLE), row.get(RUNG.TEXT));
    }

    private Map<UUID, NamedRole> roles() {
        return db.select(ROLE.ID, ROLE.SLUG, ROLE.NAME, ROLE.SUMMARY, ROLE.MERGED_INTO)
                .select(ROLE_FAMILY.ID, ROLE_FAMILY.SLUG, ROLE_FAMILY.NAME)
                .from(ROLE)
                .leftJoin(ROLE_FAMILY)
                .on(ROLE_FAMILY.ID.eq(ROLE.FAMILY_ID))
                .orderBy(ROLE.POSITION, ROLE.ID)
                .fetchMap(ROLE.ID, StoredFrameworks::role);
    }

    private static NamedRole role(Record row) {
        TaxonomyRef family = row.get(ROLE_FAMILY.ID) == null
                ? null
                : new TaxonomyRef(
                        Objects.requireNonNull(row.get(ROLE_FAMILY.ID)),
                        row.get(ROLE_FAMILY.SLUG),
                        row.get(ROLE_FAMILY.NAME));
        boolean merged = row.get(ROLE.MERGED_INTO) != null;
        return new NamedRole(
                row.get(ROLE.ID), row.get(ROLE.SLUG), row.get(ROLE.NAME), row.get(ROLE.SUMMARY), family, merged);
    }
}
