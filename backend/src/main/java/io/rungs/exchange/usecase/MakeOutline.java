package io.rungs.exchange.usecase;

import io.rungs.catalog.Addresses;
import io.rungs.catalog.ImportCatalogue;
import io.rungs.catalog.ImportCatalogue.Catalogue;
import io.rungs.catalog.RetireEntries;
import io.rungs.catalog.SetLadder;
import io.rungs.catalog.SetLadder.Act;
import io.rungs.catalog.SetLadder.WantedRung;
import io.rungs.catalog.Slugs;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.WholeCatalogue;
import io.rungs.catalog.WholeCatalogue.Entry;
import io.rungs.catalog.WholeCatalogue.Shape;
import io.rungs.catalog.WholeCatalogue.ShapedDomain;
import io.rungs.exchange.model.Carried.Domain;
import io.rungs.exchange.model.Carried.Outline;
import io.rungs.exchange.model.Carried.Role;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.Gathered;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.SheetRow;
import io.rungs.kernel.Ids;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes what a file names of levels, proficiencies, domains, groups, families and roles, and nobody knows. What is
/// there stays as it is and where it stands; only an installation without skills and roles takes the whole
/// ladder of a file that has one, or that names none of its steps.
@Component
class MakeOutline {
    private final WholeCatalogue catalogue;
    private final SetLadder ladder;
    private final ImportCatalogue imports;
    private final RetireEntries entries;

    MakeOutline(WholeCatalogue catalogue, SetLadder ladder, ImportCatalogue imports, RetireEntries entries) {
        this.catalogue = catalogue;
        this.ladder = ladder;
        this.imports = imports;
        this.entries = entries;
    }

    /// @throws io.rungs.kernel.Refusal where a rule of the catalogue forbids it; then nothing was made
    void make(@Nullable UUID by, List<SheetRow> rows, String why) {
        Shape before = catalogue.shape();
        boolean fresh = before.roles().isEmpty() && catalogue.addresses().isEmpty();
        var file = new LadderOfFile(rows, before, fresh);
        if (!file.keepsLevels())
            ladder.levels(new Act(by, catalogue.version(), why), file.levels(), file.passingLevels());
        if (!file.keepsProficiencies())
            ladder.proficiencies(
                    new Act(by, catalogue.version(), why), file.proficiencies(), file.passingProficiencies());
        Outline outline = file.outline();
        imports.bring(by, taxonomy(outline, before), why);
        rungs(by, outline.roles(), before, why);
    }

    /// Retires what something stands at, or in: that stays.
    ///
    /// @throws io.rungs.kernel.Refusal where a rule of the catalogue forbids it; then nothing was retired
    void retire(@Nullable UUID by, List<SheetRow> rows, String why) {
        var gathered = new Gathered();
        rows.forEach(gathered::add);
        Outline outline = gathered.outline();
        var framework = catalogue.shape().framework();
        var levels = LadderOfFile.known(framework.ladder());
        var left = levels.stream()
                .filter(it -> !LadderOfFile.isAmong(it.slug(), it.name(), outline.levels()))
                .toList();
        if (!left.equals(levels)) ladder.levels(new Act(by, catalogue.version(), why), left);
        var proficiencies = LadderOfFile.known(framework.scale());
        var others = proficiencies.stream()
                .filter(it -> !LadderOfFile.isAmong(it.slug(), it.name(), outline.proficiencies()))
                .toList();
        if (!others.equals(proficiencies)) ladder.proficiencies(new Act(by, catalogue.version(), why), others);
        Map<TaxonomyKind, Set<String>> entered = new EnumMap<>(TaxonomyKind.class);
        for (SheetRow it : rows)
            if (it.kind() != RowKind.LEVEL && it.kind() != RowKind.PROFICIENCY)
                entered.computeIfAbsent(TaxonomyKind.valueOf(it.kind().name()), _ -> new HashSet<>())
                        .add(Objects.requireNonNull(it.text(it.kind().column())));
        if (!entered.isEmpty()) entries.retire(by, entered, why);
    }

    private static Catalogue taxonomy(Outline it, Shape before) {
        return new Catalogue(
                domains(it.domains(), before),
                it.families().stream()
                        .map(each -> new ImportCatalogue.Family(each.slug(), each.name()))
                        .toList(),
                it.roles().stream()
                        .filter(each -> isNew(each, before))
                        .map(each -> new ImportCatalogue.Role(
                                address(RowKind.ROLE, each.slug()), each.name(), each.family(), each.summary()))
                        .toList(),
                List.of());
    }

    /// Tables call a domain by its name, too: however it is called, it is one.
    private static List<ImportCatalogue.Domain> domains(List<Domain> all, Shape before) {
        Map<String, ImportCatalogue.Domain> bySlug = new LinkedHashMap<>();
        for (Domain it : all) {
            ImportCatalogue.Domain domain = domain(it, before);
            bySlug.merge(domain.slug(), domain, MakeOutline::both);
        }
        return List.copyOf(bySlug.values());
    }

    private static ImportCatalogue.Domain both(ImportCatalogue.Domain one, ImportCatalogue.Domain other) {
        return new ImportCatalogue.Domain(
                one.slug(),
                one.name(),
                Stream.concat(one.groups().stream(), other.groups().stream()).toList());
    }

    private static ImportCatalogue.Domain domain(Domain it, Shape before) {
        Entry fresh = new Entry(
                Ids.next(), address(RowKind.DOMAIN, it.slug()), it.name().isEmpty() ? it.slug() : it.name());
        Entry known = before.domains().stream()
                .map(ShapedDomain::entry)
                .filter(each ->
                        each.slug().equals(it.slug()) || Folded.of(each.name()).equals(Folded.of(it.slug())))
                .findFirst()
                .orElse(fresh);
        return new ImportCatalogue.Domain(
                known.slug(),
                known.name(),
                it.groups().stream()
                        .map(group -> new ImportCatalogue.Group(address(RowKind.GROUP, group.slug()), group.name()))
                        .toList());
    }

    private static String address(RowKind kind, String slug) {
        return Slugs.wellFormed(slug) ? slug : Addresses.of(kind.label(), slug);
    }

    private static boolean isNew(Role it, Shape before) {
        boolean addressed =
                before.addresses().getOrDefault(TaxonomyKind.ROLE, Map.of()).containsKey(it.slug());
        return !addressed
                && before.roles().stream()
                        .noneMatch(known -> LadderOfFile.isOne(
                                known.entry().slug(), known.entry().name(), it.slug(), it.name()));
    }

    /// A role of which the file says no rungs has all levels.
    private void rungs(@Nullable UUID by, List<Role> roles, Shape before, String why) {
        var made = catalogue.shape().roles();
        for (Role role : roles) {
            if (!isNew(role, before) || role.rungs().isEmpty()) continue;
            UUID id = made.stream()
                    .filter(it -> it.entry().slug().equals(address(RowKind.ROLE, role.slug())))
                    .map(it -> it.entry().id())
                    .findFirst()
                    .orElse(null);
            // One that is there under another address, or retired, keeps what it has.
            if (id == null) continue;
            var wanted = role.rungs().stream()
                    .map(it -> new WantedRung(it.level(), it.title(), it.text()))
                    .toList();
            ladder.rungs(new Act(by, catalogue.version(), why), id, wanted);
        }
    }
}
