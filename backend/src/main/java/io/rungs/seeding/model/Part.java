package io.rungs.seeding.model;

import io.rungs.kernel.Letters;

/// What is loaded as a whole or not at all, in this order.
public enum Part {
    CATALOGUE,
    PEOPLE,
    SCENES;

    /// As the database names it.
    public String key() {
        return Letters.small(name());
    }
}
