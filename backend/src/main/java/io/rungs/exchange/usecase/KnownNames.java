package io.rungs.exchange.usecase;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.Slugs;
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
import io.rungs.exchange.model.Addresses;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.ImportReport.MissingEntry;
import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.KnownWords.Word;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import io.rungs.kernel.Ids;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the names of a file mean: by slug, or by name as it is told apart from others. What is to be made has an id
/// already, so that what stands in it can be planned.
final class KnownNames {
    private final Shape shape;
    private final Map<String, Addressed> skills;
    private final Map<String, SkillRef> skillNames = new HashMap<>();
    private final Map<RowKind, Map<String, UUID>> ids = new HashMap<>();
    private final Map<RowKind, Map<UUID, String>> called = new HashMap<>();
    private final Map<String, Map<String, UUID>> groupsOf = new HashMap<>();
    private final Map<String, MissingEntry> made = new LinkedHashMap<>();
    private final Map<UUID, String> domainOf = new HashMap<>();

    KnownNames(Shape shape, Map<String, Addressed> skills) {
        this.shape = shape;
        this.skills = skills;
        for (Addressed it : skills.values())
            if (it.active()) skillNames.put(Folded.of(it.skill().name()), it.skill());
        for (RowKind kind : RowKind.values()) {
            ids.put(kind, new HashMap<>());
            called.put(kind, new HashMap<>());
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
        ids(kind).putIfAbsent(Folded.of(it.name()), it.id());
        ids(kind).put(it.slug(), it.id());
        called(kind).put(it.id(), it.name());
    }

    /// Groups of several domains may be called alike.
    private void know(Entry domain, Entry group) {
        for (String name : List.of(domain.slug(), Folded.of(domain.name()))) {
            var its = groupsOf.computeIfAbsent(name, _ -> new HashMap<>());
            its.put(Folded.of(group.name()), group.id());
            its.put(group.slug(), group.id());
        }
        domainOf.put(group.id(), domain.slug());
    }

    private Map<String, UUID> ids(RowKind kind) {
        return ids.computeIfAbsent(kind, _ -> new HashMap<>());
    }

    private Map<UUID, String> called(RowKind kind) {
        return called.computeIfAbsent(kind, _ -> new HashMap<>());
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
        UUID bySlug = ids(kind).get(written);
        return Optional.ofNullable(bySlug == null ? ids(kind).get(Folded.of(written)) : bySlug);
    }

    Optional<UUID> group(@Nullable String domain, String written) {
        if (domain != null) {
            var its = groupsOf.getOrDefault(domain, groupsOf.getOrDefault(Folded.of(domain), Map.of()));
            UUID within = its.getOrDefault(written, its.get(Folded.of(written)));
            if (within != null) return Optional.of(within);
        }
        return find(RowKind.GROUP, written);
    }

    Optional<SkillRef> skill(String written) {
        Addressed bySlug = skills.get(written);
        return Optional.ofNullable(bySlug == null ? skillNames.get(Folded.of(written)) : bySlug.skill());
    }

    boolean isTaken(String slug) {
        return skills.containsKey(slug);
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
        return called(kind).getOrDefault(id, id.toString());
    }

    Map<UUID, RoleRef> roles() {
        Map<UUID, RoleRef> roles = new HashMap<>();
        called(RowKind.ROLE).forEach((id, name) -> roles.put(id, new RoleRef(id, "", name)));
        return roles;
    }

    /// The slugs of levels that only the file knows.
    boolean isMade(Level level) {
        return called(RowKind.LEVEL).containsKey(level.id());
    }

    /// What the row names and nobody knows is going to be made.
    void make(SheetRow row) {
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
                make(row, RowKind.PROFICIENCY, SheetColumn.PROFICIENCY);
            }
        }
    }

    private void make(SheetRow row, RowKind kind, SheetColumn column) {
        String written = row.text(column);
        boolean nowhere = kind == RowKind.GROUP && row.text(SheetColumn.DOMAIN) == null;
        if (written == null || nowhere || written.equals(SheetRow.CLEAR) || isKnown(row, kind, written)) return;
        String given = row.kind() == kind ? row.text(SheetColumn.NAME) : null;
        String name = given == null ? written : given;
        String slug = Slugs.wellFormed(written) ? written : Addresses.of(kind, written);
        var it = new Entry(Ids.next(), slug, name);
        know(kind, it);
        ids(kind).put(Folded.of(written), it.id());
        if (kind == RowKind.GROUP) {
            String domain = row.text(SheetColumn.DOMAIN);
            UUID in = find(RowKind.DOMAIN, domain).orElse(null);
            if (domain != null && in != null) know(new Entry(in, domain, called(RowKind.DOMAIN, in)), it);
        }
        made.put(kind + " " + slug, new MissingEntry(kind, slug, name));
    }

    private boolean isKnown(SheetRow row, RowKind kind, String written) {
        return switch (kind) {
            case LEVEL -> level(written).isPresent();
            case PROFICIENCY -> proficiency(written).isPresent();
            case GROUP -> group(row.text(SheetColumn.DOMAIN), written).isPresent();
            default -> find(kind, written).isPresent();
        };
    }

    List<MissingEntry> made() {
        return List.copyOf(made.values());
    }

    Shape shape() {
        return shape;
    }
}
