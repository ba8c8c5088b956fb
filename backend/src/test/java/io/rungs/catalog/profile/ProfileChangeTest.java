package io.rungs.catalog.profile;

import static io.rungs.catalog.profile.SomeProfiles.ANALYST;
import static io.rungs.catalog.profile.SomeProfiles.DEVELOPER;
import static io.rungs.catalog.profile.SomeProfiles.JUNIOR;
import static io.rungs.catalog.profile.SomeProfiles.OTHERS;
import static io.rungs.catalog.profile.SomeProfiles.SENIOR;
import static io.rungs.catalog.profile.SomeProfiles.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.ProfileChange.OfExpectation;
import io.rungs.catalog.profile.ProfileChange.OfField;
import io.rungs.catalog.profile.ProfileChange.OfRole;
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
            case OfField(SkillField _, String was, String is) -> was == null ? is != null : !was.equals(is);
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
                        new OfField(SkillField.STATE, "ACTIVE", "RETIRED"),
                        new OfField(SkillField.NAME, "A", "B"),
                        new OfField(SkillField.SLUG, "tracking", "b"),
                        new OfField(SkillField.GROUP, SomeProfiles.GROUP.toString(), new UUID(3, 2).toString()),
                        new OfField(SkillField.SUMMARY, null, "New."),
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
            case OfField it -> it.field().in(to, it.after());
            case OfRole it -> it.added() ? to.withRole(it.role()) : to.withoutRole(it.role());
            case OfExpectation it -> it.after() == null ? to.without(it.place()) : to.with(it.place(), it.after());
        };
    }
}
