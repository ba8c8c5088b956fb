package io.rungs.catalog.web;

/// A role was asked for at an address that it had once. It is answered with the way to the one that it has now.
final class RoleMoved extends RuntimeException {
    private final transient String slug;

    RoleMoved(String slug) {
        super("The role is at " + slug + " now", null, false, false);
        this.slug = slug;
    }

    String slug() {
        return slug;
    }
}
