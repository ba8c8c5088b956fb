package io.rungs.testing;

import io.rungs.catalog.Head;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.profile.SkillField;
import io.rungs.identity.Scope;
import java.util.List;
import java.util.UUID;

/// A skill of one test alone, and the edits of it that tests propose.
public record FreshSkill(Head head) {
    public SkillRef ref() {
        return head.skill();
    }

    public UUID id() {
        return ref().id();
    }

    public String slug() {
        return ref().slug();
    }

    /// Its own scope, its group's, its domain's and the site.
    public List<Scope> line() {
        return head.line();
    }

    public Scope group() {
        return line().get(1);
    }

    public UUID developer() {
        return head.profile().roles().get(0);
    }

    public UUID analyst() {
        return head.profile().roles().get(1);
    }

    public UUID cell(Place place) {
        return head.cells().get(place);
    }

    /// As threads name what they are about.
    public String subject() {
        return "skill:" + slug();
    }

    public Place junior() {
        return new Place(developer(), Level.JUNIOR);
    }

    public Place senior() {
        return new Place(developer(), Level.SENIOR);
    }

    public Place analystJunior() {
        return new Place(analyst(), Level.JUNIOR);
    }

    public SetField named(String name) {
        return new SetField(id(), SkillField.NAME, "Run tracking", name);
    }

    /// Clarifying: the words change, the bar does not.
    public SetCell clarified(String description) {
        var base = Catalogues.JUNIOR;
        return new SetCell(id(), junior(), base, new Expectation(description, base.requirement(), base.proficiency()));
    }

    /// Clarifying: it says more than before.
    public SetCell extended() {
        return clarified("Logs every run, and says more of it.");
    }

    /// Editorial: one reviewer can publish it at once.
    public SetCell respelled() {
        return clarified("Logs every Run.");
    }

    /// Clarifying, in another cell than [#clarified].
    public SetCell seniorClarified(String description) {
        var base = Catalogues.SENIOR;
        return new SetCell(id(), senior(), base, new Expectation(description, base.requirement(), base.proficiency()));
    }

    /// The bar is raised; the words stay.
    public SetCell raised() {
        var base = Catalogues.JUNIOR;
        return new SetCell(
                id(), junior(), base, new Expectation(base.description(), Requirement.MANDATORY, Proficiency.EXPERT));
    }

    /// The bar is lowered; the words stay.
    public SetCell lowered() {
        var base = Catalogues.JUNIOR;
        return new SetCell(
                id(), junior(), base, new Expectation(base.description(), base.requirement(), Proficiency.AWARENESS));
    }

    public SetField summarized(String summary) {
        return new SetField(id(), SkillField.SUMMARY, null, summary);
    }

    public SetCell added(Level level, String description) {
        return SetCell.adding(
                id(), new Place(developer(), level), new Expectation(description, Requirement.OPTIONAL, null));
    }

    public SetCell removed() {
        return SetCell.removing(id(), analystJunior(), Catalogues.ANALYST);
    }

    /// A whole skill beside it, in its group and for its developers.
    public Operation[] another(String address) {
        return another(address, "Kafka");
    }

    public Operation[] another(String address, String name) {
        UUID skill = UUID.randomUUID();
        return new Operation[] {
            new CreateSkill(skill, address, name, group().id()),
            new SetField(skill, SkillField.SUMMARY, null, "Queues that keep."),
            SetRole.adding(skill, developer()),
            SetCell.adding(skill, junior(), new Expectation("Reads from a topic.", Requirement.MANDATORY, null))
        };
    }

    public String api() {
        return "/api/skills/" + slug();
    }
}
