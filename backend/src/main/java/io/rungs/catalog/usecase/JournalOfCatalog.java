package io.rungs.catalog.usecase;

import io.rungs.catalog.RevisionPublished;
import io.rungs.catalog.TaxonomyChanged;
import io.rungs.journal.JournalEvent;
import io.rungs.journal.JournalledKinds;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What is journalled here.
@Component
class JournalOfCatalog implements JournalledKinds {
    @Override
    public Set<Class<? extends JournalEvent>> kinds() {
        return JournalledKinds.of(RevisionPublished.class, TaxonomyChanged.class);
    }
}
