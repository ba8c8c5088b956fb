package io.rungs.catalog;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Offers domains, groups, families and roles nowhere from now on, as they came with a catalogue from outside: what
/// stands in them stays.
public interface RetireEntries {
    /// What is retired already, or not there, is left as it is.
    ///
    /// @param by nobody when the installation does it itself
    /// @param slugs of each kind
    void retire(@Nullable UUID by, Map<TaxonomyKind, Set<String>> slugs, String rationale);
}
