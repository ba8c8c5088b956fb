package io.rungs.catalog.view;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.ProficiencyScale;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.profile.SkillState;
import io.rungs.catalog.profile.StatementsMove;
import io.rungs.text.WordDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Says a change in words, so that no diff depends on colour alone.
public final class ChangeSentence {
    private ChangeSentence() {}

    /// As "Data Scientist, Senior: now mandatory; 3 words added, 1 removed."
    public static String ofExpectation(
            RoleRef role, Level level, @Nullable Expectation before, @Nullable Expectation after, Framework framework) {
        return role.name() + ", " + framework.title(new Place(role.id(), level)) + ": "
                + String.join("; ", facts(before, after, framework.scale())) + ".";
    }

    /// As "Summary: 2 words added."
    public static String ofText(String what, @Nullable String before, @Nullable String after) {
        if (before == null) return what + ": added.";
        if (after == null) return what + ": removed.";
        return what + ": " + WordDiff.summary(KeptWords.between(before, after).words()) + ".";
    }

    public static String ofRole(RoleRef role, boolean added) {
        return role.name() + (added ? ": role added." : ": role removed.");
    }

    /// As "Data Scientist: role removed, and the 3 expectations of it."
    public static String withoutRole(RoleRef role, int texts) {
        if (texts == 0) return ofRole(role, false);
        String gone = texts == 1 ? "the 1 expectation" : "the " + texts + " expectations";
        return role.name() + ": role removed, and " + gone + " of it.";
    }

    /// As "Address: /skills/kafka instead of /skills/queues."
    public static String ofSlug(@Nullable String before, String after) {
        String instead = before == null ? "" : " instead of /skills/" + before;
        return "Address: /skills/" + after + instead + ".";
    }

    /// As "Group: Data Platforms instead of MLOps."
    public static String ofGroup(@Nullable String before, String after) {
        return "Group: " + after + (before == null ? "" : " instead of " + before) + ".";
    }

    /// As "New skill: Kafka, at /skills/kafka in Data Platforms."
    public static String ofNewSkill(String name, String slug, String group) {
        return "New skill: " + name + ", at /skills/" + slug + " in " + group + ".";
    }

    public static String ofState(SkillState after) {
        return after == SkillState.RETIRED ? "Skill retired." : "Skill restored.";
    }

    private static List<String> facts(
            @Nullable Expectation before, @Nullable Expectation after, ProficiencyScale scale) {
        if (before == null || after == null) return List.of(whole(before, after));
        List<String> facts = new ArrayList<>();
        if (before.requirement() != after.requirement()) facts.add(required(after.requirement()));
        if (!Objects.equals(before.proficiency(), after.proficiency()))
            facts.add("proficiency " + scale.within(before.proficiency()) + " → " + scale.within(after.proficiency()));
        if (!Objects.equals(before.description(), after.description())) facts.addAll(said(before, after));
        return facts;
    }

    private static String whole(@Nullable Expectation before, @Nullable Expectation after) {
        if (after == null) return "expectation removed";
        return after.asBelow() && before == null ? "expectation added, as below" : "expectation added";
    }

    private static String required(@Nullable Requirement requirement) {
        return switch (requirement) {
            case MANDATORY -> "now mandatory";
            case OPTIONAL -> "now optional";
            case null -> "neither mandatory nor optional any more";
        };
    }

    private static List<String> said(Expectation before, Expectation after) {
        if (after.asBelow()) return List.of("now as below");
        if (before.asBelow()) return List.of("a text of its own instead of as below");
        return ofDescription(before.words(), after.words());
    }

    private static List<String> ofDescription(String before, String after) {
        String changed = KeptWords.between(before, after).summary();
        var bar = StatementsMove.between(before, after);
        if (bar.raises() && bar.lowers()) return List.of(changed, "it asks for more and for less");
        if (bar.raises()) return List.of(changed, "it asks for more");
        return bar.lowers() ? List.of(changed, "it asks for less") : List.of(changed);
    }
}
