package io.rungs.catalog.usecase;

import io.rungs.catalog.RetireEntries;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.Taxonomy;
import io.rungs.catalog.model.TaxonomyEntry;
import io.rungs.catalog.model.TaxonomyLists;
import io.rungs.journal.AuditEntry;
import io.rungs.kernel.Ids;
import io.rungs.kernel.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RetireBrought implements RetireEntries {
    private final Taxonomy taxonomy;
    private final TaxonomyLists lists;
    private final TraceEntries trace;

    RetireBrought(Taxonomy taxonomy, TaxonomyLists lists, TraceEntries trace) {
        this.taxonomy = taxonomy;
        this.lists = lists;
        this.trace = trace;
    }

    @Override
    @Transactional
    public void retire(@Nullable UUID by, Map<TaxonomyKind, Set<String>> slugs, String rationale) {
        taxonomy.raiseVersion();
        var before = trace.before(by, slugs.keySet().toArray(TaxonomyKind[]::new));
        List<TaxonomyEntry> retired = Stream.of(TaxonomyKind.values())
                .filter(slugs::containsKey)
                .flatMap(kind -> entries(kind, slugs.getOrDefault(kind, Set.of())))
                .map(TaxonomyEntry::retired)
                .toList();
        retired.forEach(lists::save);
        trace.since(before);
        trace.audited(new AuditEntry(
                by, "catalog.import-retired", new Subject("CATALOG", Ids.next()), null, retired, rationale));
    }

    private Stream<TaxonomyEntry> entries(TaxonomyKind kind, Set<String> slugs) {
        return known(kind).entrySet().stream()
                .filter(it -> slugs.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .peek(it -> lists.hold(kind, it))
                .map(it -> lists.find(kind, it))
                .flatMap(Optional::stream)
                .filter(TaxonomyEntry::active);
    }

    private Map<String, UUID> known(TaxonomyKind kind) {
        return switch (kind) {
            case DOMAIN -> taxonomy.domains();
            case GROUP -> taxonomy.groups();
            case FAMILY -> taxonomy.families();
            case ROLE -> taxonomy.roles();
            case LEVEL, PROFICIENCY -> Map.of();
        };
    }
}
