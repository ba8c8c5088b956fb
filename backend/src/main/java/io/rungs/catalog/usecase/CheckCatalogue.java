package io.rungs.catalog.usecase;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.Heads;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.model.CheckedSkills;
import io.rungs.catalog.model.CheckedSkills.Newest;
import io.rungs.catalog.profile.Finding.Severity;
import io.rungs.catalog.profile.LadderChecks;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.usecase.Looked.Found;
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
/// empty, and still have a next one. What was found in a revision is kept: only what was not looked at yet costs.
@Component
public class CheckCatalogue {
    private static final int PAGE = 50;
    private static final int BATCH = 100;

    /// So many are looked at before it is asked whether that is enough.
    private static final int TOGETHER = 4;

    private static final int MOST_SKILLS = 500;

    /// Of expectations that nobody has looked at yet: each takes a fraction of a millisecond.
    private static final int MOST_FRESH = 500;

    private final CheckedSkills skills;
    private final Heads heads;
    private final Frameworks frameworks;
    private volatile @Nullable Looked kept;

    CheckCatalogue(CheckedSkills skills, Heads heads, Frameworks frameworks) {
        this.skills = skills;
        this.heads = heads;
        this.frameworks = frameworks;
    }

    @Transactional(readOnly = true)
    public Page<CheckedPlace> read(@Nullable Severity severity, @Nullable String domain, @Nullable String cursor) {
        if (domain != null && !skills.isDomain(domain))
            throw Refusal.invalid("bad-filter", "domain", "There is no domain “" + domain + "” here.");
        Looked looked = looked();
        List<Shown> found = new ArrayList<>();
        @Nullable String last = Cursor.text(cursor).orElse(null);
        int fresh = 0;
        for (int seen = 0; seen < MOST_SKILLS; seen += BATCH) {
            List<Newest> batch = skills.after(last, domain, BATCH);
            for (int from = 0; from < batch.size(); from += TOGETHER) {
                List<Newest> some = batch.subList(from, Math.min(from + TOGETHER, batch.size()));
                Looked.Batch these = looked.at(some, skills);
                some.forEach(each -> these.in(each).stream()
                        .filter(it -> severity == null || it.finding().severity() == severity)
                        .forEach(it -> found.add(new Shown(each.skill(), it))));
                last = some.getLast().skill().slug();
                fresh += these.fresh();
                if (found.size() >= PAGE || fresh >= MOST_FRESH) return page(found, looked, last);
            }
            if (batch.size() < BATCH) return page(found, looked, null);
        }
        return page(found, looked, last);
    }

    private record Shown(SkillRef skill, Found found) {}

    private Page<CheckedPlace> page(List<Shown> found, Looked looked, @Nullable String last) {
        Map<UUID, RoleRef> roles = heads.roles(found.stream()
                .flatMap(it -> it.found().finding().places().stream())
                .map(Place::role)
                .distinct()
                .toList());
        return Page.endingAt(
                found.stream()
                        .map(it -> CheckedPlace.of(
                                it.skill(),
                                it.found().cell(),
                                LadderFinding.of(
                                        it.found().finding(),
                                        roles,
                                        looked.checks().framework())))
                        .toList(),
                last);
    }

    /// By another ladder something else is found.
    private Looked looked() {
        LadderChecks now = frameworks.checks();
        Looked before = kept;
        if (before != null && before.checks() == now) return before;
        var fresh = new Looked(now);
        kept = fresh;
        return fresh;
    }
}
