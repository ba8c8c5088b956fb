package io.rungs.exchange.model;

import io.rungs.exchange.model.Carried.CarriedSkill;
import io.rungs.exchange.model.Carried.Outline;
import java.io.IOException;

/// Writes a catalogue as a file of some kind: first the outline, then skill by skill in the order of their slugs,
/// so that none is held longer than it takes to write it. The same catalogue is always the same bytes.
public interface CatalogueWriter {
    void outline(Outline it) throws IOException;

    void skill(CarriedSkill it) throws IOException;

    /// Writes what comes behind the last skill.
    void end() throws IOException;
}
