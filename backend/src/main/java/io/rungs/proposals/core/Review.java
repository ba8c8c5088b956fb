package io.rungs.proposals.core;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.proposals.Verdict;
import io.rungs.text.Utterance;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A person's verdict on one patch set. `raisedTo` is the change class that they hold it for where that is deeper
/// than the derived one; `ended` says that the verdict was lifted or dismissed.
public record Review(
        UUID id,
        int patchSet,
        UUID reviewer,
        Verdict verdict,
        String body,
        Instant givenAt,
        @Nullable ChangeClass raisedTo,
        @Nullable Ending ended) {
    public static final Comparator<Review> OLDEST_FIRST =
            Comparator.comparing(Review::givenAt).thenComparing(Review::id);

    /// An objection is lifted, an approval dismissed: by a person, with a reason that stays.
    public record Ending(As as, UUID by, Instant at, String reason) {
        public enum As {
            LIFTED,
            DISMISSED
        }
    }

    Review saying(Function<Utterance, String> otherwise) {
        var how = ended == null
                ? null
                : new Ending(
                        ended.as(), ended.by(), ended.at(), otherwise.apply(new Utterance(ended.reason(), ended.at())));
        return new Review(
                id, patchSet, reviewer, verdict, otherwise.apply(new Utterance(body, givenAt)), givenAt, raisedTo, how);
    }

    public Review ended(Ending how) {
        return new Review(id, patchSet, reviewer, verdict, body, givenAt, raisedTo, how);
    }

    public Review(UUID id, int patchSet, UUID reviewer, Verdict verdict, String body, Instant givenAt) {
        this(id, patchSet, reviewer, verdict, body, givenAt, null, null);
    }
}
