package io.rungs.catalog.view;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Finding;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.LadderChecks;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a ladder check found, in a sentence that says where, what, and what would be right. Without a role and a
/// level it is about the summary. It quotes no text: words that are hidden later would stay in it.
public record LadderFinding(
        String code,
        Finding.Severity severity,
        @Nullable RoleRef role,
        @Nullable Level level,
        String sentence,
        String key) {
    /// @param roles at least the roles of the finding's places
    public static LadderFinding of(Finding finding, Map<UUID, RoleRef> roles, Framework framework) {
        Place place = finding.place().orElse(null);
        return new LadderFinding(
                finding.code().label(),
                finding.severity(),
                place == null ? null : named(place, roles),
                place == null ? null : place.level(),
                where(place, roles, framework) + rest(finding, roles, framework),
                finding.key());
    }

    private static String where(@Nullable Place place, Map<UUID, RoleRef> roles, Framework framework) {
        return place == null ? "Summary: " : named(place, roles).name() + ", " + framework.title(place) + ": ";
    }

    private static String rest(Finding finding, Map<UUID, RoleRef> roles, Framework framework) {
        String below = finding.places().isEmpty()
                ? ""
                : framework.title(finding.places().getLast());
        return switch (finding.code()) {
            case LEVEL_MISSING ->
                "nothing stands here, though the levels below and above say something. Say what is expected"
                        + " here, or that it is as below.";
            case REQUIREMENT_DROPS ->
                "optional here, but mandatory at " + below
                        + " already. What is mandatory stays so going up; or say why it does not.";
            case PROFICIENCY_DROPS ->
                "asks for less proficiency than " + below + ". Ask for as much at least, or say why less will do.";
            case FILLER ->
                "this text only fills the place. Write what somebody shows at this level; what stays as it is"
                        + " below is “as below”, and where nothing is expected nothing needs to stand.";
            case EMPTY -> "nothing is read here but signs. Write what somebody shows at this level, or take it away.";
            case NO_SUCH_RUNG ->
                "the role has no such rung. It has "
                        + framework.titles(finding.places().getFirst().role()) + ".";
            case NOTHING_BELOW -> "as below, but no level below has a text. Write one here, or there.";
            case SAME_AS_BELOW ->
                "the same text as at " + below + ". Say “as below” if that is meant, or what this level adds.";
            case NEARLY_AS_BELOW ->
                "the text of " + below + " but for a word or two. Say what this level adds, or “as below”.";
            case STATEMENT_LOST ->
                "says what " + below + " says, but for " + statements(finding.statements())
                        + " there. Say it here too, or why it ends.";
            case SAME_AS_ROLE -> "the same text as for " + others(finding, roles) + ".";
            case NEARLY_AS_ROLE ->
                "nearly the same text as for " + others(finding, roles)
                        + ". Use the same words for all of them, or say what differs.";
            case OVER_LONG ->
                "longer than %,d characters. Write it as a list, or say it shorter.".formatted(LadderChecks.LONG);
            case NO_VERB -> "names no act. Begin with a verb, as “Designs” or “Reviews”.";
            case SUMMARY_FILLER ->
                "this only fills the place. Say what the skill is in a sentence or two, or leave it empty.";
        };
    }

    /// "statement 2", "statements 2 and 3".
    private static String statements(List<Integer> numbers) {
        return numbers.size() == 1
                ? "statement " + numbers.getFirst()
                : "statements " + listed(numbers.stream().map(Object::toString).toList());
    }

    private static String others(Finding finding, Map<UUID, RoleRef> roles) {
        return listed(finding.places().stream()
                .skip(1)
                .map(it -> named(it, roles).name())
                .toList());
    }

    /// "A, B and C".
    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last < 1 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static RoleRef named(Place place, Map<UUID, RoleRef> roles) {
        return Objects.requireNonNull(roles.get(place.role()));
    }
}
