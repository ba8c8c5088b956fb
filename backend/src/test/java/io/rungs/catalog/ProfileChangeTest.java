package io.rungs.catalog;

import static io.rungs.catalog.SomeProfiles.ANALYST;
import static io.rungs.catalog.SomeProfiles.DEVELOPER;
import static io.rungs.catalog.SomeProfiles.JUNIOR;
import static io.rungs.catalog.SomeProfiles.OTHERS;
import static io.rungs.catalog.SomeProfiles.SENIOR;
import static io.rungs.catalog.SomeProfiles.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.ProfileChange.OfExpectation;
import io.rungs.catalog.ProfileChange.OfName;
import io.rungs.catalog.ProfileChange.OfRole;
import io.rungs.catalog.ProfileChange.OfSummary;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProfileChangeTest {
    @Provide
    Arbitrary<Profile> profiles() {
        var roles = Arbitraries.subsetOf(DEVELOPER, ANALYST).map(it -> List.copyOf(new TreeSet<>(it)));
        return Combinators.combine(SomeProfiles.any(), roles)
                .as((it, some) -> Profile.of(it.name(), it.summary(), some, it.expectations()))
                .withoutEdgeCases();
    }

    @Property
    void the_changes_lead_from_the_one_to_the_other(
            @ForAll("profiles") Profile before, @ForAll("profiles") Profile after) {
        assertThat(applied(before, ProfileChange.between(before, after))).isEqualTo(after);
    }

    @Property
    void from_nothing_they_tell_the_whole_profile(@ForAll("profiles") Profile after) {
        var nothing = Profile.of("", null, List.of(), Map.of());

        assertThat(applied(nothing, ProfileChange.between(null, after))).isEqualTo(after);
    }

    @Property
    void equal_profiles_have_no_differences(@ForAll("profiles") Profile profile) {
        assertThat(ProfileChange.between(profile, profile)).isEmpty();
    }

    @Property
    void each_change_says_something_else_after_than_before(
            @ForAll("profiles") Profile before, @ForAll("profiles") Profile after) {
        assertThat(ProfileChange.between(before, after)).doesNotHaveDuplicates().allMatch(it -> switch (it) {
            case OfName(String was, String is) -> !is.equals(was);
            case OfSummary(String was, String is) -> was == null ? is != null : !was.equals(is);
            case OfRole _ -> true;
            case OfExpectation(Place _, Expectation was, Expectation is) -> was == null ? is != null : !was.equals(is);
        });
    }

    @Example
    void theyStandInTheOrderNameSummaryRolesCells() {
        var before = Profile.of("A", null, List.of(DEVELOPER), Map.of(SENIOR, says("Old.")));
        var after = Profile.of(
                "B", "New.", List.of(DEVELOPER, ANALYST), Map.of(OTHERS, says("New."), JUNIOR, says("First.")));

        assertThat(ProfileChange.between(before, after))
                .containsExactly(
                        new OfName("A", "B"),
                        new OfSummary(null, "New."),
                        new OfRole(ANALYST, true),
                        new OfExpectation(JUNIOR, null, says("First.")),
                        new OfExpectation(SENIOR, says("Old."), null),
                        new OfExpectation(OTHERS, null, says("New.")));
    }

    private static Profile applied(Profile profile, List<ProfileChange> changes) {
        for (ProfileChange change : changes) profile = applied(profile, change);
        return profile;
    }

    private static Profile applied(Profile to, ProfileChange change) {
        return switch (change) {
            case OfName it -> to.withName(it.after());
            case OfSummary it -> to.withSummary(it.after());
            case OfRole it -> Profile.of(to.name(), to.summary(), roles(to, it), to.expectations());
            case OfExpectation it -> it.after() == null ? to.without(it.place()) : to.with(it.place(), it.after());
        };
    }

    private static List<UUID> roles(Profile of, OfRole change) {
        var roles = new TreeSet<>(of.roles());
        if (change.added()) roles.add(change.role());
        else roles.remove(change.role());
        return List.copyOf(roles);
    }
}
