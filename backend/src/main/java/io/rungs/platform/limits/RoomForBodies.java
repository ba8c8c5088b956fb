package io.rungs.platform.limits;

import io.rungs.platform.Busy;
import java.util.HashMap;
import java.util.Map;

/// The bytes of bodies that a node holds at once, and whose they are. Who sends much holds no more than half of
/// what is left of three quarters of the room, so that one alone finds a quarter of it all, and the next ones
/// less; the last quarter is for those who hold little.
final class RoomForBodies {
    private static final int LITTLE = 64 * 1024;

    private final long all;
    private final Map<String, Long> held = new HashMap<>();
    private long taken;

    RoomForBodies(long all) {
        this.all = all;
    }

    /// @throws Busy where the caller holds too much with these
    synchronized void take(String caller, int bytes) {
        long own = held.getOrDefault(caller, 0L) + bytes;
        boolean fits = own > LITTLE ? 2 * own <= all / 4 * 3 - taken : taken + bytes <= all;
        if (!fits) throw new Busy();
        held.put(caller, own);
        taken += bytes;
    }

    synchronized void giveBack(String caller, long bytes) {
        taken -= bytes;
        held.computeIfPresent(caller, (_, own) -> own > bytes ? own - bytes : null);
    }

    synchronized long taken() {
        return taken;
    }
}
