package io.rungs.catalog.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.UUID;

/// How well, as a step of the installation's scale: its id, wherever it stands and whatever it is called; both says
/// the [ProficiencyScale].
///
/// Those that an installation starts with are named here.
public record Proficiency(@JsonValue UUID id) {
    private static final FirstSteps FIRST =
            new FirstSteps(0x201, List.of("AWARENESS", "WORKING", "ADVANCED", "EXPERT"));

    public static final Proficiency AWARENESS = new Proficiency(FIRST.id(0));
    public static final Proficiency WORKING = new Proficiency(FIRST.id(1));
    public static final Proficiency ADVANCED = new Proficiency(FIRST.id(2));
    public static final Proficiency EXPERT = new Proficiency(FIRST.id(3));

    /// As it is kept: its id, or the word that it was once kept as.
    @JsonCreator
    public static Proficiency kept(String kept) {
        return new Proficiency(FIRST.read(kept));
    }

    /// What hashes and keys name it by.
    @Override
    public String toString() {
        return FIRST.said(id);
    }
}
