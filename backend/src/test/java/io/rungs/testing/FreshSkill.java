package io.rungs.testing;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Level;
import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.AddRoleToSkill;
import io.rungs.catalog.Operation.CreateSkill;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.catalog.Place;
import io.rungs.catalog.Proficiency;
import io.rungs.catalog.Requirement;
import io.rungs.identity.Scope;
import java.util.UUID;

/// A skill of one test alone, and the edits of it that tests propose.
public record FreshSkill(UUID id, String slug, Scope group, UUID developer, UUID analyst) {
    public Place junior() {
        return new Place(developer, Level.JUNIOR);
    }

    public Place senior() {
        return new Place(developer, Level.SENIOR);
    }

    public Place analystJunior() {
        return new Place(analyst, Level.JUNIOR);
    }

    public SetName named(String name) {
        return new SetName(id, "Run tracking", name);
    }

    /// Clarifying: the words change, the bar does not.
    public EditExpectation clarified(String description) {
        var base = Catalogues.JUNIOR;
        return new EditExpectation(
                id, junior(), base, new Expectation(description, base.requirement(), base.proficiency()));
    }

    /// Clarifying, in another cell than [#clarified].
    public EditExpectation seniorClarified(String description) {
        var base = Catalogues.SENIOR;
        return new EditExpectation(
                id, senior(), base, new Expectation(description, base.requirement(), base.proficiency()));
    }

    /// The bar is raised; the words stay.
    public EditExpectation raised() {
        var base = Catalogues.JUNIOR;
        return new EditExpectation(
                id, junior(), base, new Expectation(base.description(), Requirement.MANDATORY, Proficiency.EXPERT));
    }

    /// The bar is lowered; the words stay.
    public EditExpectation lowered() {
        var base = Catalogues.JUNIOR;
        return new EditExpectation(
                id, junior(), base, new Expectation(base.description(), base.requirement(), Proficiency.AWARENESS));
    }

    public SetSummary summarized(String summary) {
        return new SetSummary(id, null, summary);
    }

    public AddExpectation added(Level level, String description) {
        return new AddExpectation(
                id, new Place(developer, level), new Expectation(description, Requirement.OPTIONAL, null));
    }

    public RemoveExpectation removed() {
        return new RemoveExpectation(id, analystJunior(), Catalogues.ANALYST);
    }

    /// A whole skill beside it, in its group and for its developers.
    public Operation[] another(String address) {
        return another(address, "Kafka");
    }

    public Operation[] another(String address, String name) {
        UUID skill = UUID.randomUUID();
        return new Operation[] {
            new CreateSkill(skill, address, name, group.id()),
            new SetSummary(skill, null, "Queues that keep."),
            new AddRoleToSkill(skill, developer),
            new AddExpectation(skill, junior(), new Expectation("Reads from a topic.", Requirement.MANDATORY, null))
        };
    }

    public String api() {
        return "/api/skills/" + slug;
    }
}
