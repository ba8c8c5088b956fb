package io.rungs.proposals.policy;

import static io.rungs.catalog.profile.Proficiency.ADVANCED;
import static io.rungs.catalog.profile.Proficiency.WORKING;
import static io.rungs.catalog.profile.Requirement.MANDATORY;
import static io.rungs.catalog.profile.Requirement.OPTIONAL;
import static io.rungs.catalog.profile.SomeProfiles.JUNIOR;
import static io.rungs.catalog.profile.SomeProfiles.SKILL;
import static io.rungs.proposals.core.Direction.LOWERS;
import static io.rungs.proposals.core.Direction.RAISES;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.profile.SomeProfiles;
import io.rungs.proposals.core.Direction;
import io.rungs.testing.FirstFramework;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BarTest {
    private static final Profile EMPTY =
            SomeProfiles.with(JUNIOR, says(OPTIONAL, null)).without(JUNIOR);

    @Test
    void moreOrLessIsAsked() {
        assertThat(moves(says(OPTIONAL, null), says(MANDATORY, null))).containsExactly(RAISES);
        assertThat(moves(says(OPTIONAL, ADVANCED), says(OPTIONAL, WORKING))).containsExactly(LOWERS);
        assertThat(moves(says(OPTIONAL, null), says(OPTIONAL, WORKING))).containsExactly(RAISES);
        assertThat(moves(says(MANDATORY, WORKING), says(OPTIONAL, ADVANCED))).containsExactly(RAISES, LOWERS);
    }

    @Test
    void somethingIsMoreThanNothing() {
        assertThat(directions(EMPTY, SomeProfiles.with(JUNIOR, says(OPTIONAL, null))))
                .containsExactly(RAISES);
        assertThat(directions(SomeProfiles.with(JUNIOR, says(OPTIONAL, null)), EMPTY))
                .containsExactly(LOWERS);
    }

    @Test
    void otherWordsMoveNoBar() {
        var before = SomeProfiles.with(JUNIOR, new Expectation("Logs runs.", MANDATORY, WORKING));
        var after = SomeProfiles.with(JUNIOR, new Expectation("Logs all runs.", MANDATORY, WORKING));

        assertThat(directions(before, after)).isEmpty();
    }

    @Test
    void aStatementThatComesOrGoesMovesTheBar() {
        var less = new Expectation("Logs runs.", MANDATORY, WORKING);
        var more = new Expectation("Logs runs. Leads reviews.", MANDATORY, WORKING);

        assertThat(moves(less, more)).containsExactly(RAISES);
        assertThat(moves(more, less)).containsExactly(LOWERS);
    }

    @Provide
    Arbitrary<Profile> profiles() {
        return SomeProfiles.any();
    }

    @Property
    void the_way_back_moves_it_the_other_way(@ForAll("profiles") Profile before, @ForAll("profiles") Profile after) {
        var back = Bar.between(SKILL, after, before, FirstFramework.FRAMEWORK).stream()
                .map(it -> new Bar(
                        it.skill(), it.place(), it.direction() == RAISES ? LOWERS : RAISES, it.after(), it.before()))
                .toList();

        assertThat(Bar.between(SKILL, before, after, FirstFramework.FRAMEWORK))
                .containsExactlyInAnyOrderElementsOf(back);
    }

    private static List<Direction> moves(Expectation before, Expectation after) {
        return directions(SomeProfiles.with(JUNIOR, before), SomeProfiles.with(JUNIOR, after));
    }

    private static List<Direction> directions(Profile before, Profile after) {
        return Bar.between(SKILL, before, after, FirstFramework.FRAMEWORK).stream()
                .map(Bar::direction)
                .toList();
    }

    private static Expectation says(Requirement requirement, Proficiency proficiency) {
        return new Expectation("Logs runs.", requirement, proficiency);
    }
}
