package io.rungs.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.ByTheClock;
import io.rungs.testing.Catalogues;
import io.rungs.testing.Installation;
import io.rungs.testing.RungsTest;
import io.rungs.testing.SentFiles;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A large file is read for seconds; whoever reads something costly meanwhile does not wait for it.
@RungsTest
@ByTheClock
class LargeImportTest {
    private static final int SKILLS = 1_500;

    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Test
    void othersReadWhileItIsRead() throws Exception {
        var ada = catalogues.person("ada");
        var guest = rungs.guest();
        String file = file();
        String costly = "/api/exports/catalogue.csv?skill=" + catalogues.skill().slug();
        guest.get(costly).expect(200);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            var sent = threads.submit(() -> SentFiles.send(ada, "large.csv", file));
            int read = 0;
            long longest = 0;
            while (!sent.isDone()) {
                long asked = System.nanoTime();
                guest.get(costly).expect(200);
                longest = Math.max(longest, System.nanoTime() - asked);
                read++;
            }
            long whole = System.nanoTime() - began;

            assertThat(sent.get().expect(201).body().at("/report/skills").asInt())
                    .isEqualTo(SKILLS);
            assertThat(read).isGreaterThan(3);
            assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofNanos(whole / 2));
        }
    }

    private String file() {
        String mark = UUID.randomUUID().toString().substring(24);
        String slug = catalogues.skill().slug();
        var rows = new StringBuilder("skill,group,role,level,description\n");
        for (int i = 0; i < SKILLS; i++)
            for (String level : new String[] {"junior", "senior"})
                rows.append("Drawing %s %d,%s,%s,%s,Draws board %d as a %s that others can read without asking.%n"
                        .formatted(
                                mark,
                                i,
                                slug.replace("tracking", "group"),
                                slug.replace("tracking", "developer"),
                                level,
                                i,
                                level));
        return rows.toString();
    }
}
