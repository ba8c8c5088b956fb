package io.rungs.catalog.view;

import java.util.UUID;

/// A domain or a group, wherever its name stands.
public record TaxonomyRef(UUID id, String slug, String name) {}
