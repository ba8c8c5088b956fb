package io.rungs.catalog.usecase;

import io.rungs.catalog.Frameworks;
import io.rungs.catalog.Heads;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.model.History;
import io.rungs.catalog.profile.Profile;
import io.rungs.catalog.profile.ProfileChange;
import io.rungs.catalog.view.Blame;
import io.rungs.catalog.view.Change;
import io.rungs.catalog.view.Comparison;
import io.rungs.catalog.view.Revision;
import io.rungs.kernel.Page;
import io.rungs.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers what a skill's history pages ask. Revisions never change, so that each query may have its own moment,
/// and no connection is held while differences are looked for.
@Component
public class ReadSkill {
    private final Heads heads;
    private final History history;
    private final NameChanges changes;
    private final Frameworks frameworks;

    ReadSkill(Heads heads, History history, NameChanges changes, Frameworks frameworks) {
        this.heads = heads;
        this.history = history;
        this.changes = changes;
        this.frameworks = frameworks;
    }

    /// @throws Refusal.NotFound `unknown-skill`
    public SkillRef skill(String slug) {
        return heads.addressed(slug);
    }

    public Page<Revision> revisions(String slug, @Nullable String cursor) {
        return revisions(skill(slug), cursor);
    }

    public Page<Revision> revisions(SkillRef skill, @Nullable String cursor) {
        return history.revisions(skill, cursor);
    }

    public Revision revision(String slug, int number) {
        return history.revision(skill(slug), number).orElseThrow(() -> unknownRevision(slug, number));
    }

    public List<Blame> blame(String slug) {
        return history.blame(skill(slug));
    }

    public Comparison compare(String slug, int from, int to) {
        var skill = skill(slug);
        List<ProfileChange> between = ProfileChange.between(
                profile(skill, from), profile(skill, to), frameworks.now().ladder());
        List<Change> named = changes.named(skill, between);
        return new Comparison(from, to, named);
    }

    private Profile profile(SkillRef skill, int number) {
        return heads.at(skill.id(), number).orElseThrow(() -> unknownRevision(skill.slug(), number));
    }

    static Refusal unknownRevision(String slug, int number) {
        return Refusal.notFound("unknown-revision", "“" + slug + "” has no revision r" + number + ".");
    }
}
