package io.rungs.identity;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a grant holds: the whole site, or one domain, group, skill or role with all below it.
public record Scope(Kind kind, @Nullable UUID id) {
    public enum Kind {
        SITE,
        DOMAIN,
        GROUP,
        SKILL,
        ROLE
    }

    public static final Scope SITE = new Scope(Kind.SITE, null);

    public Scope {
        Objects.requireNonNull(kind, "A scope has a kind");
        if ((kind == Kind.SITE) != (id == null)) throw new IllegalArgumentException("Only the site has no id");
    }
}
