package io.rungs.exchange.usecase;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.Slugs;
import io.rungs.catalog.TaxonomyKind;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
    private final Map<String, String> given = new HashMap<>();
    private final Set<String> slugs = new HashSet<>();
    private final Set<String> retired = new HashSet<>();
    private boolean hasLadder;

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
        knowFormer(RowKind.DOMAIN, TaxonomyKind.DOMAIN);
        knowFormer(RowKind.GROUP, TaxonomyKind.GROUP);
        knowFormer(RowKind.ROLE, TaxonomyKind.ROLE);
        shape.framework()
                .ladder()
                .all()
                .forEach(it -> (it.active() ? slugs : retired).add(RowKind.LEVEL + " " + it.slug()));
        shape.framework()
                .scale()
                .all()
                .forEach(it -> (it.active() ? slugs : retired).add(RowKind.PROFICIENCY + " " + it.slug()));
    }

    private void know(RowKind kind, Entry it) {
        ids(kind).putIfAbsent(Folded.of(it.name()), it.id());
        ids(kind).put(it.slug(), it.id());
        slugs.add(kind + " " + it.slug());
        called(kind).put(it.id(), it.name());
    }

    /// Older files name things by addresses that these had: they lead where links lead.
    private void knowFormer(RowKind kind, TaxonomyKind as) {
        Set<String> current = Set.copyOf(slugs);
        shape.addresses().getOrDefault(as, Map.of()).forEach((slug, id) -> {
            if (!called(kind).containsKey(id) || current.contains(kind + " " + slug)) return;
            ids(kind).put(slug, id);
            slugs.add(kind + " " + slug);
        });
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
                shape.framework().ladder().all().stream()
                        .sorted(Comparator.comparing(Ladder.Entry::active))
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

    /// By its address, or by its name where the row does not call it otherwise.
    Optional<SkillRef> skill(SheetRow row) {
        String written = SkillPlan.key(row);
        if (written == null) return Optional.empty();
        Addressed bySlug = skills.get(written);
        if (bySlug != null) return Optional.of(bySlug.skill());
        String name = row.text(SheetColumn.NAME);
        return name == null || isCalled(name, written)
                ? Optional.ofNullable(skillNames.get(Folded.of(written)))
                : Optional.empty();
    }

    /// An address for a skill that is to come, which no other has: this one, or one that begins like it. The same
    /// skill is given the same again.
    String addressFor(String skill, String wanted) {
        String folded = Folded.of(skill);
        String free = wanted;
        for (int i = 2; isOfAnother(free, folded); i++) free = wanted + "-" + i;
        given.put(free, folded);
        return free;
    }

    /// What is an address already is nobody else's.
    void keep(@Nullable String skill) {
        if (skill != null && Slugs.wellFormed(skill)) given.put(skill, Folded.of(skill));
    }

    private boolean isOfAnother(String slug, String skill) {
        return skills.containsKey(slug) || !given.getOrDefault(slug, skill).equals(skill);
    }

    /// By its slug before by its name; one that is offered, or made, before one that is retired.
    Optional<Level> level(String written) {
        return at(levels(true), it -> it.slug().equals(written))
                .or(() -> find(RowKind.LEVEL, written).map(Level::new))
                .or(() -> offeredLevel(written))
                .or(() -> retiredLevel(written));
    }

    private Optional<Level> offeredLevel(String written) {
        return named(levels(true), written);
    }

    private Optional<Level> retiredLevel(String written) {
        return named(levels(false), written);
    }

    private static Optional<Level> named(List<Ladder.Entry> levels, String written) {
        return at(levels, it -> it.slug().equals(written)).or(() -> at(levels, it -> isCalled(it.name(), written)));
    }

    private static Optional<Level> at(List<Ladder.Entry> levels, Predicate<Ladder.Entry> fits) {
        return levels.stream().filter(fits).findFirst().map(Ladder.Entry::level);
    }

    private List<Ladder.Entry> levels(boolean active) {
        return shape.framework().ladder().all().stream()
                .filter(it -> it.active() == active)
                .toList();
    }

    /// As [#level].
    Optional<Proficiency> proficiency(String written) {
        return in(proficiencies(true), it -> it.slug().equals(written))
                .or(() -> find(RowKind.PROFICIENCY, written).map(Proficiency::new))
                .or(() -> offeredProficiency(written))
                .or(() -> retiredProficiency(written));
    }

    boolean isRetired(Proficiency it) {
        return shape.framework().scale().at(it).filter(entry -> !entry.active()).isPresent();
    }

    private Optional<Proficiency> offeredProficiency(String written) {
        return called(proficiencies(true), written);
    }

    private Optional<Proficiency> retiredProficiency(String written) {
        return called(proficiencies(false), written);
    }

    private static Optional<Proficiency> called(List<ProficiencyScale.Entry> all, String written) {
        return in(all, it -> it.slug().equals(written))
                .or(() -> in(all, it -> isCalled(it.name(), written)))
                .or(() -> in(all, it -> isCalled(it.letter(), written)));
    }

    private static Optional<Proficiency> in(List<ProficiencyScale.Entry> all, Predicate<ProficiencyScale.Entry> fits) {
        return all.stream().filter(fits).findFirst().map(ProficiencyScale.Entry::proficiency);
    }

    private List<ProficiencyScale.Entry> proficiencies(boolean active) {
        return shape.framework().scale().all().stream()
                .filter(it -> it.active() == active)
                .toList();
    }

    private static boolean isCalled(String name, String written) {
        return Folded.of(name).equals(Folded.of(written));
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

    /// Whether only the file knows where the level stands: it has the level, or the whole ladder.
    boolean isMade(Level level) {
        return called(RowKind.LEVEL).containsKey(level.id()) || hasLadder && isFresh();
    }

    /// What the row names and nobody knows is going to be made.
    void make(SheetRow row) {
        switch (row.kind()) {
            case LEVEL -> {
                hasLadder = true;
                make(row, RowKind.LEVEL, SheetColumn.LEVEL);
            }
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
        String slug = Slugs.wellFormed(written) ? written : Addresses.of(kind, written);
        var it = new Entry(retired(kind, slug).orElseGet(Ids::next), slug, name);
        know(kind, it);
        ids(kind).put(Folded.of(written), it.id());
        if (kind == RowKind.GROUP) {
            String domain = row.text(SheetColumn.DOMAIN);
            UUID in = find(RowKind.DOMAIN, domain).orElse(null);
            if (domain != null && in != null) know(new Entry(in, domain, called(RowKind.DOMAIN, in)), it);
        }
        made.put(kind + " " + slug, new MissingEntry(kind, slug, name));
    }

    /// What comes back is what it was.
    private Optional<UUID> retired(RowKind kind, String slug) {
        return switch (kind) {
            case LEVEL -> at(levels(false), it -> it.slug().equals(slug)).map(Level::id);
            case PROFICIENCY ->
                in(proficiencies(false), it -> it.slug().equals(slug)).map(Proficiency::id);
            default -> Optional.empty();
        };
    }

    /// What is called as something else is addressed is not that, where the row says what it is called itself.
    private boolean isKnown(SheetRow row, RowKind kind, String written) {
        if (slugs.contains(kind + " " + written) || staysRetired(row) && retired.contains(kind + " " + written))
            return true;
        String name = row.kind() == kind ? row.text(SheetColumn.NAME) : null;
        boolean another = name != null && !isCalled(name, written);
        return !another && isThere(row, kind, written);
    }

    private boolean isThere(SheetRow row, RowKind kind, String written) {
        return switch (kind) {
            case LEVEL ->
                find(kind, written).isPresent()
                        || offeredLevel(written).isPresent()
                        || staysRetired(row) && retiredLevel(written).isPresent();
            case PROFICIENCY ->
                find(kind, written).isPresent()
                        || offeredProficiency(written).isPresent()
                        || staysRetired(row) && retiredProficiency(written).isPresent();
            case GROUP -> group(row.text(SheetColumn.DOMAIN), written).isPresent();
            default -> find(kind, written).isPresent();
        };
    }

    /// One that is retired comes back where the file has it as one that is offered, or has the whole ladder.
    private boolean staysRetired(SheetRow row) {
        boolean told = row.kind() == RowKind.LEVEL || row.kind() == RowKind.PROFICIENCY;
        return !told || row.retires() && !isFresh();
    }

    /// Whether nothing is there that stands at a level.
    boolean isFresh() {
        return shape.roles().isEmpty() && skills.isEmpty();
    }

    List<MissingEntry> made() {
        return List.copyOf(made.values());
    }

    Shape shape() {
        return shape;
    }
}
