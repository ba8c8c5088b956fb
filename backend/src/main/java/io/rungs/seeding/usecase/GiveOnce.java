package io.rungs.seeding.usecase;

import io.rungs.seeding.model.Part;
import io.rungs.seeding.model.Parts;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives a part of the seeds in one transaction, unless the installation has it.
@Component
class GiveOnce {
    private final Parts parts;

    GiveOnce(Parts parts) {
        this.parts = parts;
    }

    boolean given(Collection<Part> all) {
        return parts.given().containsAll(all.stream().map(Part::key).toList());
    }

    /// Whether it was given now. When the act fails, nothing of it stays.
    @Transactional
    public boolean give(Part part, Instant at, Runnable act) {
        if (!parts.claim(part, at)) return false;
        act.run();
        return true;
    }
}
