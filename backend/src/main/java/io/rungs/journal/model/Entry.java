package io.rungs.journal.model;

import io.rungs.kernel.Subject;

/// What was journalled, as a reader finds it.
///
/// @param kind its type with its version, as `proposals.submitted/1`
/// @param held whether one of the same subject waits before it
public record Entry(long seq, String kind, Subject subject, String payload, boolean held) {
    public static String kind(String type, int version) {
        return type + "/" + version;
    }
}
