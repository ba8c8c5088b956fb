package io.rungs.exchange.usecase;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillRef;
import io.rungs.catalog.Slugs;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.WholeCatalogue.Addressed;
import io.rungs.catalog.WholeCatalogue.Entry;
import io.rungs.catalog.WholeCatalogue.MergedGroup;
import io.rungs.catalog.WholeCatalogue.MergedRole;
import io.rungs.catalog.WholeCatalogue.Shape;
import io.rungs.catalog.WholeCatalogue.ShapedDomain;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Requirement;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.HeadMeaning;
import io.rungs.exchange.model.ImportReport.MissingEntry;
import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.KnownWords.Word;
import io.rungs.exchange.model.ReadHead;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.SaidHeads;
import io.rungs.exchange.model.SaidHeads.SaidHead;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.usecase.KnownEntries.KnownStep;
import io.rungs.kernel.Ids;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the names of a file mean: by slug, or by name as it is told apart from others. What is to be made has an id
/// already, so that what stands in it can be planned.
final class KnownNames {
    /// Of addresses that a sentence names.
    private static final int SOME = 5;

    private final Shape shape;
    private final KnownSkills skills;
    private final Map<RowKind, KnownEntries> kinds = new EnumMap<>(RowKind.class);
    private final KnownGroups groups = new KnownGroups();
    private final UnfitEntries unfit = new UnfitEntries();
    private final Map<String, MissingEntry> made = new LinkedHashMap<>();
    private final Map<String, MergedRole> merged = new HashMap<>();
    private boolean hasLadder;

    KnownNames(Shape shape, Map<String, Addressed> skills) {
        this.shape = shape;
        this.skills = new KnownSkills(skills);
        for (RowKind it : RowKind.ENTRIES) kinds.put(it, new KnownEntries(it, steps(it)));
        for (ShapedDomain domain : shape.domains()) {
            of(RowKind.DOMAIN).know(domain.entry());
            for (Entry group : domain.groups()) {
                of(RowKind.GROUP).know(group);
                groups.know(domain.entry().id(), group);
            }
        }
        shape.families().forEach(of(RowKind.FAMILY)::know);
        shape.roles().forEach(it -> of(RowKind.ROLE).know(it.entry()));
        shape.addresses().forEach((list, its) -> its.forEach(of(RowKind.valueOf(list.name()))::know));
        shape.merged().forEach(this::knowMerged);
        for (MergedGroup it : shape.mergedGroups()) {
            of(RowKind.GROUP).knowGone(it.name(), it.into());
            groups.knowGone(it);
        }
        // Where nothing stands at a level yet, the file's ladder is taken as it is.
        if (!isFresh())
            shape.former().forEach((list, its) -> its.forEach(of(RowKind.valueOf(list.name()))::knowFormer));
    }

    private void knowMerged(MergedRole it) {
        of(RowKind.ROLE).knowGone(it.name(), it.into());
        merged.put(it.address(), it);
        merged.putIfAbsent(Folded.of(it.name()), it);
    }

    private List<KnownStep> steps(RowKind kind) {
        var framework = shape.framework();
        return switch (kind) {
            case LEVEL ->
                framework.ladder().all().stream()
                        .map(it -> new KnownStep(it.level().id(), it.slug(), it.name(), null, it.active()))
                        .toList();
            case PROFICIENCY ->
                framework.scale().all().stream()
                        .map(it -> new KnownStep(it.proficiency().id(), it.slug(), it.name(), it.letter(), it.active()))
                        .toList();
            case DOMAIN, GROUP, FAMILY, ROLE, RUNG, SKILL, EXPECTATION -> List.of();
        };
    }

