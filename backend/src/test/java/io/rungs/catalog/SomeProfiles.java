package io.rungs.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Profiles of one skill made of so few values that every constellation of three of them comes up often.
public final class SomeProfiles {
    public static final UUID SKILL = new UUID(1, 1);
    public static final UUID DEVELOPER = new UUID(2, 1);
    public static final UUID ANALYST = new UUID(2, 2);
    public static final List<UUID> ROLES = List.of(DEVELOPER, ANALYST);
    public static final Place JUNIOR = new Place(DEVELOPER, Level.JUNIOR);
    public static final Place SENIOR = new Place(DEVELOPER, Level.SENIOR);
    public static final Place OTHERS = new Place(ANALYST, Level.LEAD);
    private static final List<Place> PLACES = List.of(JUNIOR, SENIOR, OTHERS);

    private SomeProfiles() {}

    public static Arbitrary<Profile> any() {
        var names = Arbitraries.of("Tracking", "Tracing");
        var summaries = Arbitraries.of("What was run.", "What was tried.").injectNull(0.3);
        var cells = Arbitraries.maps(Arbitraries.of(PLACES), expectations()).ofMaxSize(PLACES.size());
        return Combinators.combine(names, summaries, cells)
                .as((name, summary, says) -> Profile.of(name, summary, ROLES, says))
                .withoutEdgeCases();
    }

    public static Arbitrary<Expectation> expectations() {
        return Combinators.combine(
                        Arbitraries.of("Logs runs.", "Compares runs.", "Designs trials."),
                        Arbitraries.of(Requirement.values()),
                        Arbitraries.of(Proficiency.WORKING, Proficiency.EXPERT).injectNull(0.3))
                .as(Expectation::new);
    }

    public static Expectation says(String description) {
        return new Expectation(description, Requirement.MANDATORY, null);
    }

    public static Profile with(Place place, Expectation expectation) {
        return Profile.of("Tracking", null, ROLES, Map.of(place, expectation));
    }

    /// What somebody would propose who reads `from` and wants `to`.
    public static List<Operation> leading(Profile from, Profile to) {
        List<Operation> operations = new ArrayList<>();
        if (!from.name().equals(to.name())) operations.add(new Operation.SetName(SKILL, from.name(), to.name()));
        if (!Objects.equals(from.summary(), to.summary()))
            operations.add(new Operation.SetSummary(SKILL, from.summary(), to.summary()));
        var places = new TreeSet<>(from.expectations().keySet());
        places.addAll(to.expectations().keySet());
        for (Place place : places) {
            Expectation was = from.expectations().get(place);
            Expectation is = to.expectations().get(place);
            if (Objects.equals(was, is)) continue;
            if (was == null) operations.add(new Operation.AddExpectation(SKILL, place, is));
            else if (is == null) operations.add(new Operation.RemoveExpectation(SKILL, place, was));
            else operations.add(new Operation.EditExpectation(SKILL, place, was, is));
        }
        return operations;
    }

    /// Everything that a profile says, by where it stands.
    public static Map<String, Object> fields(Profile profile) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", profile.name());
        fields.put("summary", profile.summary());
        profile.expectations().forEach((place, it) -> {
            fields.put(place + " description", it.description());
            fields.put(place + " requirement", it.requirement());
            fields.put(place + " proficiency", it.proficiency());
        });
        return fields;
    }
}
