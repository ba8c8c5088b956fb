package io.rungs.catalog.view;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Finding;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.LadderChecks;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Place;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// What a ladder check found, with the names of what it speaks of.
public record LadderFinding(
        String code, Finding.Severity severity, RoleRef role, Level level, String sentence, String key) {
    /// @param roles at least the roles of the finding's places
    public static LadderFinding of(Finding finding, Map<UUID, RoleRef> roles, Framework framework) {
        Place place = finding.place();
        RoleRef role = named(place, roles);
        return new LadderFinding(
                finding.code().label(),
                finding.severity(),
                role,
                place.level(),
                role.name() + ", " + framework.title(place) + ": " + rest(finding, roles, framework),
                finding.key());
    }

    private static String rest(Finding finding, Map<UUID, RoleRef> roles, Framework framework) {
        Place other = finding.places().getLast();
        String below = framework.title(other);
        return switch (finding.code()) {
            case LEVEL_MISSING -> "nothing stands here, though the levels below and above say something.";
            case REQUIREMENT_DROPS -> "optional here, but mandatory at " + below + " already.";
            case PROFICIENCY_DROPS -> "asks for less proficiency than " + below + ".";
            case FILLER -> "this text only fills the place. Write what somebody shows at this level.";
            case NO_SUCH_RUNG ->
                "the role has no such rung. It has "
                        + framework.titles(finding.place().role()) + ".";
            case NOTHING_BELOW -> "as below, but no level below has a text.";
            case SAME_AS_BELOW -> "the same text as at " + below + ". Say what this level adds.";
            case NEARLY_AS_BELOW -> "nearly the same text as at " + below + ". Say what this level adds.";
            case SAME_AS_ROLE -> "the same text as for " + named(other, roles).name() + ".";
            case NEARLY_AS_ROLE ->
                "nearly the same text as for " + named(other, roles).name() + ".";
            case OVER_LONG -> "longer than " + LadderChecks.LONG + " characters. Say it shorter.";
            case NO_VERB -> "names no act. Begin with a verb, as “Designs” or “Reviews”.";
        };
    }

    private static RoleRef named(Place place, Map<UUID, RoleRef> roles) {
        return Objects.requireNonNull(roles.get(place.role()));
    }
}
