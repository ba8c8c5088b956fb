package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.proposals.policy.Dossiers;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// However much people remark about a proposal, its page has the verdicts and the newest of the rest, and acts
/// on it read no more than that.
@RungsTest
class ManyReviewsTest {
    private static final int MOST = 30;
    private static final int NOTES = 70;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    private Proposed proposed;

    @BeforeEach
    void propose() {
        var skill = catalogues.reviewedSkill();
        proposed = catalogues.proposed("ines", skill.raised()).approvedBy("lena");
    }

    @Test
    void thePageHasWhatCountsAndTheNewest() {
        remark(MOST);
        assertThat(page().path("earlierReviews").isNull()).isTrue();

        remark(NOTES - MOST);

        var page = page();
        assertThat(bodies(page.path("reviews"))).containsExactlyElementsOf(newest(NOTES - MOST, "A word."));
        assertThat(page.at("/reviews/0/state").asString()).isEqualTo("STANDING");
        assertThat(page.path("earlierReviews").asString()).isNotEmpty();
        assertThat(page.path("timeline")).hasSizeLessThan(MOST + 10);
    }

    @Test
    void theEarlierOnesAreReadAPageAtATime() {
        remark(NOTES);

        List<String> read = new ArrayList<>();
        String next = page().path("earlierReviews").asString();
        while (!next.isEmpty()) {
            var earlier = reviews("?cursor=" + next);
            assertThat(earlier.path("items")).hasSizeLessThanOrEqualTo(MOST);
            read.addAll(bodies(earlier.path("items")));
            next = earlier.path("next").asString("");
        }

        assertThat(read.reversed())
                .containsExactlyElementsOf(IntStream.concat(IntStream.of(-1), IntStream.range(0, NOTES - MOST))
                        .mapToObj(it -> it < 0 ? "A word." : "No. " + it)
                        .toList());
        assertThat(bodies(reviews("").path("items")).getFirst()).isEqualTo("No. " + (NOTES - 1));
        assertThat(rungs.guest()
                        .get(proposed.api() + "/reviews?cursor=nonsense")
                        .code())
                .isEqualTo("bad-cursor");
        rungs.guest().get("/api/proposals/999999999/reviews").expect(404);
    }

    @Test
    void noActReadsThemAll() {
        remark(NOTES);
        try (var asked = Statements.ofRequests(db)) {
            proposed.review("jonas", Verdict.COMMENT).expect(201);
            proposed.approvedBy("priya");
            page();

            assertThat(asked.with("\"proposals\".\"review\".\"body\""))
                    .isNotEmpty()
                    .allMatch(it -> it.contains("fetch next"));
        }
        assertThat(proposed.check("approvals")).isEqualTo("MET");
    }

    @Test
    void howeverManyThereAreTheCaseReadsAFew() {
        long few = rowsReadForTheCase();

        remark(2000);
        db.execute("ANALYZE proposals.review");

        assertThat(rowsReadForTheCase()).isLessThan(few + 2 * MOST);
    }

    /// Of the table of reviews.
    private long rowsReadForTheCase() {
        return transaction.execute(_ -> {
            long before = rowsRead();
            dossiers.find(proposed.number()).orElseThrow();
            return rowsRead() - before;
        });
    }

    private long rowsRead() {
        return db.fetchSingle("""
                        select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint
                        from pg_stat_xact_user_tables where schemaname = 'proposals' and relname = 'review'
                        """).get(0, Long.class);
    }

    @Test
    void aWordingThatNobodySettledIsNotLostBehindOthers() {
        var review = Map.of(
                "patchSet",
                1,
                "verdict",
                "COMMENT",
                "body",
                "Better so?",
                "suggestions",
                List.of(Map.of("position", 0, "proposed", Map.of("description", "Logs them all."))));
        catalogues.person("omar").post(proposed.api() + "/reviews", review).expect(201);
        db.execute("""
                insert into proposals.suggestion (id, proposal_id, review_id, account_id, patch_set, position, proposed,
                  state, given_at, settled_at)
                select gen_random_uuid(), s.proposal_id, s.review_id, s.account_id, s.patch_set, s.position, s.proposed,
                  'DECLINED', s.given_at + n * interval '1 second', s.given_at + n * interval '1 second'
                from proposals.suggestion s join proposals.proposal p on p.id = s.proposal_id, generate_series(1, 300) n
                where p.number = ?
                """, proposed.number());

        var suggestions = page().path("suggestions");

        assertThat(suggestions).hasSize(200);
        assertThat(suggestions.get(0).path("state").asString()).isEqualTo("OPEN");
        String open = suggestions.get(0).path("id").asString();
        proposed.act("ines", "suggestions/" + open + "/decline", Map.of()).expect(200);
    }

    private JsonNode page() {
        return rungs.guest().get(proposed.api()).expect(200).body();
    }

    private JsonNode reviews(String which) {
        return rungs.guest()
                .get(proposed.api() + "/reviews" + which)
                .expect(200)
                .body();
    }

    private static List<String> newest(int from, String verdict) {
        List<String> newest = new ArrayList<>(List.of(verdict));
        IntStream.range(from, NOTES).forEach(it -> newest.add("No. " + it));
        return newest;
    }

    private static List<String> bodies(JsonNode reviews) {
        return reviews.valueStream().map(it -> it.path("body").asString()).toList();
    }

    /// So many more, each a second after the one before.
    private void remark(int more) {
        db.execute("""
                insert into proposals.review (id, proposal_id, patch_set, reviewer_id, verdict, body, given_at)
                select gen_random_uuid(), r.proposal_id, 1, p.author_id, 'COMMENT', 'No. ' || n,
                  r.given_at + (n + 1) * interval '1 second'
                from proposals.proposal p join proposals.review r on r.proposal_id = p.id and r.verdict = 'APPROVE',
                  generate_series((select count(*) from proposals.review o where o.proposal_id = r.proposal_id) - 1,
                    (select count(*) from proposals.review o where o.proposal_id = r.proposal_id) + ? - 2) n
                where p.number = ?
                """, more, proposed.number());
    }
}
