package io.rungs.exchange.usecase;

import io.rungs.catalog.Addresses;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.Slugs;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.WholeCatalogue;
import io.rungs.catalog.WholeCatalogue.Addressed;
import io.rungs.catalog.WholeCatalogue.Entry;
import io.rungs.catalog.WholeCatalogue.Shape;
import io.rungs.catalog.WholeCatalogue.ShapedDomain;
import io.rungs.catalog.WholeCatalogue.ShapedRole;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.ProficiencyScale;
import io.rungs.catalog.profile.Requirement;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.ImportReport.MissingEntry;
import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.KnownWords.Word;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import io.rungs.kernel.Ids;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the names of a file mean: by slug, or by name as it is told apart from others. What is to be made has an id
/// and an address already, so that what stands in it can be planned.
final class KnownNames {
    /// In which column a row names something of the kind.
    private static final Map<RowKind, SheetColumn> ADDRESSED = Map.of(
            RowKind.LEVEL, SheetColumn.LEVEL,
            RowKind.PROFICIENCY, SheetColumn.PROFICIENCY,
            RowKind.DOMAIN, SheetColumn.DOMAIN,
            RowKind.GROUP, SheetColumn.GROUP,
            RowKind.FAMILY, SheetColumn.FAMILY,
            RowKind.ROLE, SheetColumn.ROLE);

    private final WholeCatalogue catalogue;
    private final Shape shape;
    private final Map<String, Addressed> skills;
    private final Map<String, SkillRef> skillNames = new HashMap<>();
    private final Map<RowKind, Map<String, UUID>> slugs = new EnumMap<>(RowKind.class);
    private final Map<RowKind, Map<String, UUID>> names = new EnumMap<>(RowKind.class);
    private final Map<RowKind, Map<UUID, Entry>> entries = new EnumMap<>(RowKind.class);
    private final Map<RowKind, Set<String>> taken = new EnumMap<>(RowKind.class);
    private final Map<String, Map<String, UUID>> groupsOf = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, MissingEntry> made = new LinkedHashMap<>();
    private final Map<RowKind, Set<String>> written = new EnumMap<>(RowKind.class);

    KnownNames(WholeCatalogue catalogue) {
        this.catalogue = catalogue;
        this.shape = catalogue.shape();
        this.skills = catalogue.addresses();
        for (Addressed it : skills.values())
            if (it.active()) skillNames.put(Folded.of(it.skill().name()), it.skill());
        for (RowKind kind : RowKind.values()) {
            slugs.put(kind, new HashMap<>());
            names.put(kind, new HashMap<>());
            entries.put(kind, new HashMap<>());
            written.put(kind, new HashSet<>());
        }
        for (ShapedDomain domain : shape.domains()) {
            know(RowKind.DOMAIN, domain.entry());
            for (Entry group : domain.groups()) {
                know(RowKind.GROUP, group);
                know(domain.entry(), group);
            }
        }
        shape.families().forEach(it -> know(RowKind.FAMILY, it));
        for (ShapedRole it : shape.roles()) know(RowKind.ROLE, it.entry());
    }

    private void know(RowKind kind, Entry it) {
        slugs(kind).put(it.slug(), it.id());
        names(kind).putIfAbsent(Folded.of(it.name()), it.id());
        entries(kind).put(it.id(), it);
    }

    /// Groups of several domains may be called alike.
    private void know(Entry domain, Entry group) {
        for (String name : List.of(domain.slug(), Folded.of(domain.name()))) {
            var its = groupsOf.computeIfAbsent(name, _ -> new HashMap<>());
            its.put(Folded.of(group.name()), group.id());
        }
        homes.put(group.slug(), domain.slug());
    }

    private Map<String, UUID> slugs(RowKind kind) {
        return Objects.requireNonNull(slugs.get(kind));
    }

    private Map<String, UUID> names(RowKind kind) {
        return Objects.requireNonNull(names.get(kind));
    }

    private Map<UUID, Entry> entries(RowKind kind) {
        return Objects.requireNonNull(entries.get(kind));
    }

    /// What heads of tables may name.
    KnownWords words() {
        return new KnownWords(
                shape.framework().ladder().active().stream()
                        .map(it -> new Word(it.slug(), it.name()))
                        .toList(),
                shape.roles().stream()
                        .map(it -> new Word(it.entry().slug(), it.entry().name()))
                        .toList());
    }

