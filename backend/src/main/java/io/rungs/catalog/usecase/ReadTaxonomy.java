package io.rungs.catalog.usecase;

import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.catalog.view.TaxonomyView;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the lists that admins keep, and what their old addresses lead to.
@Component
public class ReadTaxonomy {
    private final TaxonomyLists lists;

    ReadTaxonomy(TaxonomyLists lists) {
        this.lists = lists;
    }

    @Transactional(readOnly = true)
    public TaxonomyView read() {
        return lists.read();
    }

    /// Those of the addresses that lead to another one by now.
    @Transactional(readOnly = true)
    public Map<TaxonomyKind, String> moved(Map<TaxonomyKind, String> slugs) {
        var now = lists.now(slugs);
        now.entrySet().removeIf(it -> it.getValue().equals(slugs.get(it.getKey())));
        return now;
    }
}
