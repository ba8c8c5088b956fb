package io.rungs.moderation.usecase;

import io.rungs.identity.Trust;
import io.rungs.moderation.model.TrustRules;
import io.rungs.platform.StartRefused;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Reads the numbers of trust from the settings; Rungs does not start with wrong ones.
@Configuration(proxyBeanMethods = false)
class TrustSettings {
    private static final String PREFIX = "rungs.trust.";

    @Bean
    TrustRules trustRules(Environment settings) {
        int basic = number(settings, "basic-after", 1);
        int contributor = number(settings, "contributor-after", 1);
        if (contributor < basic)
            throw new StartRefused(
                    "A contributor would need fewer published proposals than a basic member.",
                    "Set " + PREFIX + "contributor-after to at least " + PREFIX + "basic-after.");
        return new TrustRules(
                Map.of(Trust.T0, number(settings, "links.t0", 0), Trust.T1, number(settings, "links.t1", 0)),
                Map.of(
                        Trust.T0, number(settings, "open-proposals.t0", 1),
                        Trust.T1, number(settings, "open-proposals.t1", 1),
                        Trust.T2, number(settings, "open-proposals.t2", 1)),
                Map.of(
                        Trust.T0, number(settings, "drafts.t0", 1),
                        Trust.T1, number(settings, "drafts.t1", 1),
                        Trust.T2, number(settings, "drafts.t2", 1)),
                Map.of(
                        Trust.T0, number(settings, "comments-a-day.t0", 1),
                        Trust.T1, number(settings, "comments-a-day.t1", 1),
                        Trust.T2, number(settings, "comments-a-day.t2", 1)),
                basic,
                contributor);
    }

    private static int number(Environment settings, String name, int least) {
        int number = Binder.get(settings)
                .bind(PREFIX + name, Bindable.of(Integer.class))
                .orElse(-1);
        if (number < least)
            throw new StartRefused(
                    "The setting " + PREFIX + name + " is " + number + ".",
                    "Set it to a whole number of at least " + least + ".");
        return number;
    }
}
