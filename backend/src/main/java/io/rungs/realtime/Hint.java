package io.rungs.realtime;

import io.rungs.kernel.Ids;
import java.util.UUID;

/// A frame: what kind of thing changed and which. It carries no content; the page reads that again through REST,
/// which applies the rights.
public record Hint(UUID id, String type, String ref) {
    public static final String REVISION_PUBLISHED = "revision-published";

    /// The ref says how far it has come.
    public static final String TAXONOMY_CHANGED = "taxonomy-changed";

    /// Something was lost: read again.
    public static final String RESYNC = "resync";

    /// The subscription does not stand, or no longer; the ref says why.
    public static final String REFUSED = "refused";

    public static Hint refused(String code) {
        return new Hint(Ids.next(), REFUSED, code);
    }
}
