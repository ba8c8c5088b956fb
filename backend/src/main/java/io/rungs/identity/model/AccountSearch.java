package io.rungs.identity.model;

import io.rungs.identity.AccountRef;
import java.util.List;

/// Finds people of whom one knows how they are called.
public interface AccountSearch {
    /// Those whose handle or name begins like that, by handle.
    List<AccountRef> beginningLike(String text, int limit);
}
