package io.rungs.browse.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static rungsdb.catalog.Tables.EXPECTATION;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.catalog.Tables.SKILL;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.rungs.catalog.profile.SkillState;
import java.time.Duration;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// How much there is to read. Counting it reads all of it, so what is said may be some seconds old.
@Component
class CatalogueSize {
    static final Condition ACTIVE = SKILL.STATE.eq(SkillState.ACTIVE.name());

    record Size(int skills, int expectations, int roles) {}

    private final LoadingCache<String, Size> counted;

    CatalogueSize(DSLContext db) {
        counted = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build(_ -> count(db));
    }

    Size now() {
        return counted.get("catalogue");
    }

    private static Size count(DSLContext db) {
        return db.select(
                        field(selectCount().from(SKILL).where(ACTIVE)),
                        field(selectCount()
                                .from(EXPECTATION)
                                .join(SKILL)
                                .on(SKILL.ID.eq(EXPECTATION.SKILL_ID))
                                .where(ACTIVE)),
                        field(selectCount().from(ROLE).where(ROLE.STATE.eq(inline("ACTIVE")))))
                .fetchSingle(mapping(Size::new));
    }
}
