package io.rungs.discussion.model;

import io.rungs.identity.Judges;
import io.rungs.kernel.Refusal;
import io.rungs.text.Markdown;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether somebody judges conduct, and where they are no judge: what is said on their own work, or of themselves.
///
/// @param handle what they are called upon by; none of whoever is no moderator
/// @param others who else could judge what is said there: what calls upon all of them keeps nobody from it
/// @param partial whether it is said on their own work
public record Moderator(@Nullable String handle, Judges others, boolean partial) {
    public static final Moderator NONE = new Moderator(null, Judges.NONE, false);

    boolean is() {
        return handle != null;
    }

    /// @param author who judges no text of their own
    Optional<Refusal> against(UUID author, @Nullable String text) {
        if (handle == null)
            return Optional.of(Refusal.forbidden("not-a-moderator", "Only a moderator decides what is shown."));
        var without = others.without(Set.of(author)).called();
        return partial || Markdown.singlesOut(text == null ? "" : text, handle, without)
                ? Optional.of(Refusal.forbidden(
                        "concerns-you",
                        "Nobody moderates what is said on their own work, or of themselves: another moderator does."))
                : Optional.empty();
    }
}
