package io.rungs.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Operation;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Newcomer;
import io.rungs.testing.Person;
import io.rungs.testing.SecondRungsTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Ines says something, and jonas makes a proposal of it.
@SecondRungsTest
class MadeOfCommentTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    FreshSkill skill;
    Person ines;
    Person jonas;
    Person guest;

    @BeforeEach
    void peopleMeet() {
        skill = catalogues.omarsSkill();
        ines = catalogues.person("ines");
        jonas = catalogues.person("jonas");
        guest = rungs.guest();
    }

    @Test
    void aCommentSaysWhatBecameOfItAsItIsNowAndTheProposalWhereItComesFrom() {
        String comment = said();
        long number = made(jonas, comment, true);

        assertThat(became(guest)).containsExactly(number + " IN_REVIEW");
        var madeOf = guest.get("/api/proposals/" + number).expect(200).body().get("madeOf");
        assertThat(madeOf.at("/author/handle").asString()).isEqualTo("ines");
        assertThat(madeOf.get("href").asString()).isEqualTo("/skills/" + skill.slug() + "#comment-" + comment);

        jonas.post("/api/proposals/" + number + "/withdraw", Map.of("reason", "Not now."))
                .expect(200);
        assertThat(became(guest)).containsExactly(number + " WITHDRAWN");
        assertThat(guest.get("/api/comments/" + comment)
                        .expect(200)
                        .body()
                        .at("/became/0/status")
                        .asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void whatNobodyElseMayKnowOfIsToldToItsAuthorAlone() {
        String comment = said();
        long draft = made(jonas, comment, false);

        assertThat(became(jonas)).containsExactly(draft + " DRAFT");
        assertThat(became(ines)).isEmpty();
        assertThat(became(guest)).isEmpty();

        jonas.delete("/api/proposals/" + draft);
        assertThat(became(jonas)).isEmpty();
    }

    @Test
    void severalAreToldNewestFirst() {
        String comment = said();
        long first = made(jonas, comment, false);
        long second = made(jonas, comment, false);

        assertThat(became(jonas)).containsExactly(second + " DRAFT", first + " DRAFT");
    }

    @Test
    void whatIsWrittenDoesNotFailBecauseTheCommentIsGone() {
        String comment = said();
        ines.delete("/api/comments/" + comment);
        long number = made(jonas, comment, true);

        assertThat(became(guest)).isEmpty();
        assertThat(guest.get("/api/proposals/" + number)
                        .expect(200)
                        .body()
                        .path("madeOf")
                        .isNull())
                .isTrue();
    }

    @Test
    void aCommentThatIsHiddenAfterwardsIsStillWhereItComesFromAndOneThatIsHeldIsNone() {
        String comment = said();
        long number = made(jonas, comment, true);
        catalogues
                .person("marek")
                .post("/api/comments/" + comment + "/hide", Map.of("reason", "Off the point."))
                .expect(200);
        assertThat(guest.get("/api/proposals/" + number)
                        .expect(200)
                        .body()
                        .at("/madeOf/comment")
                        .asString())
                .isEqualTo(comment);
        assertThat(became(guest)).containsExactly(number + " IN_REVIEW");

        Newcomer.again(db);
        var nils = catalogues.person("nils");
        String held = nils.starts(skill.subject(), "Look: https://evil.example/x")
                .at("/comments/0/id")
                .asString();
        long other = made(jonas, held, false);
        assertThat(jonas.get("/api/proposals/" + other)
                        .expect(200)
                        .body()
                        .path("madeOf")
                        .isNull())
                .isTrue();
    }

    private String said() {
        return ines.starts(skill.subject(), "Say more of it.")
                .at("/comments/0/id")
                .asString();
    }

    private long made(Person author, String comment, boolean submit) {
        Map<String, Object> body = new HashMap<>(Catalogues.submission(new Operation[] {skill.extended()}));
        body.put("comment", comment);
        body.put("submit", submit);
        return author.post("/api/proposals", body)
                .expect(201)
                .body()
                .get("number")
                .asLong();
    }

    private List<String> became(Person reader) {
        return StreamSupport.stream(
                        reader.onlyThread(skill.subject())
                                .at("/comments/0/became")
                                .spliterator(),
                        false)
                .map(MadeOfCommentTest::told)
                .toList();
    }

    private static String told(JsonNode it) {
        return it.get("number").asLong() + " " + it.get("status").asString();
    }
}
