package io.rungs.exchange.model;

import io.rungs.exchange.model.TableShape.SaidTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where it is kept what somebody's heads stand for, for the next table of that shape.
public interface HeadsOfShapes {
    /// @param shape its hash
    Optional<SaidHeads> of(UUID account, byte[] shape);

    /// All that can be compared, the newest first.
    List<SaidTable> all(UUID account);

    /// In the place of what was said of that shape before; of others only so many of the newest are kept.
    void keep(UUID account, SaidTable table, Instant at, int most);

    /// @param shape its hash
    void forget(UUID account, byte[] shape);
}