    private KnownEntries of(RowKind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    /// Whether it is a group or a role that nothing new is to be in, or to have.
    boolean isRetired(RowKind kind, UUID id) {
        return of(kind).isRetired(id);
    }

    boolean isRetired(Proficiency it) {
        return of(RowKind.PROFICIENCY).isRetired(it.id());
    }

    /// What heads of tables may name.
    KnownWords words() {
        return new KnownWords(
                Stream.concat(
                                formerLevels(),
                                shape.framework().ladder().all().stream()
                                        .sorted(Comparator.comparing(Ladder.Entry::active))
                                        .map(it -> new Word(it.slug(), it.name())))
                        .toList(),
                Stream.concat(
                                shape.merged().stream().map(it -> new Word(it.address(), it.name())),
                                shape.roles().stream()
                                        .sorted(Comparator.comparing(it -> !isRetired(
                                                RowKind.ROLE, it.entry().id())))
                                        .map(it -> new Word(
                                                it.entry().slug(), it.entry().name())))
                        .toList());
    }

    /// What others are called by now is these.
    private Stream<Word> formerLevels() {
        return shape.former().getOrDefault(TaxonomyKind.LEVEL, Map.of()).keySet().stream()
                .flatMap(had -> former(RowKind.LEVEL, had).map(slug -> new Word(slug, had)).stream());
    }

    /// The slug of the step of a scale that had this one once.
    private Optional<String> former(RowKind kind, String slug) {
        return of(kind).former(slug).map(KnownStep::slug);
    }

    /// The same, and what somebody said of heads, of roles as [#said] has them. What is there no more is not said.
    KnownWords words(SaidHeads said) {
        Map<String, HeadMeaning> meanings = new HashMap<>();
        said.heads().forEach((head, it) -> meaning(it).ifPresent(meaning -> meanings.put(head, meaning)));
        return words().saying(meanings, said);
    }

    private Optional<HeadMeaning> meaning(SaidHead it) {
        if (it.level() == null) return Optional.of(new HeadMeaning(it.column(), null, null));
        Optional<String> level =
                shape.framework().ladder().at(new Level(it.level())).map(Ladder.Entry::slug);
        Optional<String> role = said(it.role());
        return it.role() != null && role.isEmpty()
                ? Optional.empty()
                : level.map(slug -> new HeadMeaning(it.column(), role.orElse(null), slug));
    }

    /// By its slug, or by its name.
    Optional<UUID> find(RowKind kind, @Nullable String written) {
        return of(kind).find(written);
    }

    /// The role that the row names, where that went into another since.
    Optional<MergedRole> merged(SheetRow row) {
        return merged(row.text(SheetColumn.ROLE));
    }

    /// By an address that it had, or by its name where the other is not called so itself.
    private Optional<MergedRole> merged(@Nullable String role) {
        if (role == null || merged.isEmpty()) return Optional.empty();
        UUID now = find(RowKind.ROLE, role).orElse(null);
        if (now == null) return Optional.empty();
        return Optional.ofNullable(merged.get(role))
                .or(() -> Optional.ofNullable(merged.get(Folded.of(role)))
                        .filter(_ -> !KnownEntries.isCalled(called(RowKind.ROLE, now), role)))
                .filter(it -> it.into().equals(now));
    }

    /// As rows say a role that somebody meant by an address: one that went into another by its own, since what it
    /// said itself was meant.
    Optional<String> said(@Nullable String role) {
        return merged(role).isPresent() ? Optional.ofNullable(role) : slug(RowKind.ROLE, role);
    }

    /// The head as it is told: a role that went into another is that one.
    ReadHead told(ReadHead it) {
        HeadMeaning meaning = it.meaning();
        if (merged(meaning.role()).isEmpty()) return it;
        String now = slug(RowKind.ROLE, meaning.role()).orElse(null);
        return new ReadHead(
                it.spot(), it.head(), new HeadMeaning(meaning.column(), now, meaning.level()), it.examples());
    }

    /// As what is found by that is addressed.
    Optional<String> slug(RowKind kind, @Nullable String written) {
        return find(kind, written).map(it -> of(kind).entry(it).slug());
    }

    /// As it is addressed.
    Optional<String> slug(RowKind kind, UUID id) {
        return of(kind).slug(id);
    }

    /// Of another domain than the one that is told only by its slug: it may have moved.
    Optional<UUID> group(@Nullable String domain, String written) {
        Optional<UUID> bySlug = of(RowKind.GROUP).addressed(written);
        if (bySlug.isPresent()) return bySlug;
        if (domain != null) return find(RowKind.DOMAIN, domain).flatMap(in -> groups.in(in, written));
        return isManyGroups(written) ? Optional.empty() : find(RowKind.GROUP, written);
    }

    /// Whether groups of several domains are called so, and none is addressed so.
    boolean isManyGroups(String written) {
        return of(RowKind.GROUP).addressed(written).isEmpty() && groups.isOfMany(written);
    }

    /// Whether the group is addressed or called so, or one that went into it was.
    boolean isGroup(UUID group, String written) {
        return of(RowKind.GROUP).addressed(written).filter(group::equals).isPresent()
                || of(RowKind.GROUP).has(group) && KnownEntries.isCalled(called(RowKind.GROUP, group), written)
                || groups.went(written, group);
    }

    /// By its address, or by its name.
    Optional<SkillRef> skill(String written) {
        return skills.of(written);
    }

    /// By its address, or by its name where the row does not call it otherwise: of several the one that stands
    /// where the row says.
    Optional<SkillRef> skill(SheetRow row) {
        List<Addressed> meant = meant(row, skills.of(row));
        return meant.size() == 1 ? Optional.of(meant.getFirst().skill()) : Optional.empty();
    }

    private List<Addressed> meant(SheetRow row, List<Addressed> called) {
        return called.size() < 2
                ? called
                : called.stream().filter(it -> stands(it, row)).toList();
    }

    private boolean stands(Addressed skill, SheetRow row) {
        String domain = row.text(SheetColumn.DOMAIN);
        String group = row.text(SheetColumn.GROUP);
        if (group != null)
            return group(domain, group).filter(skill.group()::equals).isPresent();
        return domain != null
                && groups.domainOf(skill.group())
                        .filter(it ->
                                find(RowKind.DOMAIN, domain).filter(it::equals).isPresent())
                        .isPresent();
    }

    /// Where several are meant, what to write.
    Optional<String> manySkills(SheetRow row) {
        List<Addressed> called = skills.of(row);
        if (called.size() < 2 || meant(row, called).size() == 1) return Optional.empty();
        String some = called.stream()
                .map(it -> it.skill().slug())
                .sorted()
                .limit(SOME)
                .collect(Collectors.joining(", "));
        return Optional.of("%,d skills are called “%s”: write the address of the one that is meant (%s)."
                .formatted(called.size(), row.skill(), called.size() > SOME ? some + ", …" : some));
    }

    /// An address for a skill that is to come, which no other has.
    String addressFor(String skill, String wanted) {
        return skills.addressFor(skill, wanted);
    }

    /// What is an address already is nobody else's.
    void keep(@Nullable String skill) {
        skills.keep(skill);
    }

    /// By its slug before by its name; one that is offered, or made, before one that is retired.
    Optional<Level> level(String written) {
        return of(RowKind.LEVEL).step(written).map(Level::new);
    }

    /// As [#level].
    Optional<Proficiency> proficiency(String written) {
        return of(RowKind.PROFICIENCY).step(written).map(Proficiency::new);
    }

    static Optional<Requirement> requirement(String written) {
        return Arrays.stream(Requirement.values())
                .filter(it -> it.name().equalsIgnoreCase(written.strip()))
                .findFirst();
    }

    String called(RowKind kind, UUID id) {
        return of(kind).called(id);
    }

    Map<UUID, RoleRef> roles() {
        Map<UUID, RoleRef> roles = new HashMap<>();
        of(RowKind.ROLE).all().forEach((id, it) -> roles.put(id, new RoleRef(id, "", it.name())));
        return roles;
    }

    /// Whether only the file knows where the level stands: it has the level, or the whole ladder.
    boolean isMade(Level level) {
        return of(RowKind.LEVEL).has(level.id()) || hasLadder && isFresh();
    }

    /// What the row writes as an address is left to whom it names so.
    private void expect(SheetRow row) {
        for (RowKind kind : RowKind.ENTRIES) {
            String it = row.text(kind.column());
            if (it != null && Slugs.wellFormed(it)) of(kind).expect(it);
        }
    }

    /// What the rows name and nobody knows is going to be made.
    void make(List<SheetRow> rows) {
        rows.forEach(this::expect);
        rows.forEach(this::make);
        for (SheetRow it : rows)
            if (it.kind() == RowKind.RUNG && isMade(it, RowKind.ROLE)) unfit.fits(it, RowKind.RUNG);
    }

    /// What the row names of the kind, made or not.
    Optional<UUID> known(SheetRow row, RowKind kind, String written) {
        return switch (kind) {
            case LEVEL -> level(written).map(Level::id);
            case PROFICIENCY -> proficiency(written).map(Proficiency::id);
            case GROUP -> group(row.text(SheetColumn.DOMAIN), written);
            case DOMAIN, FAMILY, ROLE, RUNG, SKILL, EXPECTATION -> find(kind, written);
        };
    }

    /// As what the row names of the kind is addressed; nothing of what is going to be made.
    Optional<String> address(SheetRow row, RowKind kind, String written) {
        Optional<String> slug = kind == RowKind.ROLE ? said(written) : Optional.empty();
        return slug.or(() -> known(row, kind, written).flatMap(it -> slug(kind, it)))
                .filter(it -> !made.containsKey(kind + " " + it));
    }

    /// As [#address], also of what is going to be made.
    Optional<String> slug(SheetRow row, RowKind kind, String written) {
        return known(row, kind, written).flatMap(it -> slug(kind, it));
    }

    /// The address that whatever had this one has by now.
    Optional<String> leadsTo(RowKind kind, String address) {
        return of(kind).addressed(address).map(it -> of(kind).entry(it).slug());
    }

    /// Whether what the row names of the kind is going to be made.
    boolean isMade(SheetRow row, RowKind kind) {
        return named(row, kind)
                .filter(it -> made.containsKey(kind + " " + it.slug()))
                .isPresent();
    }

    private void make(SheetRow row) {
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
            groups.lacksPlace(written);
            return;
        }
        if (!unfit.fits(row, kind) || !unfit.hasRoomFor(row, kind)) return;
        String given = row.kind() == kind ? row.text(SheetColumn.NAME) : null;
        var back = of(kind).retiredAt(written)
                .or(() -> given == null ? of(kind).retiredCalled(written) : Optional.empty());
        String slug =
                back.map(KnownStep::slug).orElseGet(() -> Slugs.wellFormed(written) ? written : of(kind).free(written));
        var it = new Entry(back.map(KnownStep::id).orElseGet(Ids::next), slug, given == null ? written : given);
        of(kind).make(it, written);
        if (kind == RowKind.GROUP) domain.ifPresent(in -> groups.know(in, it));
        made.put(kind + " " + slug, new MissingEntry(kind, slug, it.name()));
    }

