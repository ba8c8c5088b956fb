package io.rungs.realtime;

import java.util.UUID;

/// A frame: what kind of thing changed and which. It carries no content; the page reads that again through REST,
/// which applies the rights.
public record Hint(UUID id, String type, String ref) {
    public static final String REVISION_PUBLISHED = "revision-published";
}
