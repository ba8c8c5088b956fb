package io.rungs.catalog.model;

import io.rungs.catalog.view.CommunityView;
import org.jspecify.annotations.Nullable;

/// Where it is kept what the community is called.
public interface Communities {
    CommunityView read();

    /// Whether anybody named it after that version of the taxonomy; only in the transaction of an act.
    boolean namedSince(long version);

    /// @param version that the naming made
    void name(@Nullable String name, @Nullable String line, long version);
}
