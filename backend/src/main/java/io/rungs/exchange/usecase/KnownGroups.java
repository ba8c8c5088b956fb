package io.rungs.exchange.usecase;

import io.rungs.catalog.WholeCatalogue.Entry;
import io.rungs.catalog.WholeCatalogue.MergedGroup;
import io.rungs.exchange.model.Folded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// In which domains groups stand: those of several may be called alike.
final class KnownGroups {
    private final Map<UUID, Map<String, UUID>> named = new HashMap<>();
    private final Map<UUID, Map<String, UUID>> gone = new HashMap<>();
    private final Map<UUID, UUID> domains = new HashMap<>();
    private final Set<String> placeless = new HashSet<>();

    void know(UUID domain, Entry group) {
        named.computeIfAbsent(domain, _ -> new HashMap<>()).put(Folded.of(group.name()), group.id());
        domains.put(group.id(), domain);
    }

    /// One that went into another stood there as long as nothing else is called so.
    void knowGone(MergedGroup it) {
        gone.computeIfAbsent(it.domain(), _ -> new HashMap<>()).putIfAbsent(Folded.of(it.name()), it.into());
    }

    Optional<UUID> in(UUID domain, String name) {
        String folded = Folded.of(name);
        return Optional.ofNullable(named.getOrDefault(domain, Map.of()).get(folded))
                .or(() ->
                        Optional.ofNullable(gone.getOrDefault(domain, Map.of()).get(folded)));
    }

    boolean isOfMany(String name) {
        return called(Folded.of(name), Stream.of(named, gone)).distinct().count() > 1;
    }

    /// Whether one that was called so went into this one.
    boolean went(String name, UUID into) {
        return called(Folded.of(name), Stream.of(gone)).anyMatch(into::equals);
    }

    private static Stream<UUID> called(String folded, Stream<Map<UUID, Map<String, UUID>>> some) {
        return some.flatMap(it -> it.values().stream()).flatMap(it -> Stream.ofNullable(it.get(folded)));
    }

    Optional<UUID> domainOf(UUID group) {
        return Optional.ofNullable(domains.get(group));
    }

    /// It would be made, if anything said where.
    void lacksPlace(String name) {
        placeless.add(Folded.of(name));
    }

    boolean isPlaceless(String name) {
        return placeless.contains(Folded.of(name));
    }
}
