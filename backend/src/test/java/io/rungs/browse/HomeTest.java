package io.rungs.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Person;
import io.rungs.testing.SecondRungsTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The start of whoever is signed in begins with what concerns them, and says nothing twice.
@SecondRungsTest
class HomeTest {
    @Autowired
    Catalogues catalogues;

    private FreshSkill skill;

    @BeforeEach
    void aSkill() {
        skill = catalogues.reviewedSkill();
    }

    @Test
    void whatChangedOfWhatSomebodyWatchesStandsApartWithWhatChanged() {
        Person ines = catalogues.person("ines");
        ines.put("/api/watches/skill/" + skill.slug(), Map.of("notify", "PUBLISHED"))
                .expect(200);
        published();

        var home = home(ines);

        var changed = of(home, "changedForMe").getFirst();
        assertThat(changed.at("/glimpse/sentence").asString())
                .startsWith("Developer")
                .contains("1 word added");
        assertThat(changed.at("/glimpse/words").findValuesAsString("op")).contains("INSERT");
        assertThat(changed.at("/glimpse/others").asInt()).isZero();
        assertThat(of(home, "recentlyPublished")).isEmpty();
    }

    @Test
    void whatSomebodyMutedOrDoesNotWatchIsNewsOfTheCommunity() {
        Person ines = catalogues.person("ines");
        ines.put("/api/watches/skill/" + skill.slug(), Map.of("notify", "MUTED"))
                .expect(200);
        published();

        for (Person reader : List.of(ines, catalogues.person("tove"))) {
            assertThat(of(home(reader), "changedForMe")).isEmpty();
            assertThat(of(home(reader), "recentlyPublished")).hasSize(1);
        }
    }

    @Test
    void whatIsSomebodysTurnDoesNotWaitForReviewersBesides() {
        catalogues.proposed("jonas", catalogues.omarsSkill().extended());
        var home = home(catalogues.person("omar"));

        var mine = numbers(home, "myTurn");
        assertThat(mine).isNotEmpty();
        assertThat(numbers(home, "waitingForReview")).doesNotContainAnyElementsOf(mine);
    }

    private void published() {
        catalogues
                .proposed("jonas", skill.clarified("Logs every single run."))
                .approvedBy("lena")
                .publishedBy("lena")
                .expect(200);
    }

    private static JsonNode home(Person reader) {
        return reader.get("/api/home").expect(200).body();
    }

    private List<JsonNode> of(JsonNode home, String list) {
        return home.path(list)
                .valueStream()
                .filter(it -> it.at("/skill/slug").asString().equals(skill.slug()))
                .toList();
    }

    private static List<Long> numbers(JsonNode home, String list) {
        Stream<JsonNode> cards = home.path(list).valueStream();
        return cards.map(it -> it.path("number").asLong()).toList();
    }
}
