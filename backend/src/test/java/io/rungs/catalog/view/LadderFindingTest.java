package io.rungs.catalog.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.LadderChecks;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Profile;
import io.rungs.testing.FirstFramework;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A finding says where, what, and what would be right.
class LadderFindingTest {
    private static final List<String> NAMES = List.of("Developer", "Analyst", "Tester", "Writer");
    private static final String SHARED = "Owns up to mistakes before anybody asks, and tells the cause of it.";

    private final Map<Place, Expectation> says = new HashMap<>();

    @Test
    void allPlacesOfATextAreNamed() {
        for (int i = 0; i < NAMES.size(); i++) at(i, Level.SENIOR, i == 1 ? SHARED.replace("the", "a") : SHARED);

        assertThat(sentences())
                .containsExactly("Analyst, Senior: nearly the same text as for Developer, Tester and Writer."
                        + " Use the same words for all of them, or say what differs.");
    }

    @Test
    void whatIsLostIsNumberedAndNotQuoted() {
        at(0, Level.JUNIOR, "- plans\n- names risks\n- thanks others\n- tells what was learned\n- draws it");
        at(0, Level.MIDDLE, "- plans\n- thanks others\n- tells what was learned");

        assertThat(sentences())
                .containsExactly("Developer, Middle: says what Junior says, but for statements 2 and 5 there."
                        + " Say it here too, or why it ends.");
    }

    @Test
    void theSummaryIsAPlaceOfItsOwn() {
        at(0, Level.JUNIOR, "Plans.");

        var found = LadderChecks.in("en", FirstFramework.FRAMEWORK)
                .of(profile().withSummary("TBD"))
                .getFirst();
        var told = LadderFinding.of(found, roles(), FirstFramework.FRAMEWORK);

        assertThat(told.role()).isNull();
        assertThat(told.level()).isNull();
        assertThat(told.sentence())
                .isEqualTo("Summary: this only fills the place. Say what the skill is in a sentence or two, or leave"
                        + " it empty.");
    }

    @Test
    void whatIsSaidBelowIsSaidAsBelow() {
        at(0, Level.JUNIOR, "Plans.");
        at(0, Level.MIDDLE, "plans");

        assertThat(sentences())
                .containsExactly("Developer, Middle: the same text as at Junior. Say “as below” if that is meant, or"
                        + " what this level adds.");
    }

    private void at(int role, Level level, String text) {
        says.put(new Place(id(role), level), new Expectation(text, null, null));
    }

    private static UUID id(int role) {
        return new UUID(5, role);
    }

    private static Map<UUID, RoleRef> roles() {
        Map<UUID, RoleRef> roles = new HashMap<>();
        for (int i = 0; i < NAMES.size(); i++) roles.put(id(i), new RoleRef(id(i), NAMES.get(i), NAMES.get(i)));
        return roles;
    }

    private Profile profile() {
        return Profile.of("s", new UUID(1, 1), "S", null, List.of(id(0), id(1), id(2), id(3)), says);
    }

    private List<String> sentences() {
        return LadderChecks.in("en", FirstFramework.FRAMEWORK).of(profile()).stream()
                .map(it ->
                        LadderFinding.of(it, roles(), FirstFramework.FRAMEWORK).sentence())
                .toList();
    }
}
