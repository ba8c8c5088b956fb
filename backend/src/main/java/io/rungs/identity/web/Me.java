package io.rungs.identity.web;

import io.rungs.identity.AccountRef;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Scope;
import io.rungs.identity.Trust;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who the viewer is, how far they are trusted and what they were granted; a guest is nobody with no grants.
record Me(@Nullable AccountRef account, @Nullable Trust trust, List<HeldGrant> grants) {
    record HeldGrant(GrantKind kind, Scope scope, String scopeName) {}
}
