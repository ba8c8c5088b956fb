package io.rungs.seeding.model;

import java.util.List;

/// How much an installation starts with, as the setting `rungs.seeds` says in lower case.
public enum Extent {
    /// The catalogue, the demonstration people and what they did.
    FULL(Part.CATALOGUE, Part.PEOPLE, Part.SCENES),
    CATALOGUE(Part.CATALOGUE),
    NONE();

    private final List<Part> parts;

    Extent(Part... parts) {
        this.parts = List.of(parts);
    }

    public List<Part> parts() {
        return parts;
    }
}