    /// By its slug, or by its name.
    Optional<UUID> find(RowKind kind, @Nullable String written) {
        if (written == null) return Optional.empty();
        UUID bySlug = slugs(kind).get(written);
        return Optional.ofNullable(bySlug == null ? names(kind).get(Folded.of(written)) : bySlug);
    }

    Optional<UUID> group(@Nullable String domain, String written) {
        UUID bySlug = slugs(RowKind.GROUP).get(written);
        if (bySlug != null || domain == null) return find(RowKind.GROUP, written);
        var its = groupsOf.getOrDefault(domain, groupsOf.getOrDefault(Folded.of(domain), Map.of()));
        return Optional.ofNullable(its.get(Folded.of(written)));
    }

    Optional<SkillRef> skill(String written) {
        Addressed bySlug = skills.get(written);
        return Optional.ofNullable(bySlug == null ? skillNames.get(Folded.of(written)) : bySlug.skill());
    }

    /// The file writes this: where it is an address, it is left to whom it names.
    void expect(RowKind kind, String named) {
        if (Slugs.wellFormed(named)) written(kind).add(named);
    }

    /// Of a skill that comes: none that another has, had, or gets.
    ///
    /// @param key what it is told from others by
    String address(String key, String name) {
        return address(RowKind.SKILL, key, name);
    }

    private String address(RowKind kind, String key, String name) {
        if (Slugs.wellFormed(key)) return key;
        // What differs from the key by case alone is the same.
        Predicate<String> others =
                it -> taken(kind).contains(it) || written(kind).contains(it) && !it.equals(Folded.of(key));
        String free = Addresses.free(Addresses.of(kind.label(), name), others);
        taken(kind).add(free);
        return free;
    }

    private Set<String> written(RowKind kind) {
        return Objects.requireNonNull(written.get(kind));
    }

    Optional<Level> level(String written) {
        Optional<Level> known = shape.framework().ladder().active().stream()
                .filter(it -> it.slug().equals(written) || Folded.of(it.name()).equals(Folded.of(written)))
                .map(Ladder.Entry::level)
                .findFirst();
        return known.or(() -> find(RowKind.LEVEL, written).map(Level::new));
    }

    Optional<Proficiency> proficiency(String written) {
        Optional<Proficiency> known = shape.framework().scale().active().stream()
                .filter(it -> it.slug().equals(written)
                        || Folded.of(it.name()).equals(Folded.of(written))
                        || Folded.of(it.letter()).equals(Folded.of(written)))
                .map(ProficiencyScale.Entry::proficiency)
                .findFirst();
        return known.or(() -> find(RowKind.PROFICIENCY, written).map(Proficiency::new));
    }

    static Optional<Requirement> requirement(String written) {
        return Arrays.stream(Requirement.values())
                .filter(it -> it.name().equalsIgnoreCase(written.strip()))
                .findFirst();
    }

    String called(RowKind kind, UUID id) {
        Entry entry = entries(kind).get(id);
        return entry == null ? id.toString() : entry.name();
    }

    Map<UUID, RoleRef> roles() {
        Map<UUID, RoleRef> roles = new HashMap<>();
        entries(RowKind.ROLE).forEach((id, it) -> roles.put(id, new RoleRef(id, it.slug(), it.name())));
        return roles;
    }

    /// Whether only the file knows it.
    boolean isMade(Level level) {
        return entries(RowKind.LEVEL).containsKey(level.id());
    }

    /// All rows at once: what is written as an address is left to whom it names.
    void make(List<SheetRow> rows) {
        for (SheetRow row : rows)
            ADDRESSED.forEach((kind, column) -> {
                String named = row.text(column);
                if (named != null) expect(kind, named);
            });
        rows.forEach(this::make);
    }

    private Set<String> taken(RowKind kind) {
        return taken.computeIfAbsent(
                kind,
                it -> new HashSet<>(
                        it == RowKind.SKILL ? skills.keySet() : catalogue.taken(TaxonomyKind.valueOf(it.name()))));
    }

