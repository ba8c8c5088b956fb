package io.rungs.exchange.usecase;

import io.rungs.catalog.Addresses;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.Slugs;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.WholeCatalogue.Addressed;
import io.rungs.catalog.WholeCatalogue.Entry;
import io.rungs.catalog.WholeCatalogue.Known;
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
import java.util.Comparator;
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
/// already, so that what stands in it can be planned.
final class KnownNames {
    private final Shape shape;
    private final Map<String, Addressed> skills;
    private final Map<String, SkillRef> skillNames = new HashMap<>();
    private final Map<RowKind, Map<String, UUID>> bySlug = new HashMap<>();
    private final Map<RowKind, Map<String, UUID>> byName = new HashMap<>();
    private final Map<RowKind, Map<UUID, Entry>> entries = new HashMap<>();
    private final Map<UUID, Map<String, UUID>> groupsOf = new HashMap<>();
    private final Map<String, MissingEntry> made = new LinkedHashMap<>();
    private final Map<UUID, UUID> domainOf = new HashMap<>();
    private final Set<String> placeless = new HashSet<>();
    private final Map<String, String> given = new HashMap<>();
    private final Set<String> slugs = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final Set<UUID> retired = new HashSet<>();
    private final Set<String> retiredSlugs = new HashSet<>();
    private boolean hasLadder;

    KnownNames(Shape shape, Map<String, Addressed> skills) {
        this.shape = shape;
        this.skills = skills;
        for (Addressed it : skills.values())
            if (it.active()) skillNames.put(Folded.of(it.skill().name()), it.skill());
        for (ShapedDomain domain : shape.domains()) {
            know(RowKind.DOMAIN, domain.entry());
            for (Entry group : domain.groups()) {
                know(RowKind.GROUP, group);
                know(domain.entry().id(), group);
            }
        }
        shape.families().forEach(it -> know(RowKind.FAMILY, it));
        for (ShapedRole it : shape.roles()) know(RowKind.ROLE, it.entry());
        shape.addresses().forEach((kind, its) -> its.forEach((slug, it) -> know(kind, slug, it)));
        shape.framework()
                .ladder()
                .all()
                .forEach(it -> (it.active() ? slugs : retiredSlugs).add(RowKind.LEVEL + " " + it.slug()));
        shape.framework()
                .scale()
                .all()
                .forEach(it -> (it.active() ? slugs : retiredSlugs).add(RowKind.PROFICIENCY + " " + it.slug()));
    }

    private void know(RowKind kind, Entry it) {
        byName(kind).putIfAbsent(Folded.of(it.name()), it.id());
        bySlug(kind).put(it.slug(), it.id());
        slugs.add(kind + " " + it.slug());
        entries(kind).put(it.id(), it);
    }

    /// By an address that it has, or had once; merged ones by that into which they went.
    private void know(TaxonomyKind list, String slug, Known it) {
        var kind = RowKind.valueOf(list.name());
        UUID id = it.entry().id();
        bySlug(kind).putIfAbsent(slug, id);
        slugs.add(kind + " " + slug);
        entries(kind).putIfAbsent(id, it.entry());
        if (!it.offered()) retired.add(id);
    }

    /// Whether it is a group or a role that nothing new is to be in, or to have.
    boolean isRetired(UUID id) {
        return retired.contains(id);
    }

    /// Groups of several domains may be called alike.
    private void know(UUID domain, Entry group) {
        var its = groupsOf.computeIfAbsent(domain, _ -> new HashMap<>());
        its.put(Folded.of(group.name()), group.id());
        domainOf.put(group.id(), domain);
    }

    private Map<String, UUID> bySlug(RowKind kind) {
        return bySlug.computeIfAbsent(kind, _ -> new HashMap<>());
    }

    private Map<String, UUID> byName(RowKind kind) {
        return byName.computeIfAbsent(kind, _ -> new HashMap<>());
    }

    private Map<UUID, Entry> entries(RowKind kind) {
        return entries.computeIfAbsent(kind, _ -> new HashMap<>());
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
        UUID bySlug = bySlug(kind).get(written);
        return Optional.ofNullable(bySlug == null ? byName(kind).get(Folded.of(written)) : bySlug);
    }

    /// Of another domain than the one that is told only by its slug: it may have moved.
    Optional<UUID> group(@Nullable String domain, String written) {
        UUID bySlug = bySlug(RowKind.GROUP).get(written);
        if (bySlug != null) return Optional.of(bySlug);
        Optional<UUID> in = find(RowKind.DOMAIN, domain);
        return in.isPresent()
                ? in.map(groupsOf::get).map(its -> its.get(Folded.of(written)))
                : find(RowKind.GROUP, written);
    }