    /// What is called as something else is addressed is not that, where the row says what it is called itself.
    private boolean isKnown(SheetRow row, RowKind kind, String written) {
        boolean orRetired = staysRetired(row);
        if (of(kind).isAddress(written, orRetired)) return true;
        if (former(kind, written).isPresent()) return true;
        String name = row.kind() == kind ? row.text(SheetColumn.NAME) : null;
        if (name != null && !KnownEntries.isCalled(name, written)) return false;
        return kind == RowKind.GROUP
                ? group(row.text(SheetColumn.DOMAIN), written).isPresent()
                : of(kind).isName(written, orRetired);
    }

    /// One that is retired comes back where the file has it as one that is offered, or has the whole ladder; and
    /// where nothing stands on the ladder: nobody retired it, another was chosen.
    private boolean staysRetired(SheetRow row) {
        boolean told = row.kind() == RowKind.LEVEL || row.kind() == RowKind.PROFICIENCY;
        return !isFresh() && (!told || row.retires());
    }

    /// Whether the group would be made, if anything said where.
    boolean isPlaceless(String group) {
        return groups.isPlaceless(group);
    }

    /// What cannot be made as the file has it.
    UnfitEntries unfit() {
        return unfit;
    }

    /// What of the kind the row names, by its slug.
    Optional<Entry> named(SheetRow row, RowKind kind) {
        String written = row.text(kind.column());
        if (written == null) return Optional.empty();
        return (kind == RowKind.GROUP ? group(row.text(SheetColumn.DOMAIN), written) : find(kind, written))
                .map(of(kind)::entry);
    }

    /// The domain in which the group of the row stands, or is made.
    Optional<Entry> domainOf(SheetRow row) {
        return named(row, RowKind.GROUP).flatMap(it -> groups.domainOf(it.id())).map(of(RowKind.DOMAIN)::entry);
    }

    /// Whether nothing is there that stands at a level.
    boolean isFresh() {
        return shape.roles().isEmpty() && skills.isEmpty();
    }

    /// What becomes of the ladder once what these rows say is made.
    LadderOfFile ladder(List<SheetRow> outline) {
        return new LadderOfFile(outline, shape, isFresh());
    }

    List<MissingEntry> made() {
        return List.copyOf(made.values());
    }
}
