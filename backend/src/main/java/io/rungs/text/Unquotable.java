package io.rungs.text;

import java.util.List;

/// What nobody may be quoted with: texts that are hidden, made ready once for all that is held against them.
///
/// @param words what they say
/// @param more whether there is more than could be read: no quote is sure to be of something else then
public record Unquotable(List<String> words, boolean more) {
    public static final Unquotable NOTHING = new Unquotable(List.of(), false);

    /// @param most how many are held against each quote
    public static Unquotable of(List<String> markdown, int most) {
        return new Unquotable(
                markdown.stream()
                        .limit(most)
                        .map(it -> Quoted.even(Markdown.words(it)))
                        .toList(),
                markdown.size() > most);
    }

    /// Whether these are their words, as they are written or as they are read.
    public boolean forbidsQuote(String words) {
        return !isNothing() && (forbids(Quoted.even(words)) || forbids(Quoted.even(Markdown.words(words))));
    }

    boolean isNothing() {
        return words.isEmpty() && !more;
    }

    boolean forbids(String said) {
        return more || words.stream().anyMatch(it -> Quoted.same(said, it));
    }
}
