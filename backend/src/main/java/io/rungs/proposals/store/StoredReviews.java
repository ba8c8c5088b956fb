package io.rungs.proposals.store;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectFrom;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.proposals.Tables.REVIEW;

import io.rungs.kernel.Cursor.Mark;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Review;
import io.rungs.proposals.core.Reviews;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class StoredReviews implements Reviews {
    private static final Condition NOTE = REVIEW.VERDICT.eq(inline("COMMENT"));
    private static final Condition ITS = REVIEW.PROPOSAL_ID.eq(PROPOSAL.ID);

    /// The verdicts, and the newest of what anybody may remark: each by an index of its own.
    static final Field<List<Review>> OF_DOSSIER = multiset(selectFrom(REVIEW)
                    .where(ITS, REVIEW.VERDICT.ne(inline("COMMENT")))
                    .unionAll(selectFrom(REVIEW)
                            .where(ITS, NOTE)
                            .orderBy(REVIEW.GIVEN_AT.desc(), REVIEW.ID.desc())
                            .limit(inline(Dossier.MOST_NOTES))))
            .convertFrom(it ->
                    it.stream().map(Rows::review).sorted(Review.OLDEST_FIRST).toList());

    private final DSLContext db;

    StoredReviews(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Review> of(UUID proposal, @Nullable Mark before, int limit) {
        return db.selectFrom(REVIEW)
                .where(REVIEW.PROPOSAL_ID.eq(proposal))
                .and(before == null ? noCondition() : given(before))
                .orderBy(REVIEW.GIVEN_AT.desc(), REVIEW.ID.desc())
                .limit(limit)
                .fetch(Rows::review);
    }

    @Override
    public boolean hasNote(UUID proposal, Mark before) {
        return db.fetchExists(REVIEW, REVIEW.PROPOSAL_ID.eq(proposal), NOTE, given(before));
    }

    private static Condition given(Mark before) {
        return row(REVIEW.GIVEN_AT, REVIEW.ID).lt(before.at(), before.id());
    }
}
