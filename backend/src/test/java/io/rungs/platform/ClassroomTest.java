package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.Person;
import io.rungs.testing.SeparateRungs;
import io.rungs.testing.SeparateRungsTest;
import io.rungs.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The usual limits are wide enough for people, also where many share an address.
@SeparateRungsTest
class ClassroomTest {
    private static final int PUPILS = 30;
    private static final List<String> HANDLES =
            List.of("ines", "jonas", "nils", "lena", "omar", "priya", "tove", "marek", "ada");

    @Test
    void thirtyBehindOneAddressReadAndSignInAndSpeak() throws Exception {
        try (var rungs = SeparateRungs.withUsualLimits()) {
            var lessons = IntStream.range(0, PUPILS)
                    .<Callable<Integer>>mapToObj(it -> () -> lesson(rungs, HANDLES.get(it % HANDLES.size())))
                    .toList();

            assertThat(Together.all(lessons.toArray(Callable[]::new))).hasSize(PUPILS);
        }
    }

    /// First as a guest, then signed in.
    private static int lesson(SeparateRungs rungs, String handle) {
        var pupil = Person.guestAt("127.0.0.40", rungs.baseUrl());
        readAround(rungs, pupil);
        pupil.signedIn(handle);
        readAround(rungs, pupil);
        pupil.post("/api/threads", Map.of("subject", "skill:" + rungs.slug(), "body", "A question of mine."))
                .expect(201);
        return 1;
    }

    private static void readAround(SeparateRungs rungs, Person pupil) {
        String skill = rungs.slug();
        for (int i = 0; i < 4; i++)
            Stream.of(
                            "/",
                            "/api/me",
                            "/api/home",
                            "/api/catalog",
                            "/skills/" + skill,
                            "/api/skills/" + skill,
                            "/api/skills/" + skill + "/mine",
                            "/api/skills/" + skill + "/revisions",
                            "/api/threads?subject=skill:" + skill,
                            "/api/proposals",
                            "/proposals")
                    .forEach(it -> pupil.get(it).expect(200));
    }
}
