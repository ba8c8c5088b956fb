package io.rungs.proposals.settle;

import io.rungs.platform.StartRefused;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Reads from the settings when others may take on what somebody left; Rungs does not start with wrong ones.
@Configuration(proxyBeanMethods = false)
class AdoptionSettings {
    private static final String AFTER = "rungs.review.adopt-after";
    private static final String LAPSE = "rungs.review.adoption-lapses-after";
    private static final String MOST = "rungs.review.adoptions";

    @Bean
    AdoptionTerms adoptionTerms(
            @Value("${" + AFTER + "}") Duration after,
            @Value("${" + LAPSE + "}") Duration lapse,
            @Value("${" + MOST + "}") int most) {
        require(!after.isNegative(), AFTER, after, "a time, as 14d");
        require(lapse.isPositive(), LAPSE, lapse, "a time, as 14d");
        require(most > 0, MOST, most, "a whole number of at least 1");
        return new AdoptionTerms(after, lapse, most);
    }

    private static void require(boolean met, String setting, Object value, String right) {
        if (!met) throw new StartRefused("The setting " + setting + " is " + value + ".", "Set it to " + right + ".");
    }
}
