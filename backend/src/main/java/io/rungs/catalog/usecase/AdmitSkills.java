package io.rungs.catalog.usecase;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.Heads;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Finding;
import io.rungs.catalog.profile.Finding.Severity;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.view.LadderFinding;
import io.rungs.kernel.Refusal;
import io.rungs.kernel.Refusal.FieldError;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Lets skills in that are brought from outside: those that are not there yet, and none in which the ladder checks
/// find an error. They are the checks that a proposal has to pass.
@Component
class AdmitSkills {
    private final Heads heads;
    private final Frameworks frameworks;

    AdmitSkills(Heads heads, Frameworks frameworks) {
        this.heads = heads;
        this.frameworks = frameworks;
    }

    boolean isThere(String slug) {
        return heads.bySlug(slug).isPresent();
    }

    /// @throws Refusal.Invalid `check-failed`, naming the skill and the place of each error
    void requireNoErrors(List<Profile> brought) {
        List<FieldError> errors =
                brought.stream().flatMap(it -> errors(it).stream()).toList();
        if (!errors.isEmpty())
            throw Refusal.invalid("check-failed", errors.getFirst().message(), errors);
    }

    private List<FieldError> errors(Profile skill) {
        var checks = frameworks.checks();
        List<Finding> errors = checks.introduced(null, skill).stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .toList();
        if (errors.isEmpty()) return List.of();
        Map<UUID, RoleRef> roles = heads.roles(skill.roles());
        return errors.stream()
                .map(it -> LadderFinding.of(it, roles, checks.framework()).sentence())
                .map(it -> new FieldError("skills." + skill.slug(), skill.name() + ": " + it))
                .toList();
    }
}
