package io.rungs.testing;

import io.rungs.catalog.SetLadder;
import io.rungs.catalog.SetLadder.Act;
import io.rungs.catalog.SetLadder.WantedLevel;
import io.rungs.catalog.SetLadder.WantedProficiency;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.ProficiencyScale;
import java.util.List;
import java.util.Map;

/// What an installation starts with, for models that are tried without a database.
public final class FirstFramework {
    public static final List<Level> LEVELS =
            List.of(Level.JUNIOR, Level.MIDDLE, Level.SENIOR, Level.LEAD, Level.PRINCIPAL);
    public static final List<Proficiency> PROFICIENCIES =
            List.of(Proficiency.AWARENESS, Proficiency.WORKING, Proficiency.ADVANCED, Proficiency.EXPERT);
    public static final Ladder LADDER =
            new Ladder(LEVELS.stream().map(FirstFramework::entry).toList());
    public static final Framework FRAMEWORK = new Framework(
            LADDER,
            new ProficiencyScale(
                    PROFICIENCIES.stream().map(FirstFramework::entry).toList()),
            Map.of());

    private FirstFramework() {}

    private static Ladder.Entry entry(Level it) {
        return new Ladder.Entry(it, slug(it), name(it), null, true);
    }

    private static ProficiencyScale.Entry entry(Proficiency it) {
        return new ProficiencyScale.Entry(it, slug(it), name(it).substring(0, 2), name(it), null, true);
    }

    /// The word that each of them is kept as.
    public static String slug(Object it) {
        return it.toString().toLowerCase();
    }

    /// Sets them again, whatever a test made of them.
    ///
    /// @param version of the ladder that is there
    public static void restore(SetLadder set, long version) {
        set.levels(
                new Act(null, version, null),
                LEVELS.stream()
                        .map(it -> new WantedLevel(it.id(), slug(it), name(it), null))
                        .toList());
        set.proficiencies(
                new Act(null, version + 1, null),
                PROFICIENCIES.stream()
                        .map(it -> new WantedProficiency(it.id(), slug(it), name(it).substring(0, 2), name(it), null))
                        .toList());
    }

    private static String name(Object it) {
        return it.toString().charAt(0) + slug(it).substring(1);
    }
}
