package io.rungs.catalog.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static rungsdb.catalog.Tables.COMMUNITY;
import static rungsdb.catalog.Tables.LEVEL;
import static rungsdb.catalog.Tables.PROFICIENCY;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.ROLE_FAMILY;
import static rungsdb.catalog.Tables.RUNG;
import static rungsdb.catalog.Tables.TAXONOMY_ACT;
import static rungsdb.catalog.Tables.TAXONOMY_VERSION;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.TaxonomyKind;
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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import rungsdb.catalog.tables.records.RungRecord;

/// Remembers what profiles are held against, and reads it anew once the taxonomy's version is another: acts and
/// pages ask for it again and again, and it hardly ever changes.
@Component
class StoredFrameworks implements Frameworks, Ladders {
    private final DSLContext db;
    private final String language;
    private final AtomicLong generation = new AtomicLong();
    private volatile @Nullable Known remembered;
    /// The newest that were committed: of what they found, most is found so by the next, too.
    private volatile @Nullable LadderChecks last;

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
            Map<TaxonomyKind, Map<String, UUID>> former,
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
    public Map<String, UUID> former(TaxonomyKind kind) {
        return known().former().getOrDefault(kind, Map.of());
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
        last = known.checks();
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
        var roles = roles();
        var framework = new Framework(ladder(), scale(), rungs(roles.keySet()));
        return new Known(
                version.getVersion(),
                version.getUsesRequirement(),
                version.getUsesProficiency(),
                LadderChecks.in(language, framework, last),
                db.selectFrom(ROLE_FAMILY)
                        .where(ROLE_FAMILY.STATE.eq(inline("ACTIVE")))
                        .orderBy(ROLE_FAMILY.POSITION, ROLE_FAMILY.ID)
                        .fetch(it -> new TaxonomyRef(it.getId(), it.getSlug(), it.getName())),
                roles,
                former(),
                db.selectFrom(COMMUNITY)
                        .fetchSingle(it -> new CommunityView(it.getName(), it.getLine(), version.getVersion())));
    }

    /// Steps of scales keep no addresses: what they were called before is read off the acts.
    private Map<TaxonomyKind, Map<String, UUID>> former() {
        Map<TaxonomyKind, Map<String, UUID>> former = new EnumMap<>(TaxonomyKind.class);
        var had = field("{0} ->> 'slug'", String.class, TAXONOMY_ACT.BEFORE);
        var has = field("{0} ->> 'slug'", String.class, TAXONOMY_ACT.AFTER);
        db.select(TAXONOMY_ACT.KIND, had, TAXONOMY_ACT.ENTRY_ID)
                .from(TAXONOMY_ACT)
                .where(TAXONOMY_ACT.KIND.in(inline("LEVEL"), inline("PROFICIENCY")))
                .and(TAXONOMY_ACT.ACT.eq(inline("RENAMED")).and(had.ne(has)))
                .orderBy(TAXONOMY_ACT.VERSION)
                .forEach(it -> former.computeIfAbsent(TaxonomyKind.valueOf(it.value1()), _ -> new HashMap<>())
                        .put(it.value2(), it.value3()));
        return former;
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
    private Map<UUID, List<RoleRung>> rungs(Set<UUID> roles) {
        var rungs = db.selectFrom(RUNG).fetchGroups(RUNG.ROLE_ID, StoredFrameworks::rung);
        return roles.stream().collect(Collectors.toMap(it -> it, it -> rungs.getOrDefault(it, List.of())));
    }

    private static RoleRung rung(RungRecord row) {
        return new RoleRung(new Level(row.getLevelId()), row.getTitle(), row.getText());
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
