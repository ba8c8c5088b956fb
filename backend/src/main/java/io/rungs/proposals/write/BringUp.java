package io.rungs.proposals.write;

import io.rungs.catalog.Heads;
import io.rungs.catalog.profile.Classify;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.OperationForm.FieldValues;
import io.rungs.proposals.Resolution;
import io.rungs.proposals.policy.Weighed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Holds a proposal against what is published now, and brings it onto that as its author wants.
@Component
public class BringUp {
    private final Heads heads;
    private final Classify classes;

    BringUp(Heads heads, Classify classes) {
        this.heads = heads;
        this.classes = classes;
    }

    /// @throws Refusal.Invalid `bad-text`, `unknown-group`, `no-such-conflict`
    public BroughtUp bring(Weighed weighed, List<Resolution> resolutions) {
        requireGroups(resolutions);
        return BroughtUp.of(weighed, resolutions, classes);
    }

    private void requireGroups(List<Resolution> resolutions) {
        List<UUID> groups = resolutions.stream()
                .flatMap(it -> Optional.ofNullable(it.value()).map(FieldValues::group).stream())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!heads.groups(groups).keySet().containsAll(groups))
            throw Refusal.invalid("unknown-group", "resolutions", "There is no group with this id.");
    }
}
