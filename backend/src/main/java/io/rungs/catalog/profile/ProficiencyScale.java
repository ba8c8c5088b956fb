package io.rungs.catalog.profile;

import io.rungs.kernel.Letters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The installation's steps of proficiency, lowest first. One that is retired keeps its place, is shown where
/// something asks for it, and offered nowhere.
public final class ProficiencyScale {
    public static final int MOST = 8;

    private final List<Entry> all;
    private final Map<Proficiency, Integer> places = new HashMap<>();

    /// How the scale has a step.
    ///
    /// @param letter what stands for it where there is no room, one to four letters
    /// @param definition what it means here, Markdown
    public record Entry(
            Proficiency proficiency,
            String slug,
            String letter,
            String name,
            @Nullable String definition,
            boolean active) {}

    /// @param all in their order, retired ones too
    public ProficiencyScale(List<Entry> all) {
        this.all = List.copyOf(all);
        for (int i = 0; i < all.size(); i++) places.put(all.get(i).proficiency(), i);
    }

    /// In their order, retired ones too.
    public List<Entry> all() {
        return all;
    }

    /// Those that are offered, in their order.
    public List<Entry> active() {
        return all.stream().filter(Entry::active).toList();
    }

    public Optional<Entry> at(Proficiency proficiency) {
        return Optional.ofNullable(places.get(proficiency)).map(all::get);
    }

    /// @param name its slug, in whatever case, or its id
    public Optional<Entry> named(String name) {
        return all.stream()
                .filter(it -> it.slug().equalsIgnoreCase(name)
                        || it.proficiency().id().toString().equals(name))
                .findFirst();
    }

    /// The lower the step, the less; none is less than any.
    public int place(@Nullable Proficiency proficiency) {
        return proficiency == null ? -1 : Objects.requireNonNullElse(places.get(proficiency), all.size());
    }

    /// Within a sentence: a plain word is written small, "none" where there is none.
    public String within(@Nullable Proficiency proficiency) {
        if (proficiency == null) return "none";
        String name = at(proficiency).map(Entry::name).orElseGet(proficiency::toString);
        boolean plain = name.substring(1).chars().allMatch(Character::isLowerCase);
        return plain ? Letters.small(name) : name;
    }
}
