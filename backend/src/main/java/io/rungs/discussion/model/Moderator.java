package io.rungs.discussion.model;

import io.rungs.kernel.Refusal;
import io.rungs.text.Markdown;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether somebody judges conduct, and where they are no judge: what is said on their own work, or of themselves.
///
/// @param handle what they are called upon by; none of whoever is no moderator
/// @param others what the other moderators are called upon by: where a text calls upon all, it keeps nobody from it
/// @param partial whether it is said on their own work
public record Moderator(@Nullable String handle, Set<String> others, boolean partial) {
    public static final Moderator NONE = new Moderator(null, Set.of(), false);

    boolean is() {
        return handle != null;
    }

    Optional<Refusal> against(@Nullable String text) {
        if (handle == null)
            return Optional.of(Refusal.forbidden("not-a-moderator", "Only a moderator decides what is shown."));
        return partial || Markdown.singlesOut(text == null ? "" : text, handle, others)
                ? Optional.of(Refusal.forbidden(
                        "concerns-you",
                        "Nobody moderates what is said on their own work, or of themselves: another moderator does."))
                : Optional.empty();
    }
}
