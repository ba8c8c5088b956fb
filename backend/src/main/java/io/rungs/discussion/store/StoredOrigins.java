package io.rungs.discussion.store;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.unnest;
import static rungsdb.discussion.Tables.MADE_OF_COMMENT;

import io.rungs.discussion.model.Origins;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class StoredOrigins implements Origins {
    /// How many are told of one comment.
    private static final int MOST = 20;

    private final DSLContext db;

    StoredOrigins(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(UUID proposal, UUID comment) {
        db.insertInto(MADE_OF_COMMENT)
                .set(MADE_OF_COMMENT.PROPOSAL_ID, proposal)
                .set(MADE_OF_COMMENT.COMMENT_ID, comment)
                .execute();
    }

    @Override
    public Optional<UUID> commentOf(UUID proposal) {
        return db.select(MADE_OF_COMMENT.COMMENT_ID)
                .from(MADE_OF_COMMENT)
                .where(MADE_OF_COMMENT.PROPOSAL_ID.eq(proposal))
                .fetchOptional(MADE_OF_COMMENT.COMMENT_ID);
    }

    @Override
    public Map<UUID, List<UUID>> madeOf(Collection<UUID> comments) {
        if (comments.isEmpty()) return Map.of();
        var those = unnest(comments.toArray(UUID[]::new)).as("those", "id");
        var made = db.select(MADE_OF_COMMENT.COMMENT_ID, MADE_OF_COMMENT.PROPOSAL_ID)
                .from(MADE_OF_COMMENT)
                .where(MADE_OF_COMMENT.COMMENT_ID.eq(those.field("id", UUID.class)))
                .orderBy(MADE_OF_COMMENT.PROPOSAL_ID.desc())
                .limit(MOST)
                .asTable("made");
        return db.select(made.fields())
                .from(those, lateral(made))
                .orderBy(requireNonNull(made.field(MADE_OF_COMMENT.PROPOSAL_ID)).desc())
                .fetchGroups(made.field(MADE_OF_COMMENT.COMMENT_ID), made.field(MADE_OF_COMMENT.PROPOSAL_ID));
    }
}
