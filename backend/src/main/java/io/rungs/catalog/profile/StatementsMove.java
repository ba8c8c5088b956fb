package io.rungs.catalog.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rungs.text.Counterparts;

/// Where the statements of a description take the bar from one text to another: one that has no counterpart comes,
/// or goes.
///
/// It follows from both texts alone and is asked for on every weighing, so it is kept as long as there is room.
public record StatementsMove(boolean raises, boolean lowers) {
    private static final StatementsMove NONE = new StatementsMove(false, false);

    /// Of characters.
    private static final long MOST_KEPT = 8L * 1024 * 1024;

    private static final Cache<Texts, StatementsMove> KEPT = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Texts it, StatementsMove _) -> 100 + it.before.length() + it.after.length())
            .build();

    private record Texts(String before, String after) {}

    public static StatementsMove between(String before, String after) {
        return before.equals(after) ? NONE : KEPT.get(new Texts(before, after), StatementsMove::of);
    }

    private static StatementsMove of(Texts texts) {
        var counterparts = Counterparts.between(texts.before, texts.after);
        return new StatementsMove(counterparts.raises(), counterparts.lowers());
    }

    public boolean moves() {
        return raises || lowers;
    }
}
