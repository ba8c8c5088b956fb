package io.rungs.proposals.policy;

import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Place;
import io.rungs.identity.Scope;
import io.rungs.proposals.RequirementResult;
import io.rungs.proposals.RequirementResult.State;
import java.util.List;
import java.util.stream.Collectors;

/// What the ladder checks come to for publishing: an error blocks, a warning does not.
final class LadderRequirement {
    static final String CODE = "ladder";

    private LadderRequirement() {}

    static RequirementResult of(List<Found> found, Weighed.Names names, Framework framework) {
        List<Found> errors = found.stream().filter(Found::error).toList();
        if (errors.isEmpty())
            return new RequirementResult(CODE, State.MET, "The ladder checks find no error" + rest(found));
        String places = errors.stream()
                .map(it -> it.finding()
                        .place()
                        .map(place -> place(place, names, framework))
                        .orElse("the summary"))
                .distinct()
                .collect(Collectors.joining("; "));
        return new RequirementResult(
                CODE,
                State.NOT_MET,
                "The ladder checks find %s (%s). The author has to mend %s."
                        .formatted(
                                errors.size() == 1 ? "1 error" : errors.size() + " errors",
                                places,
                                errors.size() == 1 ? "it" : "them"));
    }

    private static String rest(List<Found> warnings) {
        return switch (warnings.size()) {
            case 0 -> ".";
            case 1 -> ", and 1 warning.";
            default -> ", and " + warnings.size() + " warnings.";
        };
    }

    private static String place(Place it, Weighed.Names names, Framework framework) {
        return names.scope(new Scope(Scope.Kind.ROLE, it.role())) + ", " + framework.title(it);
    }
}
