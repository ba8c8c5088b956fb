package io.rungs.text;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What nobody is quoted with any more: texts that others could read until they were hidden, made ready once for
/// all that is held against them.
///
/// ```
/// hidden text written ── quote of it written ── hidden ── written after that: its writer's own, whatever it says
///                        (is not drawn)
/// ```
///
/// What stands elsewhere in somebody's own words since before the hidden text was written is quoted from there.
public final class Unquotable {
    public static final Unquotable NOTHING = new Unquotable(List.of(), List::of);

    /// No more letters are held against a text: the newest of them.
    private static final int MOST_LETTERS = 300_000;

    private final List<Hidden> hidden;
    private final Supplier<List<Utterance>> standing;
    private @Nullable List<Said> said;

    private Unquotable(List<Hidden> hidden, Supplier<List<Utterance>> standing) {
        this.hidden = hidden;
        this.standing = standing;
    }

    private record Hidden(String words, Instant writtenAt, Instant hiddenAt) {}

    private record Said(String words, Instant writtenAt) {}

    /// @param standing what stands where those stood; asked only where something would not be drawn
    public static Unquotable of(List<TakenAway> hidden, Supplier<List<Utterance>> standing) {
        if (hidden.isEmpty()) return NOTHING;
        var newest = hidden.stream()
                .sorted(Comparator.comparing(TakenAway::hiddenAt).reversed())
                .toList();
        return new Unquotable(
                few(newest, TakenAway::markdown).stream()
                        .map(it -> new Hidden(Alike.of(Markdown.words(it.markdown())), it.writtenAt(), it.hiddenAt()))
                        .toList(),
                standing);
    }

    private static <T> List<T> few(List<T> texts, Function<T, String> words) {
        var left = new AtomicInteger(MOST_LETTERS);
        return texts.stream()
                .takeWhile(it -> left.getAndAdd(-words.apply(it).length()) > 0)
                .toList();
    }

    /// Whether a thread quotes them, as they are written or as they are read.
    public boolean forbidsQuote(Utterance quote) {
        String words = quote.markdown();
        return holdsAgainst(quote.writtenAt())
                && (forbids(words, quote.writtenAt()) || forbids(Markdown.words(words), quote.writtenAt()));
    }

    /// Whether something was hidden since.
    boolean holdsAgainst(Instant writtenAt) {
        return hidden.stream().anyMatch(it -> writtenAt.isBefore(it.hiddenAt()));
    }

    /// @param quote what is read of it
    boolean forbids(String quote, Instant writtenAt) {
        String words = Alike.of(quote);
        return hidden.stream()
                .filter(it -> writtenAt.isBefore(it.hiddenAt()))
                .anyMatch(it -> Alike.shared(words, it.words())
                        .filter(same -> !stands(same, it))
                        .isPresent());
    }

    private boolean stands(String same, Hidden beside) {
        if (said == null)
            said = few(standing.get(), Utterance::markdown).stream()
                    .map(it -> new Said(Alike.of(Quoted.own(it.markdown())), it.writtenAt()))
                    .toList();
        return said.stream()
                .anyMatch(it -> it.writtenAt().isBefore(beside.writtenAt()) && Alike.holds(it.words(), same));
    }
}
