package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.SkillField;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Person;
import io.rungs.testing.SeparateRungs;
import io.rungs.testing.SeparateRungsTest;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Killing the process at any moment loses no acknowledged revision, publishes nothing twice, and what somebody is
/// owed to be told reaches them afterwards.
@SeparateRungsTest
class KilledWhilePublishingTest {
    private static final int BEFORE_THE_KILL = 8;

    /// The number of the proposal of each publication that was answered.
    private final List<Long> acknowledged = new ArrayList<>();

    private final CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);

    @Test
    void whatWasAcknowledgedIsThereExactlyOnceAndIsToldAfterwards() throws Exception {
        try (var rungs = new SeparateRungs()) {
            var ines = Person.signIn(rungs.baseUrl(), "ines");
            var lena = Person.signIn(rungs.baseUrl(), "lena");
            var publishing = CompletableFuture.runAsync(() -> publishUntilItDies(rungs, ines, lena));
            assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
            rungs.kill();
            publishing.get(60, TimeUnit.SECONDS);

            rungs.start();

            assertHistory(rungs, ines);
            assertTold(ines);
            publish(rungs, ines, lena);
            assertHistory(rungs, ines);
        }
    }

    private void publishUntilItDies(SeparateRungs rungs, Person ines, Person lena) {
        try {
            while (true) publish(rungs, ines, lena);
        } catch (UncheckedIOException killed) {
            assertThat(enough.getCount()).isZero();
        }
    }

    private void publish(SeparateRungs rungs, Person ines, Person lena) {
        JsonNode skill = ines.get("/api/skills/" + rungs.slug()).expect(200).body();
        var next = new SetField(
                UUID.fromString(skill.path("id").asString()),
                SkillField.NAME,
                skill.path("name").asString(),
                "Run tracking " + UUID.randomUUID());
        var body = new java.util.HashMap<>(Catalogues.submission(next));
        body.put("submit", true);
        long number = ines.post("/api/proposals", body)
                .expect(201)
                .body()
                .path("number")
                .asLong();
        String api = "/api/proposals/" + number;
        lena.post(api + "/reviews", Map.of("patchSet", 1, "verdict", "APPROVE", "body", "", "comments", List.of()))
                .expect(201);
        lena.post(api + "/publish", Map.of("patchSet", 1)).expect(200);
        acknowledged.add(number);
        enough.countDown();
    }

    private void assertHistory(SeparateRungs rungs, Person reader) {
        List<JsonNode> revisions = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = reader.get("/api/skills/" + rungs.slug() + "/revisions" + cursor)
                    .expect(200)
                    .body();
            page.path("items").forEach(revisions::add);
            cursor = page.path("next").isNull()
                    ? ""
                    : "?cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        var published = revisions.stream()
                .map(it -> it.path("proposal").asLong(0))
                .filter(it -> it > 0)
                .toList();

        assertThat(revisions.stream().map(it -> it.path("revision").asInt()))
                .containsExactlyElementsOf(IntStream.iterate(revisions.size(), it -> it - 1)
                        .limit(revisions.size())
                        .boxed()
                        .toList());
        assertThat(published).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(published.size() - acknowledged.size())
                .as("published but not answered")
                .isBetween(0, 1);
        for (long number : published)
            assertThat(reader.get("/api/proposals/" + number)
                            .body()
                            .path("status")
                            .asString())
                    .isEqualTo("PUBLISHED");
    }

    /// The author hears of each of their proposals that it was published, once.
    private void assertTold(Person author) throws InterruptedException {
        List<Long> told = await(() -> told(author), acknowledged);

        assertThat(told).doesNotHaveDuplicates().containsAll(acknowledged);
    }

    private static List<Long> told(Person author) {
        List<Long> told = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = author.get("/api/notifications?state=unread" + cursor)
                    .expect(200)
                    .body();
            for (JsonNode it : page.path("items"))
                if (it.path("kind").asString().equals("PROPOSAL_PUBLISHED"))
                    told.add(it.path("proposal").asLong());
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        return told;
    }

    /// What readers of the journal do is there a little later, also what the killed process owed.
    private static List<Long> await(Supplier<List<Long>> read, List<Long> expected) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < end && !read.get().containsAll(expected))
            new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
        return read.get();
    }
}
