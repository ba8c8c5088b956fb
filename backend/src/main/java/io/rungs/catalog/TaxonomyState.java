package io.rungs.catalog;

/// How a domain, a group or a role stands: what is retired is shown where something stands in it and offered
/// nowhere; what was merged is read as the other, wherever it stands.
public enum TaxonomyState {
    ACTIVE,
    RETIRED,
    MERGED
}
