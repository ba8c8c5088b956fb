package io.rungs.exchange.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the heads of a table may name besides its columns: levels, and roles at levels.
public final class KnownWords {
    public static final KnownWords NONE = new KnownWords(List.of(), List.of());

    private static final String BETWEEN = "/";

    private final Called levels;
    private final Called roles;
    private final Map<String, HeadMeaning> said = new HashMap<>();
    private final Set<String> filled = new HashSet<>();
    private boolean seen;

    /// A word with what it may be called.
    public record Word(String slug, String name) {}

    /// What is the slug of one may be the name of another.
    private record Called(Set<String> slugs, Map<String, String> folded) {
        static Called of(List<Word> all) {
            Map<String, String> folded = new HashMap<>();
            all.forEach(it -> folded.put(Folded.of(it.slug()), it.slug()));
            all.forEach(it -> folded.put(Folded.of(it.name()), it.slug()));
            return new Called(all.stream().map(Word::slug).collect(Collectors.toSet()), folded);
        }

        Optional<String> at(String written) {
            return slugs.contains(written) ? Optional.of(written) : like(written);
        }

        Optional<String> like(String written) {
            return Optional.ofNullable(folded.get(Folded.of(written)));
        }
    }

    /// @param levels of two that are called alike the later one is meant
    /// @param roles as levels
    public KnownWords(List<Word> levels, List<Word> roles) {
        this(Called.of(levels), Called.of(roles));
    }

    private KnownWords(Called levels, Called roles) {
        this.levels = levels;
        this.roles = roles;
    }

    /// These, and what somebody said of some heads.
    ///
    /// @param meanings by the head as it is told apart from others
    /// @param all what else was said
    public KnownWords saying(Map<String, HeadMeaning> meanings, SaidHeads all) {
        var more = new KnownWords(levels, roles);
        more.said.putAll(meanings);
        more.filled.addAll(all.filled());
        more.seen = all.seen();
        return more;
    }

    /// What somebody said that a head stands for.
    public Optional<HeadMeaning> said(String head) {
        return Optional.ofNullable(said.get(Folded.of(head)));
    }

    /// Whether somebody said that an empty cell below the head means what stands above it.
    public boolean isFilled(String head) {
        return !filled.isEmpty() && filled.contains(Folded.of(head));
    }

    /// Whether somebody said that only that is read which is seen in the file.
    public boolean readsOnlySeen() {
        return seen;
    }

    public Optional<String> role(String written) {
        return roles.at(written);
    }

    /// @param role none where the column is for every role
    public record At(@Nullable String role, String level) {}

    /// The whole against what is known first; only then as a role and a level with a stroke between them. What is a
    /// slug as it is written is before what is called so.
    public Optional<At> head(String written) {
        return head(written, Called::at);
    }

    /// As [#head], of a head that was folded already: what is called so is before what has it as its slug.
    public Optional<At> folded(String head) {
        return head(head, Called::like);
    }

    private Optional<At> head(String head, BiFunction<Called, String, Optional<String>> known) {
        Optional<At> level = known.apply(levels, head).map(it -> new At(null, it));
        int between = head.lastIndexOf(BETWEEN);
        if (level.isPresent() || between < 0) return level;
        return known.apply(roles, head.substring(0, between))
                .flatMap(
                        role -> known.apply(levels, head.substring(between + 1)).map(it -> new At(role, it)));
    }
}
