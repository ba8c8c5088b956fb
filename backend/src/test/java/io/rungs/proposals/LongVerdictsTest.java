package io.rungs.proposals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// However long what people say with their verdicts is, a proposal's page has an end: what stands is on it, and the
/// rest is reached by reading on.
@RungsTest
class LongVerdictsTest {
    private static final int BYTES = 1_000_000;
    private static final int VERDICTS = 80;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    private Proposed proposed;

    @BeforeEach
    void propose() {
        proposed =
                catalogues.proposed("ines", catalogues.reviewedSkill().raised()).approvedBy("lena");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUEST_CHANGES", "APPROVE", "COMMENT"})
    void allAreReachedByReadingOn(String verdict) {
        judge(verdict, "\"", "p.author_id", VERDICTS);

        var page = read("");

        Set<String> reached = new HashSet<>(withText(page.path("reviews")));
        for (String next = page.path("earlierReviews").asString(); next != null; ) {
            var earlier = read("/reviews?cursor=" + next);
            reached.addAll(withText(earlier.path("items")));
            next = earlier.path("next").asString(null);
        }
        assertThat(reached).containsAll(all());
        assertThat(page.path("reviews")
                        .valueStream()
                        .filter(it -> it.path("verdict").asString().equals("APPROVE"))
                        .map(it -> it.at("/reviewer/handle").asString()))
                .contains("lena");
        assertThat(proposed.check("approvals")).isNotNull();
    }

    @Test
    void whatStandsIsOnThePageThoughItsTextFindsNoRoom() {
        judge("REQUEST_CHANGES", "\"", "a.id", VERDICTS);

        var page = read("");

        var standing = page.path("reviews")
                .valueStream()
                .filter(it -> Set.of("STANDING", "NEEDS_RECHECK", "OUTDATED")
                        .contains(it.path("state").asString()))
                .toList();
        assertThat(standing).hasSizeGreaterThanOrEqualTo(9);
        assertThat(standing.stream().map(it -> it.path("bodyLeftOut").asBoolean()))
                .contains(true, false);
        assertThat(page.path("earlierReviews").asString("")).isNotEmpty();
    }

    @Test
    void usualWordsAreAllThere() {
        judge("APPROVE", "It says what we do, and no more than that.", "p.author_id", 20);

        var page = read("");

        assertThat(page.path("reviews")).hasSize(21);
        assertThat(page.path("earlierReviews").isNull()).isTrue();
    }

    @Test
    void manySuggestedWordingsHaveAnEndAndTheOpenOnesComeFirst() {
        var review = Map.of(
                "patchSet",
                1,
                "verdict",
                "COMMENT",
                "body",
                "Better so?",
                "suggestions",
                List.of(Map.of("position", 0, "proposed", Map.of("description", "\"".repeat(1900)))));
        catalogues.person("omar").post(proposed.api() + "/reviews", review).expect(201);
        db.execute("""
            insert into proposals.suggestion (id, proposal_id, review_id, account_id, patch_set, position, proposed,
              state, given_at, settled_at)
            select gen_random_uuid(), s.proposal_id, s.review_id, s.account_id, s.patch_set, s.position, s.proposed,
              'DECLINED', s.given_at + n * interval '1 second', s.given_at + n * interval '1 second'
            from proposals.suggestion s join proposals.proposal p on p.id = s.proposal_id, generate_series(1, 300) n
            where p.number = ?
            """, proposed.number());

        var suggestions = read("").path("suggestions");

        assertThat(suggestions).hasSizeBetween(10, 100);
        assertThat(suggestions.get(0).path("state").asString()).isIn("OPEN", "OUTDATED");
    }

    private JsonNode read(String path) {
        var answer = rungs.guest().get(proposed.api() + path).expect(200);
        assertThat(answer.text().getBytes(UTF_8).length).isLessThan(BYTES);
        return answer.body();
    }

    private static List<String> withText(JsonNode reviews) {
        List<String> ids = new ArrayList<>();
        for (JsonNode it : reviews)
            if (!it.path("bodyLeftOut").asBoolean()) ids.add(it.path("id").asString());
        return ids;
    }

    private List<String> all() {
        return db.fetch("""
            select r.id from proposals.review r join proposals.proposal p on p.id = r.proposal_id
            where p.number = ?
            """, proposed.number()).map(it -> it.get(0).toString());
    }

    /// So many, each a second after the one before.
    ///
    /// @param whose the giver, as a column of the proposal `p` or of an account `a`
    private void judge(String verdict, String words, String whose, int many) {
        db.execute(
                """
                insert into proposals.review (id, proposal_id, patch_set, reviewer_id, verdict, body, given_at)
                select gen_random_uuid(), p.id, 1, %s, ?, ?, p.submitted_at + n * interval '1 second'
                from proposals.proposal p
                  cross join generate_series(1, ?) n
                  join (select id, row_number() over (order by id) as nr from identity.account) a on a.nr = 1 + n %% 9
                where p.number = ?
                """.formatted(whose),
                verdict,
                words.length() == 1 ? words.repeat(10_000) : words,
                many,
                proposed.number());
    }
}
