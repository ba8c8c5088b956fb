package io.rungs.catalog.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The installation's levels, lowest first. One that is retired keeps its place, is shown where something stands at
/// it, and offered nowhere.
public final class Ladder {
    public static final int FEWEST = 1;
    public static final int MOST = 12;

    private final List<Entry> all;
    private final Map<Level, Integer> places = new HashMap<>();

    /// How the ladder has a level.
    ///
    /// @param definition what it means here, Markdown
    public record Entry(
            Level level, String slug, String name, @Nullable String definition, boolean active) {}

    /// @param all in their order, retired ones too
    public Ladder(List<Entry> all) {
        this.all = List.copyOf(all);
        for (int i = 0; i < all.size(); i++) places.put(all.get(i).level(), i);
    }

    /// In their order, retired ones too.
    public List<Entry> all() {
        return all;
    }

    /// Those that are offered, in their order.
    public List<Entry> active() {
        return all.stream().filter(Entry::active).toList();
    }

    /// In their order, retired ones too.
    public List<Level> levels() {
        return all.stream().map(Entry::level).toList();
    }

    public Optional<Entry> at(Level level) {
        return Optional.ofNullable(places.get(level)).map(all::get);
    }

    /// @param name its slug, in whatever case, or its id
    public Optional<Entry> named(String name) {
        return all.stream()
                .filter(it -> it.slug().equalsIgnoreCase(name)
                        || it.level().id().toString().equals(name))
                .findFirst();
    }

    /// What it is called; one that there is not, by its id.
    public String name(Level level) {
        return at(level).map(Entry::name).orElseGet(level::toString);
    }

    /// The lower the level, the less; one that there is not stands above all.
    public int place(Level level) {
        return Objects.requireNonNullElse(places.get(level), all.size());
    }
}
