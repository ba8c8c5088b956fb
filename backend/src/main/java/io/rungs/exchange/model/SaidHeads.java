package io.rungs.exchange.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody said that the heads of a table stand for, where they are not read as they would be by themselves,
/// and what words mean in it that nobody knows.
///
/// @param heads by the head as it is told apart from others
/// @param words by [#word]
/// @param filled heads below which an empty cell means what stands above it
/// @param seen whether only that is read which whoever opens the file sees
public record SaidHeads(Map<String, SaidHead> heads, Map<String, SaidWord> words, Set<String> filled, Boolean seen) {
    public static final SaidHeads NONE = new SaidHeads(Map.of(), Map.of(), Set.of(), false);

    /// Of what was kept before that could be said, it was not.
    public SaidHeads(
            @Nullable Map<String, SaidHead> heads,
            @Nullable Map<String, SaidWord> words,
            @Nullable Set<String> filled,
            @Nullable Boolean seen) {
        this.heads = heads == null ? Map.of() : Map.copyOf(heads);
        this.words = words == null ? Map.of() : Map.copyOf(words);
        this.filled = filled == null ? Set.of() : Set.copyOf(filled);
        this.seen = seen != null && seen;
    }

    /// What of it is about these heads, as they are told apart.
    public SaidHeads of(Set<String> those) {
        return new SaidHeads(
                only(heads, those),
                words,
                filled.stream().filter(those::contains).collect(Collectors.toSet()),
                seen);
    }

    /// What of it is about these words, and all that is about heads.
    public SaidHeads of(List<FileWord> those) {
        return saying(only(words, those.stream().map(FileWord::key).collect(Collectors.toSet())));
    }

    private static <T> Map<String, T> only(Map<String, T> all, Set<String> those) {
        return all.entrySet().stream()
                .filter(it -> those.contains(it.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The same of its heads.
    public SaidHeads saying(Map<String, SaidWord> others) {
        return new SaidHeads(heads, others, filled, seen);
    }

    /// @param column none where it is not to be read
    /// @param role by an address that it had: whatever it is called by now, or was merged into
    /// @param level by its id, since levels keep no addresses
    public record SaidHead(
            @Nullable SheetColumn column,
            @Nullable String role,
            @Nullable UUID level) {}

    /// @param address of a role or a group, that it had: whatever it is called by now, or was merged into; of a
    /// requirement its name
    /// @param step the id of a level or a proficiency
    public record SaidWord(
            @Nullable String address, @Nullable UUID step) {
        /// That it says nothing.
        public static final SaidWord NOTHING = new SaidWord(null, null);
    }

    /// What words are told apart by: the column, and how the word is told apart from others.
    public static String word(SheetColumn column, String written) {
        return column + " " + Folded.of(written);
    }

    public boolean isEmpty() {
        return saysNothing() && !seen;
    }

    /// Of any head or word; only what is hidden may be left out.
    public boolean saysNothing() {
        return heads.isEmpty() && words.isEmpty() && filled.isEmpty();
    }
}
