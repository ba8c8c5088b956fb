package io.rungs.discussion.model;

import io.rungs.text.Utterance;
import java.time.Instant;

/// What a comment said before an edit.
///
/// @param position counts from one, the oldest
public record EarlierText(int position, Utterance text, Instant replacedAt) {}
