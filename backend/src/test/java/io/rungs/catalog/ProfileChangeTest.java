package io.rungs.catalog;

import static io.rungs.catalog.SomeProfiles.ANALYST;
import static io.rungs.catalog.SomeProfiles.DEVELOPER;
import static io.rungs.catalog.SomeProfiles.JUNIOR;
import static io.rungs.catalog.SomeProfiles.OTHERS;
import static io.rungs.catalog.SomeProfiles.SENIOR;
import static io.rungs.catalog.SomeProfiles.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.ProfileChange.OfExpectation;
import io.rungs.catalog.ProfileChange.OfGroup;
import io.rungs.catalog.ProfileChange.OfName;
import io.rungs.catalog.ProfileChange.OfRole;
import io.rungs.catalog.ProfileChange.OfSlug;
import io.rungs.catalog.ProfileChange.OfState;
import io.rungs.catalog.ProfileChange.OfSummary;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProfileChangeTest {
    @Provide
    Arbitrary<Profile> profiles() {
        return SomeProfiles.any();
    }

    @Property
    void the_changes_lead_from_the_one_to_the_other(
            @ForAll("profiles") Profile before, @ForAll("profiles") Profile after) {
        assertThat(applied(before, ProfileChange.between(before, after))).isEqualTo(after);
    }

    @Property
    void from_nothing_they_tell_the_whole_profile(@ForAll("profiles") Profile after) {
        assertThat(applied(Profile.none(), ProfileChange.between(null, after)))
                .isEqualTo(after.with(SkillState.PROPOSED));
    }

    @Property
    void equal_profiles_have_no_differences(@ForAll("profiles") Profile profile) {
        assertThat(ProfileChange.between(profile, profile)).isEmpty();
    }

    @Property
    void each_change_says_something_else_after_than_before(
            @ForAll("profiles") Profile before, @ForAll("profiles") Profile after) {
        assertThat(ProfileChange.between(before, after)).doesNotHaveDuplicates().allMatch(it -> switch (it) {
            case OfState(SkillState was, SkillState is) -> was != is;
            case OfName(String was, String is) -> !is.equals(was);
            case OfSlug(String was, String is) -> !is.equals(was);
            case OfGroup(UUID was, UUID is) -> !is.equals(was);
            case OfSummary(String was, String is) -> was == null ? is != null : !was.equals(is);
            case OfRole _ -> true;
            case OfExpectation(Place _, Expectation was, Expectation is) -> was == null ? is != null : !was.equals(is);
        });
    }

    @Example
    void theyStandInTheOrderStateNameAddressGroupSummaryRolesCells() {
        var before = SomeProfiles.of("A", null, List.of(DEVELOPER), Map.of(SENIOR, says("Old.")));
        var after = SomeProfiles.of(
                        "B", "New.", List.of(DEVELOPER, ANALYST), Map.of(OTHERS, says("New."), JUNIOR, says("First.")))
                .withSlug("b")
                .withGroup(new UUID(3, 2))
                .with(SkillState.RETIRED);

        assertThat(ProfileChange.between(before, after))
                .containsExactly(
                        new OfState(SkillState.ACTIVE, SkillState.RETIRED),
                        new OfName("A", "B"),
                        new OfSlug("tracking", "b"),
                        new OfGroup(SomeProfiles.GROUP, new UUID(3, 2)),
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
            case OfState it -> to.with(it.after());
            case OfName it -> to.withName(it.after());
            case OfSlug it -> to.withSlug(it.after());
            case OfGroup it -> to.withGroup(it.after());
            case OfSummary it -> to.withSummary(it.after());
            case OfRole it -> it.added() ? to.withRole(it.role()) : to.withoutRole(it.role());
            case OfExpectation it -> it.after() == null ? to.without(it.place()) : to.with(it.place(), it.after());
        };
    }
}
