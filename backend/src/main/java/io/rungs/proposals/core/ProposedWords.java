package io.rungs.proposals.core;

import java.util.Optional;
import java.util.UUID;

/// What people say by what they propose, change by change: for whoever takes it away. Changes that propose the same
/// words, here or in another patch set, say one thing: under the content of the first of them.
public interface ProposedWords {
    /// What is read there, who wrote it first, and whether all may read it.
    record Said(UUID author, String text, boolean letThrough) {}

    /// Of the change at that position.
    Optional<String> content(UUID proposal, int patchSet, int position);

    /// Whether that is read somewhere of the same words.
    boolean stands(UUID proposal, String content, String text);

    /// In the patch sets up to that one; nothing where it is not there, or says nothing of its own.
    Optional<Said> find(UUID proposal, String content, int upTo);

    /// In each patch set up to that one; the proposal counts as changed.
    void hide(UUID proposal, String content, int upTo, String instead);

    /// What its author wrote is there again, wherever it was taken away, or copied since.
    void show(UUID proposal, String content);
}
