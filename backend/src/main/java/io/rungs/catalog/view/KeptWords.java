package io.rungs.catalog.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rungs.text.StatementDiff;

/// Diffs of texts, each computed once by one thread while the others wait for it, and kept as long as there is
/// room.
///
/// They are kept by the two texts and by nothing else: not by proposal, revision or reader. So a diff is only found
/// by whoever was given both texts to show, and a text that is hidden or laid over is another text. Nothing has to
/// be thrown away when anything changes.
public final class KeptWords {
    /// Shorter ones are computed sooner than looked up.
    private static final int SHORTEST_KEPT = 200;

    /// Of characters, in the texts and their diffs; most take one byte.
    private static final long MOST_KEPT = 24L * 1024 * 1024;

    private static final Cache<Texts, StatementDiff> KEPT = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Texts it, StatementDiff diff) ->
                    2 * it.length() + 48 * (diff.words().size() + diff.parts().size()))
            .build();

    private KeptWords() {}

    private record Texts(String before, String after) {
        int length() {
            return before.length() + after.length();
        }
    }

    public static StatementDiff between(String before, String after) {
        var texts = new Texts(before, after);
        return texts.length() < SHORTEST_KEPT
                ? StatementDiff.between(before, after)
                : KEPT.get(texts, it -> StatementDiff.between(it.before(), it.after()));
    }
}