    /// By its address, or by its name where the row does not call it otherwise.
    Optional<SkillRef> skill(SheetRow row) {
        String written = row.skill();
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
        String free = Addresses.free(wanted, it -> isOfAnother(it, folded));
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
        boolean comesBack = entries(RowKind.PROFICIENCY).containsKey(it.id());
        return !comesBack
                && shape.framework()
                        .scale()
                        .at(it)
                        .filter(entry -> !entry.active())
                        .isPresent();
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
        Entry entry = entries(kind).get(id);
        return entry == null ? id.toString() : entry.name();
    }

    Map<UUID, RoleRef> roles() {
        Map<UUID, RoleRef> roles = new HashMap<>();
        entries(RowKind.ROLE).forEach((id, it) -> roles.put(id, new RoleRef(id, "", it.name())));
        return roles;
    }

    /// Whether only the file knows where the level stands: it has the level, or the whole ladder.
    boolean isMade(Level level) {
        return entries(RowKind.LEVEL).containsKey(level.id()) || hasLadder && isFresh();
    }

    /// What the row writes as an address is left to whom it names so.
    void expect(SheetRow row) {
        for (RowKind kind : RowKind.ENTRIES) {
            String it = row.text(kind.column());
            if (it != null && Slugs.wellFormed(it)) written.add(kind + " " + it);
        }
    }

    /// What the row names and nobody knows is going to be made.
    void make(SheetRow row) {
        switch (row.kind()) {
            case LEVEL -> {
                hasLadder = true;
                make(row, RowKind.LEVEL);
            }
            case PROFICIENCY -> make(row, RowKind.PROFICIENCY);
            case DOMAIN -> make(row, RowKind.DOMAIN);
            case GROUP -> {
                make(row, RowKind.DOMAIN);
                make(row, RowKind.GROUP);
            }
            case FAMILY -> make(row, RowKind.FAMILY);
            case ROLE -> make(row, RowKind.ROLE);
            case RUNG -> {}
            case SKILL, EXPECTATION -> {
                make(row, RowKind.DOMAIN);
                make(row, RowKind.GROUP);
                make(row, RowKind.ROLE);
                make(row, RowKind.LEVEL);
                make(row, RowKind.PROFICIENCY);
            }
        }
    }

    private void make(SheetRow row, RowKind kind) {
        String written = row.text(kind.column());
        if (written == null || written.equals(SheetRow.CLEAR) || isKnown(row, kind, written)) return;
        Optional<UUID> domain = find(RowKind.DOMAIN, row.text(SheetColumn.DOMAIN));
        if (kind == RowKind.GROUP && domain.isEmpty()) {
            placeless.add(Folded.of(written));
            return;
        }
        String given = row.kind() == kind ? row.text(SheetColumn.NAME) : null;
        String name = given == null ? written : given;
        String slug = Slugs.wellFormed(written) ? written : free(kind, written);
        var it = new Entry(backAgain(kind, slug).orElseGet(Ids::next), slug, name);
        know(kind, it);
        byName(kind).put(Folded.of(written), it.id());
        if (kind == RowKind.GROUP) domain.ifPresent(in -> know(in, it));
        made.put(kind + " " + slug, new MissingEntry(kind, slug, name));
    }

    /// What comes back is what it was.
    private Optional<UUID> backAgain(RowKind kind, String slug) {
        return switch (kind) {
            case LEVEL -> at(levels(false), it -> it.slug().equals(slug)).map(Level::id);
            case PROFICIENCY ->
                in(proficiencies(false), it -> it.slug().equals(slug)).map(Proficiency::id);
            default -> Optional.empty();
        };
    }

    /// Names that differ in signs alone are not one.
    private String free(RowKind kind, String name) {
        return Addresses.free(
                Addresses.of(kind.label(), name),
                it -> slugs.contains(kind + " " + it)
                        || written.contains(kind + " " + it) && !it.equals(Folded.of(name)));
    }

    /// What is called as something else is addressed is not that, where the row says what it is called itself.
    private boolean isKnown(SheetRow row, RowKind kind, String written) {
        if (slugs.contains(kind + " " + written) || staysRetired(row) && retiredSlugs.contains(kind + " " + written))
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

    /// Whether the group would be made, if anything said where.
    boolean isPlaceless(String group) {
        return placeless.contains(Folded.of(group));
    }

    /// What of the kind the row names, by its slug.
    Optional<Entry> named(SheetRow row, RowKind kind) {
        String written = row.text(kind.column());
        if (written == null) return Optional.empty();
        return (kind == RowKind.GROUP ? group(row.text(SheetColumn.DOMAIN), written) : find(kind, written))
                .map(it -> entry(kind, it));
    }

    /// The domain in which the group of the row stands, or is made.
    Optional<Entry> domainOf(SheetRow row) {
        return named(row, RowKind.GROUP).map(it -> domainOf.get(it.id())).map(it -> entry(RowKind.DOMAIN, it));
    }

    private Entry entry(RowKind kind, UUID id) {
        return Objects.requireNonNull(entries(kind).get(id));
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
