package io.rungs.catalog.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    public static final UUID GROUP = new UUID(3, 1);
    public static final List<UUID> ROLES = List.of(DEVELOPER, ANALYST);
    public static final Place JUNIOR = new Place(DEVELOPER, Level.JUNIOR);
    public static final Place SENIOR = new Place(DEVELOPER, Level.SENIOR);
    /// At a level of some installation's own.
    public static final Place OTHERS = new Place(ANALYST, new Level(new UUID(4, 7)));
    private static final List<Place> PLACES = List.of(JUNIOR, SENIOR, OTHERS);
    private static final List<UUID> ALL_ROLES = List.of(DEVELOPER, ANALYST, new UUID(2, 3));

    private SomeProfiles() {}

    /// Mostly of a skill that is there, sometimes of one that is retired.
    public static Arbitrary<Profile> any() {
        var names = Arbitraries.of("Tracking", "Tracing");
        var summaries = Arbitraries.of("What was run.", "What was tried.").injectNull(0.3);
        var slugs = Arbitraries.of("tracking", "tracing", "logging");
        var groups = Arbitraries.of(GROUP, new UUID(3, 2));
        var roles = Arbitraries.subsetOf(ALL_ROLES);
        var cells = Arbitraries.maps(Arbitraries.of(PLACES), expectations()).ofMaxSize(PLACES.size());
        var states = Arbitraries.of(SkillState.ACTIVE, SkillState.ACTIVE, SkillState.ACTIVE, SkillState.RETIRED);
        return Combinators.combine(names, summaries, slugs, groups, roles, cells, states)
                .as((name, summary, slug, group, some, says, state) -> Profile.of(
                                slug, group, name, summary, List.copyOf(new TreeSet<>(some)), within(some, says))
                        .with(state))
                .withoutEdgeCases();
    }

    /// As [#any], or of a skill that is not there yet.
    public static Arbitrary<Profile> anyOrNone() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, any()), net.jqwik.api.Tuple.of(1, Arbitraries.just(Profile.none())))
                .withoutEdgeCases();
    }

    private static Map<Place, Expectation> within(Set<UUID> roles, Map<Place, Expectation> says) {
        Map<Place, Expectation> within = new HashMap<>(says);
        within.keySet().removeIf(it -> !roles.contains(it.role()));
        return within;
    }

    public static Arbitrary<Expectation> expectations() {
        return Combinators.combine(
                        Arbitraries.of("Logs runs.", "Compares runs.", "Designs trials.")
                                .injectNull(0.2),
                        Arbitraries.of(Requirement.values()).injectNull(0.2),
                        Arbitraries.of(Proficiency.WORKING, Proficiency.EXPERT).injectNull(0.3))
                .as(Expectation::new);
    }

    public static Expectation says(String description) {
        return new Expectation(description, Requirement.MANDATORY, null);
    }

    /// Of the skill at /skills/tracking.
    public static Profile of(String name, String summary, List<UUID> roles, Map<Place, Expectation> says) {
        return Profile.of("tracking", GROUP, name, summary, roles, says);
    }

    public static Profile with(Place place, Expectation expectation) {
        return of("Tracking", null, ROLES, Map.of(place, expectation));
    }

    /// What somebody would propose who reads `from` and wants `to`.
    public static List<Operation> leading(Profile from, Profile to) {
        return Way.between(SKILL, from, to);
    }

    /// Where [#leading] leads: whoever retires a skill changes nothing else, and what is changed is there.
    public static Profile wish(Profile from, Profile to) {
        if (from.equals(to)) return from;
        if (from.state() == SkillState.ACTIVE && to.state() == SkillState.RETIRED) return from.with(SkillState.RETIRED);
        return to.state() == SkillState.PROPOSED ? from : to.with(SkillState.ACTIVE);
    }

    /// Everything that a profile says, by where it stands.
    public static Map<String, Object> fields(Profile profile) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("state", profile.state());
        fields.put("slug", profile.slug());
        fields.put("group", profile.group());
        fields.put("name", profile.name());
        fields.put("summary", profile.summary());
        profile.roles().forEach(it -> fields.put("role " + it, true));
        profile.expectations().forEach((place, it) -> {
            fields.put(place + " description", it.asBelow() ? "as below" : it.description());
            fields.put(place + " requirement", it.requirement());
            fields.put(place + " proficiency", it.proficiency());
        });
        return fields;
    }

    /// The names of all fields that one of these profiles has.
    public static Set<String> names(Profile... profiles) {
        Set<String> names = new HashSet<>();
        for (Profile profile : profiles) names.addAll(fields(profile).keySet());
        return names;
    }
}
