package io.rungs.proposals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is said on a proposal, for its page as the server writes it; the floor above knows.
public interface TalkOnPage {
    /// The first of its threads, oldest first, as everybody may read them; of a long one its beginning and its end.
    Said on(long number);

    /// @param more whether there are further threads
    record Said(List<ThreadSaid> threads, boolean more) {}

    /// @param about the role and the level whose text it is about, as a person names them
    /// @param patchSet the one that it was said about, where its place reads otherwise by now
    /// @param quote what of the text it is about, Markdown
    /// @param resolvedBy whoever settled it, if somebody did
    record ThreadSaid(
            @Nullable String about,
            @Nullable Integer patchSet,
            @Nullable String quote,
            boolean blocking,
            boolean resolved,
            @Nullable String resolvedBy,
            List<CommentSaid> comments) {}

    /// @param html what it says, safe to be shown; nothing where it was taken away
    /// @param gone what stands in its place then
    /// @param leftOut whether others stand behind it that are not given here
    record CommentSaid(
            UUID id,
            String author,
            Instant at,
            @Nullable String html,
            @Nullable String gone,
            boolean leftOut) {}
}
