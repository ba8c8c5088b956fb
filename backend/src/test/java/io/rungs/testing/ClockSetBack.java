package io.rungs.testing;

import io.rungs.platform.RungsClock;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Brings the shared installation back to the present.
class ClockSetBack implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext test) {
        SpringExtension.getApplicationContext(test).getBean(RungsClock.class).ahead(Duration.ZERO);
    }
}
