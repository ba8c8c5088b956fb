package io.rungs.proposals.policy;

import io.rungs.catalog.Heads;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.view.LadderFinding;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Refusal.FieldError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Lets nothing before the reviewers in which the ladder checks find an error.
@Component
public class RefuseErrors {
    private final Heads heads;
    private final Rules rules;

    RefuseErrors(Heads heads, Rules rules) {
        this.heads = heads;
        this.rules = rules;
    }

    /// @throws Refusal.Invalid `check-failed`, naming the operation of each error
    public void in(Weighed weighed) {
        List<Found> errors = weighed.found().stream().filter(Found::error).toList();
        if (errors.isEmpty()) return;
        Map<UUID, RoleRef> roles = roles(errors);
        var framework = rules.ladder().framework();
        var fields = errors.stream()
                .map(it -> new FieldError(
                        path(it),
                        LadderFinding.of(it.finding(), roles, framework).sentence()))
                .toList();
        throw Refusal.invalid("check-failed", fields.getFirst().message(), fields);
    }

    /// Those that the findings name.
    public Map<UUID, RoleRef> roles(Collection<Found> found) {
        return heads.roles(found.stream()
                .flatMap(it -> it.finding().places().stream())
                .map(it -> it.role())
                .distinct()
                .toList());
    }

    private static String path(Found it) {
        return it.position() == null ? "operations" : "operations[" + it.position() + "]";
    }
}
