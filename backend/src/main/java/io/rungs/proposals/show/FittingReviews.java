package io.rungs.proposals.show;

import static java.util.stream.Collectors.toSet;

import io.rungs.kernel.Cursor.Mark;
import io.rungs.kernel.Page;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.Review;
import io.rungs.text.Sized;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The reviews that a proposal's page has room for: each verdict that stands, and the newest of the others.
///
/// @param shown oldest first
/// @param bare those of them that are shown without their text
/// @param missing from where the list of all reviews has what is missing; nothing where nothing is
record FittingReviews(
        List<Review> shown, Set<UUID> bare, @Nullable Mark missing) {
    static FittingReviews of(Dossier dossier) {
        var all = dossier.reviews().reversed();
        Set<Review> standing = new HashSet<>(dossier.standing().values());
        var counting = all.stream().filter(standing::contains).toList();
        var others = all.stream().filter(it -> !standing.contains(it)).toList();
        Set<UUID> bare = ids(counting.stream().skip(fitting(counting)));
        Set<UUID> left = ids(others.stream().skip(fitting(others)));
        return new FittingReviews(
                dossier.reviews().stream().filter(it -> !left.contains(it.id())).toList(),
                bare,
                before(all, it -> bare.contains(it.id()) || left.contains(it.id())));
    }

    private static int fitting(List<Review> some) {
        return Page.fitting(some, Page.MOST_BYTES, FittingReviews::bytes);
    }

    static int bytes(Review it) {
        var ended = it.ended();
        return Sized.bytes(it.body()) + (ended == null ? 0 : Sized.bytes(ended.reason()));
    }

    private static Set<UUID> ids(Stream<Review> some) {
        return some.map(Review::id).collect(toSet());
    }

    /// The newest of all is never missing.
    private static @Nullable Mark before(List<Review> all, Predicate<Review> missing) {
        for (int i = 1; i < all.size(); i++) if (missing.test(all.get(i))) return ShowReviews.mark(all.get(i - 1));
        return null;
    }
}
