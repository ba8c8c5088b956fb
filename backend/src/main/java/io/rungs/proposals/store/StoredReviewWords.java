package io.rungs.proposals.store;

import static org.jooq.impl.DSL.row;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.proposals.Tables.REVIEW;

import io.rungs.proposals.ReviewWords;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class StoredReviewWords implements ReviewWords {
    private final DSLContext db;

    StoredReviewWords(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<Given, String> of(Collection<Given> reviews) {
        if (reviews.isEmpty()) return Map.of();
        return db.select(PROPOSAL.NUMBER, REVIEW.REVIEWER_ID, REVIEW.GIVEN_AT, REVIEW.BODY)
                .from(PROPOSAL)
                .join(REVIEW)
                .on(REVIEW.PROPOSAL_ID.eq(PROPOSAL.ID))
                .where(row(PROPOSAL.NUMBER, REVIEW.REVIEWER_ID, REVIEW.GIVEN_AT)
                        .in(reviews.stream()
                                .map(it -> row(it.proposal(), it.reviewer(), it.at()))
                                .toList()))
                .fetchMap(it -> new Given(it.value1(), it.value2(), it.value3()), it -> it.value4());
    }
}
