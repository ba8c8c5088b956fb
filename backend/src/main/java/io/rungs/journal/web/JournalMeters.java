package io.rungs.journal.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.rungs.journal.model.Standings;
import io.rungs.journal.model.Standings.Standing;
import io.rungs.journal.usecase.Readings;
import java.util.function.ToIntFunction;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/// Counts of each reader what it has not come to, what waits to be tried again, and what is set aside.
@Component
class JournalMeters implements SmartInitializingSingleton {
    private final Readings readings;
    private final Standings standings;
    private final MeterRegistry meters;

    JournalMeters(Readings readings, Standings standings, MeterRegistry meters) {
        this.readings = readings;
        this.standings = standings;
        this.meters = meters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        count("behind", Standing::behind);
        count("waiting", Standing::waiting);
        count("set.aside", Standing::setAside);
    }

    private void count(String what, ToIntFunction<Standing> of) {
        for (var reading : readings.all())
            Gauge.builder("rungs.journal." + what, () -> of.applyAsInt(standings.of(reading.reader())))
                    .tag("reader", reading.reader().name())
                    .register(meters);
    }
}
