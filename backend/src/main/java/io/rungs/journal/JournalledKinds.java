package io.rungs.journal;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A question to the floors above: which kinds of events they journal. Readers stop before what nobody here
/// knows: a newer Rungs wrote it, and one will read it.
public interface JournalledKinds {
    Set<Class<? extends JournalEvent>> kinds();

    /// These records, and all of these families.
    @SafeVarargs
    static Set<Class<? extends JournalEvent>> of(Class<? extends JournalEvent>... roots) {
        return Stream.of(roots).flatMap(JournalledKinds::records).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Class<? extends JournalEvent>> records(Class<? extends JournalEvent> root) {
        if (!root.isSealed()) return Stream.of(root);
        return Stream.of(root.getPermittedSubclasses()).flatMap(it -> records(it.asSubclass(JournalEvent.class)));
    }
}
