package io.rungs.catalog.usecase;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.Heads;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.model.CheckedSkills;
import io.rungs.catalog.model.CheckedSkills.Published;
import io.rungs.catalog.profile.Finding.Severity;
import io.rungs.catalog.profile.LadderChecks;
import io.rungs.catalog.view.CheckedPlace;
import io.rungs.catalog.view.LadderFinding;
import io.rungs.kernel.Cursor;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reports what the ladder checks find in what is published, skill by skill.
///
/// A page ends with the skill that fills it, or once it has looked through enough of them: it may be short, even
/// empty, and still have a next one.
@Component
public class CheckCatalogue {
    private static final int PAGE = 50;
    private static final int BATCH = 100;
    private static final int MOST_SKILLS = 300;

    private final CheckedSkills skills;
    private final Heads heads;
    private final Frameworks frameworks;

    CheckCatalogue(CheckedSkills skills, Heads heads, Frameworks frameworks) {
        this.skills = skills;
        this.heads = heads;
        this.frameworks = frameworks;
    }

    @Transactional(readOnly = true)
    public Page<CheckedPlace> read(@Nullable Severity severity, @Nullable String domain, @Nullable String cursor) {
        if (domain != null && !skills.isDomain(domain))
            throw Refusal.invalid("bad-filter", "domain", "There is no domain “" + domain + "” here.");
        List<CheckedPlace> found = new ArrayList<>();
        @Nullable String last = Cursor.text(cursor).orElse(null);
        for (int looked = 0; looked < MOST_SKILLS; looked += BATCH) {
            List<Published> batch = skills.after(last, domain, BATCH);
            Map<UUID, RoleRef> roles = roles(batch);
            for (Published each : batch) {
                found.addAll(check(each, severity, roles));
                last = each.skill().slug();
                if (found.size() >= PAGE) return Page.endingAt(found, last);
            }
            if (batch.size() < BATCH) return Page.endingAt(found, null);
        }
        return Page.endingAt(found, last);
    }

    private Map<UUID, RoleRef> roles(List<Published> batch) {
        return heads.roles(batch.stream()
                .flatMap(it -> it.profile().roles().stream())
                .distinct()
                .toList());
    }

    private List<CheckedPlace> check(Published skill, @Nullable Severity severity, Map<UUID, RoleRef> roles) {
        LadderChecks checks = frameworks.checks();
        return checks.of(skill.profile()).stream()
                .filter(it -> severity == null || it.severity() == severity)
                .map(it -> CheckedPlace.of(
                        skill.skill(),
                        it.place().map(skill.cells()::get).orElse(null),
                        LadderFinding.of(it, roles, checks.framework())))
                .toList();
    }
}
