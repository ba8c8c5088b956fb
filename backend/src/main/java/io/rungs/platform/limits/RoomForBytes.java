package io.rungs.platform.limits;

import io.rungs.platform.Busy;
import io.rungs.platform.LargeBody;
import io.rungs.platform.StartRefused;
import java.util.HashMap;
import java.util.Map;
import org.springframework.util.unit.DataSize;

/// The bytes that a node holds at once for those who send or read slowly, and whose they are. Who has much there
/// holds no more than half of what is left of three quarters of the room, so that one alone finds a quarter of it
/// all, and the next ones less; the last quarter is for those who hold little.
final class RoomForBytes {
    static final int LITTLE = 64 * 1024;

    /// Room for the largest proposal of somebody who is alone.
    private static final DataSize LEAST = DataSize.ofBytes(5 * LargeBody.LARGEST);
    /// Of the heap: texts and trees that are made of bytes are several times as large.
    private static final int PART_OF_HEAP = 16;

    private final long all;
    private final Map<String, Long> held = new HashMap<>();
    private long taken;

    RoomForBytes(long all) {
        this.all = all;
    }

    /// As a setting says it.
    ///
    /// @param atOnce 0 for what the heap bears
    static RoomForBytes of(String setting, DataSize atOnce, String what) {
        if (atOnce.toBytes() == 0)
            return new RoomForBytes(
                    Math.max(LEAST.toBytes(), Runtime.getRuntime().maxMemory() / PART_OF_HEAP));
        if (atOnce.compareTo(LEAST) < 0)
            throw new StartRefused(
                    "The setting " + setting + " is " + atOnce + ".",
                    "Set it to how many bytes of %s a node holds at once, at least %dMB, or to 0 for what its memory bears."
                            .formatted(what, LEAST.toMegabytes()));
        return new RoomForBytes(atOnce.toBytes());
    }

    /// @throws Busy where the caller holds too much with these
    synchronized void take(String caller, int bytes) {
        long own = held.getOrDefault(caller, 0L) + bytes;
        boolean fits = own > LITTLE ? 2 * own <= all / 4 * 3 - taken : taken + bytes <= all;
        if (!fits) throw new Busy();
        held.merge(caller, (long) bytes, Long::sum);
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
