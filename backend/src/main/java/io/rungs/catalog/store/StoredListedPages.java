package io.rungs.catalog.store;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static rungsdb.catalog.Tables.SKILL;

import io.rungs.catalog.model.ListedPages;
import io.rungs.catalog.profile.SkillState;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredListedPages implements ListedPages {
    private final DSLContext db;

    StoredListedPages(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Listed> skills(int most) {
        return db.select(SKILL.SLUG, SKILL.HEAD_AT)
                .from(SKILL)
                .where(SKILL.STATE.eq(inline(SkillState.ACTIVE.name())))
                .orderBy(SKILL.SLUG)
                .limit(most)
                .fetch(mapping(Listed::new));
    }
}