    /// What the row names and nobody knows is going to be made.
    private void make(SheetRow row) {
        switch (row.kind()) {
            case LEVEL -> make(row, RowKind.LEVEL, SheetColumn.LEVEL);
            case PROFICIENCY -> make(row, RowKind.PROFICIENCY, SheetColumn.PROFICIENCY);
            case DOMAIN -> make(row, RowKind.DOMAIN, SheetColumn.DOMAIN);
            case GROUP -> {
                make(row, RowKind.DOMAIN, SheetColumn.DOMAIN);
                make(row, RowKind.GROUP, SheetColumn.GROUP);
            }
            case FAMILY -> make(row, RowKind.FAMILY, SheetColumn.FAMILY);
            case ROLE -> make(row, RowKind.ROLE, SheetColumn.ROLE);
            case RUNG -> {}
            case SKILL, EXPECTATION -> {
                make(row, RowKind.DOMAIN, SheetColumn.DOMAIN);
                make(row, RowKind.GROUP, SheetColumn.GROUP);
                make(row, RowKind.ROLE, SheetColumn.ROLE);
                make(row, RowKind.LEVEL, SheetColumn.LEVEL);
            }
        }
    }

    private void make(SheetRow row, RowKind kind, SheetColumn column) {
        String written = row.text(column);
        if (written == null || isKnown(row, kind, written)) return;
        String given = row.kind() == kind ? row.text(SheetColumn.NAME) : null;
        String name = given == null ? written : given;
        var it = new Entry(Ids.next(), address(kind, written, written), name);
        know(kind, it);
        if (!it.slug().equals(written)) names(kind).put(Folded.of(written), it.id());
        if (kind == RowKind.GROUP)
            find(RowKind.DOMAIN, row.text(SheetColumn.DOMAIN))
                    .map(entries(RowKind.DOMAIN)::get)
                    .ifPresent(domain -> know(domain, it));
        made.put(kind + " " + it.slug(), new MissingEntry(kind, it.slug(), name));
    }

    /// The row with the addresses of all that it names of this kind; what it was written by is what it is called,
    /// where it says nothing else.
    SheetRow addressed(SheetRow row) {
        var addressed = SheetRow.of(row.kind(), row.spot());
        row.says().forEach((column, told) -> addressed.with(column, told.text(), told.spot()));
        ADDRESSED.forEach((kind, column) -> {
            String written = row.text(column);
            if (written == null) return;
            slug(row, kind, written).ifPresent(it -> addressed.with(column, it, row.spot(column)));
            if (row.kind() == kind && row.text(SheetColumn.NAME) == null) addressed.with(SheetColumn.NAME, written);
        });
        return addressed.row();
    }

    /// Of a group.
    @Nullable
    String domainOf(String group) {
        return homes.get(group);
    }

    private Optional<String> slug(SheetRow row, RowKind kind, String written) {
        return switch (kind) {
            case LEVEL -> level(written).map(this::slug);
            case PROFICIENCY -> proficiency(written).map(this::slug);
            default -> id(row, kind, written).map(it -> entry(kind, it).slug());
        };
    }

    private String slug(Level level) {
        var known = shape.framework().ladder().at(level);
        return known.map(Ladder.Entry::slug)
                .orElseGet(() -> entry(RowKind.LEVEL, level.id()).slug());
    }

    private String slug(Proficiency proficiency) {
        var known = shape.framework().scale().at(proficiency);
        return known.map(ProficiencyScale.Entry::slug)
                .orElseGet(() -> entry(RowKind.PROFICIENCY, proficiency.id()).slug());
    }

    private Entry entry(RowKind kind, UUID id) {
        return Objects.requireNonNull(entries(kind).get(id));
    }

    private boolean isKnown(SheetRow row, RowKind kind, String written) {
        return id(row, kind, written).isPresent();
    }

    private Optional<UUID> id(SheetRow row, RowKind kind, String written) {
        return switch (kind) {
            case LEVEL -> level(written).map(Level::id);
            case PROFICIENCY -> proficiency(written).map(Proficiency::id);
            case GROUP -> group(row.text(SheetColumn.DOMAIN), written);
            default -> find(kind, written);
        };
    }

    List<MissingEntry> made() {
        return List.copyOf(made.values());
    }

    Shape shape() {
        return shape;
    }
}
