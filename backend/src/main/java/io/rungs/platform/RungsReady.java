package io.rungs.platform;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says at the end of the start where Rungs is to be found.
@Component
class RungsReady {
    private static final Logger LOG = LoggerFactory.getLogger(RungsReady.class);

    private final String address;
    private final ObjectProvider<ReadyNote> notes;

    RungsReady(PublicAddress address, ObjectProvider<ReadyNote> notes) {
        this.address = address.origin();
        this.notes = notes;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void say() {
        var lines = notes.orderedStream().flatMap(it -> it.lines().stream());
        LOG.info(Stream.concat(Stream.of("Rungs is ready: " + address), lines)
                .collect(Collectors.joining(System.lineSeparator() + "    ")));
    }
}
