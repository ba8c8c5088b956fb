package io.rungs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// Gives each started Rungs a free port, the seeds, and a data folder of its own, which goes when the run ends.
public class FreshInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /// In a group that there is once [Catalogues#selfPublishingSkill] was asked for, nobody has to publish.
    private static final String[] SELF_PUBLISHING = {
        "rungs.policy.rules[0].scope=group:self-publishing",
        "rungs.policy.rules[0].class=CLARIFYING",
        "rungs.policy.rules[0].auto-publish=true",
        "rungs.policy.rules[1].scope=group:self-publishing",
        "rungs.policy.rules[1].class=BAR",
        "rungs.policy.rules[1].approvals=1",
        "rungs.policy.rules[1].owner=false",
        "rungs.policy.rules[1].auto-publish=true"
    };

    /// All tests propose as the same few people.
    private static final String[] WIDE = {
        "rungs.trust.open-proposals.t0=25",
        "rungs.trust.open-proposals.t1=10000",
        "rungs.trust.open-proposals.t2=10000",
        "rungs.trust.drafts.t0=25",
        "rungs.trust.drafts.t1=10000",
        "rungs.trust.drafts.t2=10000",
        "rungs.review.adoptions=10",
        "rungs.trust.comments-a-day.t0=400",
        "rungs.trust.comments-a-day.t1=10000",
        "rungs.trust.comments-a-day.t2=10000"
    };

    /// With the seeds, and room for whatever tests do.
    static String[] settings() {
        return Stream.of(new String[] {"rungs.seeds=full"}, WIDE, SELF_PUBLISHING, WideLimits.settings())
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }

    /// A busy machine does everything later; nothing is right because it was slow.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Awaitility.setDefaultTimeout(PATIENCE);
        try {
            Path folder = Files.createTempDirectory("rungs-test");
            // Runs after all contexts have closed, hence after PostgreSQL has stopped.
            SpringApplication.getShutdownHandlers().add(() -> delete(folder));
            TestPropertyValues.of("server.port=" + freePort(), "rungs.data-dir=" + folder)
                    .and(settings())
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
