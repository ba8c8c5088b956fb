package io.rungs.exchange.usecase;

import io.rungs.catalog.Addresses;
import io.rungs.catalog.WholeCatalogue.Entry;
import io.rungs.catalog.WholeCatalogue.Known;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.RowKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What is known of one kind: what each is called and addressed by, and which are offered no more. What is made is
/// among them.
final class KnownEntries {
    private final RowKind kind;
    private final List<KnownStep> steps;
    private final Map<String, UUID> bySlug = new HashMap<>();
    private final Map<String, UUID> byName = new HashMap<>();
    private final Map<UUID, Entry> entries = new HashMap<>();
    private final Set<UUID> retired = new HashSet<>();
    private final Map<String, UUID> former = new HashMap<>();
    private final Map<String, UUID> gone = new HashMap<>();
    private final Set<String> slugs = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final Addresses.Numbers numbers = new Addresses.Numbers();

    /// A level or a proficiency that there is.
    record KnownStep(
            UUID id, String slug, String name, @Nullable String letter, boolean active) {
        private boolean isCalled(String it) {
            return KnownEntries.isCalled(name, it) || letter != null && KnownEntries.isCalled(letter, it);
        }
    }

    /// @param steps of a ladder or a scale, in their order; those that are made are no steps yet
    KnownEntries(RowKind kind, List<KnownStep> steps) {
        this.kind = kind;
        this.steps = steps;
        for (KnownStep it : steps) if (it.active()) slugs.add(it.slug());
    }

    static boolean isCalled(String name, String written) {
        return Folded.of(name).equals(Folded.of(written));
    }

    void know(Entry it) {
        byName.putIfAbsent(Folded.of(it.name()), it.id());
        bySlug.put(it.slug(), it.id());
        slugs.add(it.slug());
        entries.put(it.id(), it);
    }

    /// Also by an address that it had once; merged ones by that into which they went.
    void know(String address, Known it) {
        UUID id = it.entry().id();
        bySlug.putIfAbsent(address, id);
        slugs.add(address);
        entries.putIfAbsent(id, it.entry());
        if (!it.offered()) retired.add(id);
    }

    /// By the name of what went into it, as long as nothing else is called so.
    void knowGone(String name, UUID into) {
        gone.putIfAbsent(Folded.of(name), into);
    }

    /// A step of a scale, by a slug that it had once.
    void knowFormer(String slug, UUID step) {
        former.put(slug, step);
    }

    /// The step that had the slug once, as long as no other is called so now.
    Optional<KnownStep> former(String slug) {
        UUID id = former.get(slug);
        if (id == null || find(slug).isPresent()) return Optional.empty();
        boolean others = steps.stream().anyMatch(it -> it.slug().equals(slug) || it.isCalled(slug) && it.active());
        return others
                ? Optional.empty()
                : steps.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// Its address.
    Optional<String> slug(UUID id) {
        return steps.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(KnownStep::slug)
                .or(() -> Optional.ofNullable(entries.get(id)).map(Entry::slug));
    }

    /// What the file calls so.
    void make(Entry it, String called) {
        know(it);
        byName.put(Folded.of(called), it.id());
    }

    /// What a row writes as an address is left to whom it names so.
    void expect(String slug) {
        written.add(slug);
    }

    /// By its slug, or by its name.
    Optional<UUID> find(@Nullable String name) {
        if (name == null) return Optional.empty();
        UUID addressed = bySlug.get(name);
        if (addressed != null) return Optional.of(addressed);
        String folded = Folded.of(name);
        return Optional.ofNullable(byName.getOrDefault(folded, gone.get(folded)));
    }

    Optional<UUID> addressed(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /// By its slug before by its name; one that is offered, or made, before one that is retired.
    Optional<UUID> step(String name) {
        return among(true, it -> it.slug().equals(name))
                .or(() -> find(name))
                .or(() -> among(false, it -> it.slug().equals(name)))
                .or(() -> among(true, it -> it.isCalled(name)))
                .or(() -> among(false, it -> it.isCalled(name)))
                .or(() -> former(name).map(KnownStep::id));
    }

    private Optional<UUID> named(boolean active, String name) {
        return among(active, it -> it.slug().equals(name)).or(() -> among(active, it -> it.isCalled(name)));
    }

    private Optional<UUID> among(boolean active, Predicate<KnownStep> fits) {
        return steps.stream()
                .filter(it -> it.active() == active)
                .filter(fits)
                .findFirst()
                .map(KnownStep::id);
    }

    /// @param orRetired whether one that is offered no more will do
    boolean isAddress(String slug, boolean orRetired) {
        return slugs.contains(slug) || orRetired && retiredAt(slug).isPresent();
    }

    /// @param orRetired whether one that is offered no more will do
    boolean isName(String name, boolean orRetired) {
        return find(name).isPresent()
                || named(true, name).isPresent()
                || orRetired && named(false, name).isPresent();
    }

    /// What comes back is what it was.
    Optional<KnownStep> retiredAt(String slug) {
        return retired(it -> it.slug().equals(slug));
    }

    /// As [#retiredAt].
    Optional<KnownStep> retiredCalled(String name) {
        return retired(it -> it.isCalled(name));
    }

    private Optional<KnownStep> retired(Predicate<KnownStep> fits) {
        return steps.stream().filter(it -> !it.active()).filter(fits).findFirst();
    }

    /// Whether it is there, and nothing new is to be in it, or to have it.
    boolean isRetired(UUID id) {
        boolean comesBack = entries.containsKey(id);
        return retired.contains(id)
                || !comesBack && steps.stream().anyMatch(it -> it.id().equals(id) && !it.active());
    }

    boolean has(UUID id) {
        return entries.containsKey(id);
    }

    Entry entry(UUID id) {
        return Objects.requireNonNull(entries.get(id));
    }

    Map<UUID, Entry> all() {
        return entries;
    }

    String called(UUID id) {
        Entry entry = entries.get(id);
        return entry == null ? id.toString() : entry.name();
    }

    /// An address for one that is called so. Names that differ in signs alone are not one.
    String free(String name) {
        return numbers.free(
                Addresses.of(kind.label(), name),
                it -> slugs.contains(it) || written.contains(it) && !it.equals(Folded.of(name)));
    }
}
