package io.rungs.realtime.web;

import io.rungs.realtime.usecase.Beats;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Shows as `carrier` whether this node hears what is announced. A deaf node still serves every page, so these
/// states are ones of their own, which do not count in the node's.
@Component("carrierHealthIndicator")
class CarrierHealth implements HealthIndicator {
    private final Beats beats;

    CarrierHealth(Beats beats) {
        this.beats = beats;
    }

    @Override
    public Health health() {
        var state = beats.state();
        if (state.deafSince() != null)
            return Health.status("DEAF")
                    .withDetail("since", state.deafSince().toString())
                    .withDetail("cause", String.valueOf(state.cause()))
                    .build();
        if (state.mute()) return Health.status("MUTE").build();
        return state.hears() ? Health.up().build() : Health.unknown().build();
    }
}
