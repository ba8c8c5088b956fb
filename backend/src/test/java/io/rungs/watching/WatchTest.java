package io.rungs.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Answer;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Person;
import io.rungs.testing.SecondRungsTest;
import io.rungs.watching.Watchers.Audience;
import io.rungs.watching.Watchers.Listening;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@SecondRungsTest
class WatchTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    ApplicationContext context;

    @Autowired
    Watchers watchers;

    @Autowired
    DSLContext db;

    FreshSkill skill;
    Person ines;

    @BeforeEach
    void inesComes() {
        skill = catalogues.omarsSkill();
        ines = rungs.signIn("ines");
    }

    @Test
    void aWatchIsChosenChangedListedAndRemoved() {
        ines.put(skill(), Map.of("notify", "PUBLISHED")).expect(200);
        var watch =
                ines.put(skill(), Map.of("notify", "EVERYTHING")).expect(200).body();

        assertThat(watch.get("scope").asString()).isEqualTo("SKILL");
        assertThat(watch.get("ref").asString()).isEqualTo(skill.slug());
        assertThat(watch.get("title").asString()).isEqualTo("Run tracking");
        assertThat(mine().get("notify").asString()).isEqualTo("EVERYTHING");
        assertThat(mine().get("reason").asString()).isEqualTo("CHOSEN");
        assertThat(watchers.count(scope())).isOne();

        ines.delete(skill()).expect(204);
        ines.delete(skill()).expect(204);
        assertThat(watchers.count(scope())).isZero();
    }

    @Test
    void whoeverWatchesVeryMuchReadsOnBehindThePage() {
        ines.put(skill(), Map.of("notify", "PUBLISHED")).expect(200);
        watchMuchThatIsNewer();
        try {
            var newest = ines.get("/api/watches").expect(200);
            assertThat(refs(newest)).doesNotContain(skill.slug());
            var further = ines.get(next(newest).orElseThrow()).expect(200);
            assertThat(refs(further)).contains(skill.slug());
            int pages = 2;
            for (var next = next(further); next.isPresent() && pages < 20; pages++)
                next = next(ines.get(next.get()).expect(200));
            assertThat(pages).as("it comes to an end").isLessThan(20);
        } finally {
            db.execute("delete from watching.watch where since > timestamptz '2100-01-01'");
        }
    }

    /// What is not there any more is passed over, and counts all the same.
    private void watchMuchThatIsNewer() {
        db.execute(
                "insert into watching.watch select {0}, 'SKILL', gen_random_uuid(), 'MUTED', 'CHOSEN',"
                        + " timestamptz '2101-01-01' from generate_series(1, 500)",
                DSL.val(catalogues.account("ines")));
    }

    private static Optional<String> next(Answer watches) {
        return Pattern.compile("<(.+)>; rel=\"next\"")
                .matcher(watches.header("Link"))
                .results()
                .map(it -> it.group(1))
                .findFirst();
    }

    private static List<String> refs(Answer watches) {
        return watches.body().valueStream().map(it -> it.path("ref").asString()).toList();
    }

    @Test
    void aLoudnessThatIsNoneIsRefused() {
        assertThat(ines.put(skill(), Map.of("notify", "LOUD")).expect(400).code())
                .isEqualTo("wrong-type");
        assertThat(ines.put(skill(), "{}").expect(400).code()).isEqualTo("no-loudness");
        assertThat(ines.put("/api/watches/role/" + skill.slug(), Map.of("notify", "MUTED"))
                        .expect(404)
                        .code())
                .isEqualTo("no-such-scope");
        assertThat(ines.put("/api/watches/skill/nowhere", Map.of("notify", "MUTED"))
                        .expect(404)
                        .code())
                .isEqualTo("unknown-skill");
        assertThat(ines.put("/api/watches/proposal/x", Map.of("notify", "MUTED"))
                        .expect(404)
                        .code())
                .isEqualTo("unknown-proposal");
        assertThat(rungs.guest().get("/api/watches").status()).isEqualTo(401);
    }

    @Test
    void whoeverCommentsBeginsToWatchAndSaysWhy() {
        ines.starts(skill.subject(), "Hello.");

        assertThat(mine().get("notify").asString()).isEqualTo("PARTICIPATING");
        assertThat(mine().get("reason").asString()).isEqualTo("COMMENTED");
    }

    @Test
    void takingPartNeverOverrulesAChoice() {
        ines.put(skill(), Map.of("notify", "MUTED")).expect(200);
        ines.starts(skill.subject(), "Hello.");

        assertThat(mine().get("notify").asString()).isEqualTo("MUTED");
        assertThat(mine().get("reason").asString()).isEqualTo("CHOSEN");
    }

    @Test
    void takingPartAgainStartsAWatchThatWasRemoved() {
        ines.starts(skill.subject(), "Hello.");
        ines.delete(skill()).expect(204);
        ines.starts(skill.subject(), "Hello again.");

        assertThat(mine().get("reason").asString()).isEqualTo("COMMENTED");
    }

    @Test
    void authorsAndReviewersWatchTheProposal() {
        var omar = rungs.signIn("omar");
        long number = catalogues.proposed("ines", skill.extended()).number();
        omar.post(
                        "/api/proposals/" + number + "/reviews",
                        Map.of("patchSet", 1, "verdict", "APPROVE", "body", "", "comments", List.of()))
                .expect(201);

        assertThat(watch(ines, String.valueOf(number)).get("reason").asString()).isEqualTo("AUTHOR");
        assertThat(watch(omar, String.valueOf(number)).get("reason").asString()).isEqualTo("REVIEWED");
    }

    @Test
    void watchersComeInBatchesEachOnceAndOnlyTheLoudEnough() {
        for (String handle : List.of("ines", "jonas", "lena"))
            rungs.signIn(handle).put(skill(), Map.of("notify", "PROPOSALS")).expect(200);
        rungs.signIn("omar").put(skill(), Map.of("notify", "PUBLISHED")).expect(200);
        rungs.signIn("tove").put(skill(), Map.of("notify", "MUTED")).expect(200);
        var loud = new Audience(scope(), Notify.PROPOSALS);
        var twice = List.of(loud, new Audience(scope(), Notify.PARTICIPATING));

        var first = audience(List.of(loud), null, 2);
        var second = audience(List.of(loud), first.getLast(), 2);
        assertThat(first).hasSize(2).isSorted();
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(audience(twice, null, 10)).hasSize(4).doesNotHaveDuplicates();
        assertThat(audience(List.of(), null, 10)).isEmpty();
    }

    @Test
    void whoeverIsNamedIsThereWithHowTheyWatchAlsoBesideTheAudience() {
        rungs.signIn("jonas").put(skill(), Map.of("notify", "PROPOSALS")).expect(200);
        rungs.signIn("tove").put(skill(), Map.of("notify", "MUTED")).expect(200);
        UUID jonas = catalogues.account("jonas");
        UUID tove = catalogues.account("tove");
        UUID omar = catalogues.account("omar");
        var loud = new Audience(scope(), Notify.PROPOSALS);

        assertThat(watchers.listening(scope(), List.of(jonas, tove, omar), List.of(loud), null, 10))
                .containsExactlyInAnyOrder(
                        new Listening(jonas, true, Notify.PROPOSALS),
                        new Listening(tove, false, Notify.MUTED),
                        new Listening(omar, false, null));
        assertThat(watchers.listening(scope(), List.of(omar), List.of(), null, 10))
                .containsExactly(new Listening(omar, false, null));
    }

    private List<UUID> audience(List<Audience> audiences, UUID after, int limit) {
        return watchers.listening(scope(), List.of(), audiences, after, limit).stream()
                .filter(Listening::inAudience)
                .map(Listening::account)
                .toList();
    }

    private WatchScope scope() {
        return WatchScope.skill(skill.id());
    }

    private String skill() {
        return "/api/watches/skill/" + skill.slug();
    }

    private JsonNode mine() {
        return watch(ines, skill.slug());
    }

    private static JsonNode watch(Person person, String ref) {
        return person.get("/api/watches")
                .expect(200)
                .body()
                .valueStream()
                .filter(it -> it.get("ref").asString().equals(ref))
                .findFirst()
                .orElseThrow();
    }
}
