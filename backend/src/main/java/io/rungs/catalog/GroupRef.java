package io.rungs.catalog;

import java.util.UUID;

/// How a group of skills is shown wherever its name stands.
public record GroupRef(UUID id, String slug, String name) {}
