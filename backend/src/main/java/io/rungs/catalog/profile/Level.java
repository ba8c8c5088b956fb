package io.rungs.catalog.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.UUID;

/// A level of the installation: its id, wherever it stands and whatever it is called; both says the [Ladder]. Its
/// own order is only that of ids.
///
/// Those that an installation starts with are named here.
public record Level(@JsonValue UUID id) implements Comparable<Level> {
    private static final FirstSteps FIRST =
            new FirstSteps(0x101, List.of("JUNIOR", "MIDDLE", "SENIOR", "LEAD", "PRINCIPAL"));

    public static final Level JUNIOR = new Level(FIRST.id(0));
    public static final Level MIDDLE = new Level(FIRST.id(1));
    public static final Level SENIOR = new Level(FIRST.id(2));
    public static final Level LEAD = new Level(FIRST.id(3));
    public static final Level PRINCIPAL = new Level(FIRST.id(4));

    /// As it is kept: its id, or the word that it was once kept as.
    @JsonCreator
    public static Level kept(String kept) {
        return new Level(FIRST.read(kept));
    }

    @Override
    public int compareTo(Level other) {
        return id.compareTo(other.id);
    }

    /// What hashes and keys name it by.
    @Override
    public String toString() {
        return FIRST.said(id);
    }
}
