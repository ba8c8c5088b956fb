package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is not there is not found where it would be written on, either.
@RungsTest
class SuggestPageTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    FreshSkill skill;
    Person ines;
    Person jonas;

    @BeforeEach
    void somebodyWrites() {
        skill = catalogues.reviewedSkill();
        ines = catalogues.person("ines");
        jonas = catalogues.person("jonas");
    }

    @Test
    void aSuggestionIsWrittenWhereThereIsASkillOrWillBe() {
        for (String page :
                List.of("/suggest", here(""), here("?restore=1"), here("?revert=x&draft="), "/suggest?draft=x"))
            assertThat(rungs.guest().get(page).status()).as(page).isEqualTo(200);
        for (String page : List.of("/skills/nowhere/suggest", here("?restore=99"), here("?revert=99")))
            assertThat(rungs.guest().get(page).expect(404).text()).as(page).contains("<div id=\"root\">");
    }

    @Test
    void aDraftIsWrittenOnByWhoseItIs() {
        Proposed draft = catalogues.drafted("ines", skill.clarified("Logs every run with its data."));
        for (String page : List.of("/suggest?draft=" + draft.number(), here("?draft=" + draft.number()))) {
            assertThat(ines.get(page).status()).as(page).isEqualTo(200);
            assertThat(jonas.get(page).status()).as(page).isEqualTo(404);
            assertThat(rungs.guest().get(page).status()).as(page).isEqualTo(404);
        }
    }

    @Test
    void whatWasNeverSuggestedIsNotAmended() {
        Proposed open = catalogues.proposed("ines", skill.clarified("Logs every run with its data."));
        assertThat(ines.get("/suggest?amend=" + open.number()).status()).isEqualTo(200);
        for (String page : List.of("/suggest?amend=999999", "/suggest?draft=999999", here("?amend=999999")))
            assertThat(ines.get(page).status()).as(page).isEqualTo(404);
    }

    private String here(String query) {
        return "/skills/" + skill.slug() + "/suggest" + query;
    }
}
