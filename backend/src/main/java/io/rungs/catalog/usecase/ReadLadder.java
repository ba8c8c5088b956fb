package io.rungs.catalog.usecase;

import io.rungs.catalog.SetLadder.WantedLevel;
import io.rungs.catalog.SetLadder.WantedProficiency;
import io.rungs.catalog.SetLadder.WantedRung;
import io.rungs.catalog.Slugs;
import io.rungs.catalog.profile.Framework.RoleRung;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.ProficiencyScale;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Texts;
import io.rungs.text.Markdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads levels, proficiencies and rungs as somebody wants them; everything that is wrong is noted with its path.
final class ReadLadder {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LETTER = 4;
    private static final int LONGEST_TEXT = 4000;

    private final Texts texts = new Texts();
    private final Set<Object> seen = new HashSet<>();

    private ReadLadder() {}

    /// @param passing how many of them are going to be retired at once
    static List<Ladder.Entry> levels(List<WantedLevel> wanted, Ladder before, int passing) {
        var read = new ReadLadder();
        read.number("levels", wanted.size() - passing, Ladder.FEWEST, Ladder.MOST);
        return read.readLevels(wanted, before);
    }

    /// @param passing how many of them are going to be retired at once
    static List<ProficiencyScale.Entry> proficiencies(
            List<WantedProficiency> wanted, ProficiencyScale before, int passing) {
        var read = new ReadLadder();
        read.number("proficiencies", wanted.size() - passing, 0, ProficiencyScale.MOST);
        return read.readProficiencies(wanted, before);
    }

    static List<RoleRung> rungs(List<WantedRung> wanted, Ladder ladder) {
        return new ReadLadder().readRungs(wanted, ladder);
    }

    private List<Ladder.Entry> readLevels(List<WantedLevel> wanted, Ladder before) {
        List<Ladder.Entry> read = new ArrayList<>();
        for (WantedLevel it : wanted) {
            String path = "levels[" + read.size() + "]";
            slug(path, it.slug());
            Optional<Ladder.Entry> there = it.id() == null ? before.named(it.slug()) : before.at(new Level(it.id()));
            UUID id = id(path, it.id(), there.map(entry -> entry.level().id()));
            Optional<UUID> owner =
                    before.named(it.slug()).map(entry -> entry.level().id());
            if (owner.isPresent() && wanted.stream().map(WantedLevel::id).noneMatch(owner.get()::equals))
                free(path, id, owner.get());
            read.add(new Ladder.Entry(
                    new Level(id),
                    it.slug(),
                    name(path, it.name()),
                    text(path + ".definition", it.definition()),
                    true));
        }
        texts.check();
        return read;
    }

    private List<ProficiencyScale.Entry> readProficiencies(List<WantedProficiency> wanted, ProficiencyScale before) {
        List<ProficiencyScale.Entry> read = new ArrayList<>();
        for (WantedProficiency it : wanted) {
            String path = "proficiencies[" + read.size() + "]";
            slug(path, it.slug());
            var there = it.id() == null ? before.named(it.slug()) : before.at(new Proficiency(it.id()));
            UUID id = id(path, it.id(), there.map(entry -> entry.proficiency().id()));
            Optional<UUID> owner =
                    before.named(it.slug()).map(entry -> entry.proficiency().id());
            if (owner.isPresent() && wanted.stream().map(WantedProficiency::id).noneMatch(owner.get()::equals))
                free(path, id, owner.get());
            read.add(new ProficiencyScale.Entry(
                    new Proficiency(id),
                    it.slug(),
                    texts.required(path + ".letter", it.letter(), LONGEST_LETTER),
                    name(path, it.name()),
                    text(path + ".definition", it.definition()),
                    true));
        }
        texts.check();
        return read;
    }

    private List<RoleRung> readRungs(List<WantedRung> wanted, Ladder ladder) {
        List<RoleRung> read = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            WantedRung it = wanted.get(i);
            String path = "rungs[" + i + "]";
            String title = texts.optional(path + ".title", it.title(), LONGEST_NAME);
            String text = text(path + ".text", it.text());
            Optional<Level> level =
                    ladder.named(it.level()).filter(Ladder.Entry::active).map(Ladder.Entry::level);
            if (level.isEmpty()) texts.error(path + ".level", "There is no level “" + it.level() + "”.");
            else if (!seen.add(level.get())) texts.error(path + ".level", "Each level may be there once.");
            level.ifPresent(known -> read.add(new RoleRung(known, title.isEmpty() ? null : title, text)));
        }
        texts.check();
        read.sort(Comparator.comparingInt(it -> ladder.place(it.level())));
        return read;
    }

    private void number(String path, int number, int fewest, int most) {
        if (number < fewest || number > most)
            texts.error(path, "From %d to %d; these are %d.".formatted(fewest, most, number));
    }

    private void slug(String path, String slug) {
        if (!Slugs.wellFormed(slug)) texts.error(path + ".slug", Slugs.FORM);
        if (!seen.add(slug)) texts.error(path + ".slug", "“" + slug + "” is there twice.");
    }

    /// A new one where there is none yet.
    private UUID id(String path, @Nullable UUID asked, Optional<UUID> there) {
        if (asked != null && there.isEmpty()) texts.error(path + ".id", "There is none with this id.");
        UUID id = there.orElseGet(Ids::next);
        if (!seen.add(id)) texts.error(path + ".id", "Each may be there once.");
        return id;
    }

    /// The slug may be that of one that gets another one; of one that is retired it stays.
    private void free(String path, UUID id, UUID owner) {
        if (!owner.equals(id)) texts.error(path + ".slug", "This is the slug of one that is or would be retired.");
    }

    private String name(String path, String name) {
        return texts.line(path + ".name", name, LONGEST_NAME);
    }

    private @Nullable String text(String path, @Nullable String text) {
        String read = texts.optional(path, text, LONGEST_TEXT, Markdown::words);
        return read.isEmpty() ? null : read;
    }
}
