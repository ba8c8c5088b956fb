package io.rungs.exchange.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the heads of a table may name besides its columns: levels, and roles at levels.
public final class KnownWords {
    public static final KnownWords NONE = new KnownWords(List.of(), List.of());

    private static final String BETWEEN = "/";

    private final Map<String, String> levels = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();

    /// A word with what it may be called.
    public record Word(String slug, String name) {}

    public KnownWords(List<Word> levels, List<Word> roles) {
        add(this.levels, levels);
        add(this.roles, roles);
    }

    /// What is the slug of one may be the name of another.
    private static void add(Map<String, String> words, List<Word> all) {
        all.forEach(it -> words.put(Folded.of(it.name()), it.slug()));
        all.forEach(it -> words.put(Folded.of(it.slug()), it.slug()));
    }

    public Optional<String> level(String written) {
        return Optional.ofNullable(levels.get(Folded.of(written)));
    }

    public Optional<String> role(String written) {
        return Optional.ofNullable(roles.get(Folded.of(written)));
    }

    /// @param role none where the column is for every role
    public record At(@Nullable String role, String level) {}

    /// The whole against known names first; only then as a role and a level with a stroke between them.
    public Optional<At> head(String written) {
        Optional<At> level = level(written).map(it -> new At(null, it));
        if (level.isPresent()) return level;
        int between = written.lastIndexOf(BETWEEN);
        if (between < 0) return Optional.empty();
        String role = roles.get(Folded.of(written.substring(0, between)));
        return role == null
                ? Optional.empty()
                : level(written.substring(between + 1)).map(it -> new At(role, it));
    }
}
