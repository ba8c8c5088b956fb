package io.rungs.catalog.store;

import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.ProficiencyScale;
import io.rungs.catalog.store.StoredFrameworks.Known;
import io.rungs.catalog.store.StoredFrameworks.NamedRole;
import io.rungs.catalog.view.LadderView;
import io.rungs.catalog.view.LevelView;
import io.rungs.catalog.view.ProficiencyView;
import io.rungs.catalog.view.RoleOnLadder;
import io.rungs.catalog.view.RoleOnLadder.RungView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shows the ladder, the scale and the rungs of roles as they are known.
final class LadderViews {
    private LadderViews() {}

    static LadderView of(Known known) {
        Framework framework = known.framework();
        return new LadderView(
                known.version(),
                levels(framework.ladder().active()),
                proficiencies(framework.scale().active()),
                known.families(),
                known.roles().values().stream()
                        .filter(it -> !it.merged())
                        .map(it -> role(framework, it))
                        .toList(),
                known.usesRequirement(),
                known.usesProficiency());
    }

    /// Those that are offered, and of the others those at which something stands.
    static List<LevelView> levels(Ladder ladder, Collection<Level> occupied) {
        return levels(ladder.all().stream()
                .filter(it -> it.active() || occupied.contains(it.level()))
                .toList());
    }

    private static List<LevelView> levels(List<Ladder.Entry> entries) {
        List<LevelView> views = new ArrayList<>();
        for (Ladder.Entry it : entries)
            views.add(new LevelView(it.level().id(), it.slug(), it.name(), views.size() + 1, it.definition()));
        return views;
    }

    /// Those that are offered, and of the others those that something asks for.
    static List<ProficiencyView> proficiencies(ProficiencyScale scale, Collection<Proficiency> asked) {
        return proficiencies(scale.all().stream()
                .filter(it -> it.active() || asked.contains(it.proficiency()))
                .toList());
    }

    private static List<ProficiencyView> proficiencies(List<ProficiencyScale.Entry> entries) {
        List<ProficiencyView> views = new ArrayList<>();
        for (ProficiencyScale.Entry it : entries)
            views.add(new ProficiencyView(
                    it.proficiency().id(), it.slug(), it.letter(), it.name(), views.size() + 1, it.definition()));
        return views;
    }

    static Optional<RoleOnLadder> role(Known known, UUID role) {
        return Optional.ofNullable(known.roles().get(role)).map(it -> role(known.framework(), it));
    }

    private static RoleOnLadder role(Framework framework, NamedRole it) {
        return new RoleOnLadder(
                it.id(),
                it.slug(),
                it.name(),
                it.summary(),
                it.family(),
                framework.rungs(it.id()).stream()
                        .map(rung -> new RungView(slug(framework.ladder(), rung.level()), rung.title(), rung.text()))
                        .toList());
    }

    static String slug(Ladder ladder, Level level) {
        return ladder.at(level).map(Ladder.Entry::slug).orElseGet(level::toString);
    }

    static @Nullable String slug(ProficiencyScale scale, @Nullable Proficiency proficiency) {
        if (proficiency == null) return null;
        return scale.at(proficiency).map(ProficiencyScale.Entry::slug).orElseGet(proficiency::toString);
    }
}
