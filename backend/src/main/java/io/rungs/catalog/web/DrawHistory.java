package io.rungs.catalog.web;

import io.rungs.catalog.Frameworks;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Draws histories with the names that levels and proficiencies have now.
@Component
class DrawHistory {
    private final Frameworks frameworks;
    private final Clock clock;

    DrawHistory(Frameworks frameworks, Clock clock) {
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /// @param newest the number of the skill's newest revision
    DrawnHistory of(String slug, int newest) {
        return new DrawnHistory(slug, newest, frameworks.now(), clock.instant());
    }
}
