package io.rungs.seeding.store;

import static rungsdb.platform.Tables.SEEDING;

import io.rungs.seeding.model.Part;
import io.rungs.seeding.model.Parts;
import java.time.Instant;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredParts implements Parts {
    private final DSLContext db;

    StoredParts(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<String> given() {
        return db.select(SEEDING.NAME).from(SEEDING).fetchSet(SEEDING.NAME);
    }

    @Override
    public boolean claim(Part part, Instant at) {
        int rows = db.insertInto(SEEDING, SEEDING.NAME, SEEDING.SEEDED_AT)
                .values(part.key(), at)
                .onConflictDoNothing()
                .execute();
        return rows == 1;
    }
}
