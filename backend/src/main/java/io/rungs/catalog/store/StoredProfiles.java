package io.rungs.catalog.store;

import static org.jooq.impl.DSL.val;
import static rungsdb.catalog.Tables.DOMAIN;
import static rungsdb.catalog.Tables.REVISION;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;
import static rungsdb.catalog.Tables.TAXONOMY_VERSION;

import io.rungs.catalog.model.Document;
import io.rungs.catalog.model.Document.Entry;
import io.rungs.catalog.model.Profiles;
import io.rungs.catalog.profile.ChangeClass;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.SkillState;
import io.rungs.catalog.store.StoredFrameworks.Known;
import io.rungs.catalog.view.SkillProfile;
import io.rungs.catalog.view.SkillProfile.CellView;
import io.rungs.catalog.view.SkillProfile.GroupInDomain;
import io.rungs.catalog.view.SkillProfile.Measures;
import io.rungs.catalog.view.SkillProfile.Updated;
import io.rungs.catalog.view.TaxonomyRef;
import io.rungs.identity.AccountRef;
import io.rungs.identity.Accounts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredProfiles implements Profiles {
    private final DSLContext db;
    private final Json json;
    private final NewestKeys newest;
    private final StoredFrameworks frameworks;
    private final Accounts accounts;

    StoredProfiles(DSLContext db, Json json, NewestKeys newest, StoredFrameworks frameworks, Accounts accounts) {
        this.db = db;
        this.json = json;
        this.newest = newest;
        this.frameworks = frameworks;
        this.accounts = accounts;
    }

    @Override
    public Optional<Key> newest(String slug) {
        return newest.at(
                slug,
                it -> key(SKILL.SLUG
                        .eq(it)
                        .and(SKILL.STATE.eq(SkillState.ACTIVE.name()))
                        .and(REVISION.NUMBER.eq(SKILL.HEAD))));
    }

    @Override
    public Optional<Key> numbered(String slug, int revision) {
        return key(SKILL.SLUG.eq(slug).and(REVISION.NUMBER.eq(revision)));
    }

    @Override
    public Optional<Key> asOf(String slug, Instant moment) {
        return keys(SKILL.SLUG.eq(slug).and(REVISION.PUBLISHED_AT.le(moment)))
                .orderBy(REVISION.NUMBER.desc())
                .limit(1)
                .fetchOptional(this::key);
    }

    private Optional<Key> key(Condition which) {
        return keys(which).fetchOptional(this::key);
    }

    private Key key(Record4<UUID, String, Long, UUID> it) {
        frameworks.seen(it.value3());
        return new Key(it.value1(), it.value2(), it.value3(), named(it.value4()));
    }

    private @Nullable AccountRef named(@Nullable UUID author) {
        return author == null ? null : accounts.find(author).orElse(null);
    }

    private SelectConditionStep<Record4<UUID, String, Long, UUID>> keys(Condition which) {
        return db.select(REVISION.ID, SKILL.SLUG, TAXONOMY_VERSION.VERSION, REVISION.AUTHOR_ID)
                .from(SKILL)
                .join(REVISION)
                .on(REVISION.SKILL_ID.eq(SKILL.ID))
                .crossJoin(TAXONOMY_VERSION)
                .where(which);
    }

    @Override
    public SkillProfile read(Key key) {
        Record row = db.select(SKILL.ID, REVISION.asterisk())
                .from(REVISION)
                .join(SKILL)
                .on(SKILL.ID.eq(REVISION.SKILL_ID))
                .where(REVISION.ID.eq(key.revision()))
                .fetchSingle();
        Document document = json.document(row.get(REVISION.DOCUMENT));
        Known known = frameworks.knownSince(key.taxonomy());
        return SkillProfile.of(
                row.get(SKILL.ID),
                key.slug(),
                document.profile(key.slug()),
                placed(document.group()),
                measures(document, known),
                cells(document, known.framework()),
                updated(row, key.author()));
    }

    private static Measures measures(Document document, Known known) {
        var occupied = document.expectations().stream().map(Entry::level).toList();
        var asked = document.expectations().stream()
                .flatMap(it -> Stream.ofNullable(it.proficiency()))
                .toList();
        return new Measures(
                document.roles().stream()
                        .map(it -> LadderViews.role(known, it).orElseThrow())
                        .toList(),
                LadderViews.levels(known.framework().ladder(), occupied),
                LadderViews.proficiencies(known.framework().scale(), asked),
                known.usesRequirement(),
                known.usesProficiency());
    }

    /// By level, then by role: levels may stand in another order than when it was written.
    private static List<CellView> cells(Document document, Framework framework) {
        return document.expectations().stream()
                .sorted(Comparator.<Entry>comparingInt(it -> framework.ladder().place(it.level()))
                        .thenComparing(it -> document.roles().indexOf(it.role())))
                .map(it -> cell(it, framework))
                .toList();
    }

    private GroupInDomain placed(UUID group) {
        return db.select(DOMAIN.ID, DOMAIN.SLUG, DOMAIN.NAME, SKILL_GROUP.ID, SKILL_GROUP.SLUG, SKILL_GROUP.NAME)
                .from(SKILL_GROUP)
                .join(DOMAIN)
                .on(DOMAIN.ID.eq(SKILL_GROUP.DOMAIN_ID))
                .where(SKILL_GROUP.ID.eq(GroupsNow.of(val(group))))
                .fetchSingle(it -> new GroupInDomain(
                        new TaxonomyRef(it.value1(), it.value2(), it.value3()),
                        new TaxonomyRef(it.value4(), it.value5(), it.value6())));
    }

    private static CellView cell(Entry it, Framework framework) {
        return new CellView(
                it.cell(),
                it.role(),
                LadderViews.slug(framework.ladder(), it.level()),
                it.description(),
                it.description() == null,
                it.requirement(),
                LadderViews.slug(framework.scale(), it.proficiency()));
    }

    private static Updated updated(Record row, @Nullable AccountRef author) {
        return new Updated(
                row.get(REVISION.NUMBER),
                row.get(REVISION.PUBLISHED_AT),
                author,
                ChangeClass.valueOf(row.get(REVISION.CHANGE_CLASS)),
                row.get(REVISION.CAUSE_NUMBER));
    }
}
