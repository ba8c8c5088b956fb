package io.rungs.platform;

import org.jspecify.annotations.Nullable;

/// Answers whatever draws a page who lives here.
public interface CommunityHere {
    /// Nothing of it where nobody has said so yet.
    record Called(@Nullable String name, @Nullable String line) {
        public static final Called NOTHING = new Called(null, null);
    }

    /// As it was heard last: a page is drawn also while the database is away.
    Called called();
}
