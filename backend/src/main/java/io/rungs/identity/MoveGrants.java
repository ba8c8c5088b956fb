package io.rungs.identity;

import java.util.UUID;

/// Has the rights that people hold in one scope hold in another from now on, where the one became a part of it.
public interface MoveGrants {
    /// Each is taken back and given anew, audited and journalled as such; an equal one that stands there already is
    /// left as it is.
    void move(UUID by, Scope from, Scope to, String reason);
}
