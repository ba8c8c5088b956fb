package io.rungs.catalog;

import java.util.UUID;

/// How a role is shown wherever its name stands.
public record RoleRef(UUID id, String slug, String name) {}
