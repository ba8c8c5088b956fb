package io.rungs.journal;

import io.rungs.kernel.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What readers of the journal failed at so often that they try it no more, for whoever runs the installation.
public interface SetAside {
    /// The oldest, at most so many.
    List<Failed> oldest(int most);

    /// @param seq its place in the journal
    /// @param type what happened, as `proposals.submitted`
    /// @param error what the last attempt failed with
    record Failed(
            String reader,
            long seq,
            String type,
            Subject subject,
            int attempts,
            @Nullable String error,
            Instant setAsideAt) {}

    /// Lets its reader try it anew, in the caller's transaction; what it was, where it was set aside.
    @Nullable
    Failed replay(String reader, long seq);

    /// Forgets it, likewise: whoever was owed it does not get it.
    @Nullable
    Failed discard(String reader, long seq);
}
