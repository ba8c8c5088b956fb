package io.rungs.authorisation;

import org.jspecify.annotations.Nullable;

/// Everybody who can stand before an address, as one of the demonstration people.
enum Caller {
    GUEST("guest", null),
    MEMBER("member", "jonas"),
    AUTHOR("author", "ines"),
    CO_AUTHOR("co-author", "nils"),
    /// Of the group; of the site too, which counts for nothing where the group has its own.
    REVIEWER("reviewer", "omar"),
    /// A reviewer, but of another group.
    ELSEWHERE("elsewhere", "lena"),
    /// Of the group.
    OWNER("owner", "priya"),
    MODERATOR("moderator", "marek"),
    ADMIN("admin", "ada"),
    /// Was a reviewer of the group.
    FORMER("former", "tove");

    private final String title;
    final @Nullable String handle;

    String title() {
        return title;
    }

    Caller(String title, @Nullable String handle) {
        this.title = title;
        this.handle = handle;
    }
}
