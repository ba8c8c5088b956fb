package io.rungs.proposals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.Heads;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The largest proposal that anybody may send makes no answer without bounds.
@RungsTest
class LargeAnswersTest {
    private static final int BYTES = 1_000_000;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Heads heads;

    @Test
    void whatFindsNoRoomIsLeftOutAndSaidToBe() {
        var monster = Monster.born(catalogues, heads);

        interdiffIsBounded(monster);
        wordsAreBounded(monster.seenBy("jonas"));
        wordsAreBounded(
                rungs.guest().get(monster.api() + "/patch-sets/1").expect(200).body());
        wordsAreBounded(preview(monster));
        assertThat(bytes(
                        rungs.guest().get(monster.api() + "/impact").expect(200).body()))
                .isLessThan(BYTES / 2);
    }

    private void interdiffIsBounded(Proposed monster) {
        var interdiff = rungs.guest()
                .get(monster.api() + "/interdiff?from=1&to=2")
                .expect(200)
                .body();

        assertThat(bytes(interdiff)).isLessThan(2 * BYTES);
        assertThat(interdiff
                        .path("changes")
                        .valueStream()
                        .map(it -> it.path("textsLeftOut").asBoolean()))
                .hasSize(180)
                .contains(true, false);
        interdiff.path("changes").forEach(it -> {
            boolean leftOut = it.path("textsLeftOut").asBoolean();
            assertThat(it.path("sentence").asString()).isNotEmpty();
            assertThat(it.at("/after/role/name").asString("")).isNotEmpty();
            assertThat(it.path("words").isEmpty()).isEqualTo(leftOut);
            assertThat(it.at("/after/after/description").isMissingNode()).isEqualTo(leftOut);
        });
    }

    /// The texts themselves are there.
    private static void wordsAreBounded(JsonNode answer) {
        var changes = answer.path("changes");
        assertThat(changes.valueStream()
                        .mapToLong(it -> bytes(it.path("words")))
                        .sum())
                .isLessThan(BYTES);
        assertThat(changes.valueStream().map(it -> it.path("wordsLeftOut").asBoolean()))
                .hasSize(180)
                .contains(true, false);
        changes.forEach(it -> {
            assertThat(it.path("words").isEmpty())
                    .isEqualTo(it.path("wordsLeftOut").asBoolean());
            assertThat(it.at("/before/description").asString("")).hasSizeGreaterThan(1_900);
            assertThat(it.at("/after/description").asString("")).hasSizeGreaterThan(1_900);
        });
    }

    private JsonNode preview(Proposed monster) {
        var seen = monster.seen();
        var body = Map.of(
                "title", seen.path("title"),
                "rationale", seen.path("rationale"),
                "operations", seen.path("operations"));
        return catalogues
                .person("ines")
                .post("/api/proposals/preview", body)
                .expect(200)
                .body();
    }

    private static int bytes(JsonNode answer) {
        return answer.toString().getBytes(UTF_8).length;
    }
}
