package io.rungs.catalog.store;

import static rungsdb.catalog.Tables.COMMUNITY;

import io.rungs.catalog.model.Communities;
import io.rungs.catalog.view.CommunityView;
import io.rungs.platform.CommunityHere;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Pages are told what is remembered with the taxonomy's version, so that they cost the database nothing.
@Component
class StoredCommunities implements Communities, CommunityHere {
    private final DSLContext db;
    private final StoredFrameworks frameworks;

    StoredCommunities(DSLContext db, StoredFrameworks frameworks) {
        this.db = db;
        this.frameworks = frameworks;
    }

    @Override
    public CommunityView read() {
        return frameworks.knownSince(frameworks.version()).community();
    }

    @Override
    public boolean namedSince(long version) {
        return db.fetchExists(COMMUNITY, COMMUNITY.NAMED.gt(version));
    }

    @Override
    public void name(@Nullable String name, @Nullable String line, long version) {
        db.update(COMMUNITY)
                .set(COMMUNITY.NAME, name)
                .set(COMMUNITY.LINE, line)
                .set(COMMUNITY.NAMED, version)
                .execute();
        frameworks.changes();
    }

    @Override
    public Called called() {
        try {
            CommunityView known = frameworks.known().community();
            return new Called(known.name(), known.line());
        } catch (DataAccessException e) {
            return Called.NOTHING;
        }
    }
}
