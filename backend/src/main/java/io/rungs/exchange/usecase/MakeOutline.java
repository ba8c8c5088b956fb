package io.rungs.exchange.usecase;

import io.rungs.catalog.Addresses;
import io.rungs.catalog.ImportCatalogue;
import io.rungs.catalog.ImportCatalogue.Catalogue;
import io.rungs.catalog.SetLadder;
import io.rungs.catalog.SetLadder.Act;
import io.rungs.catalog.SetLadder.WantedLevel;
import io.rungs.catalog.SetLadder.WantedProficiency;
import io.rungs.catalog.SetLadder.WantedRung;
import io.rungs.catalog.Slugs;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.WholeCatalogue;
import io.rungs.catalog.WholeCatalogue.Entry;
import io.rungs.catalog.WholeCatalogue.Shape;
import io.rungs.catalog.WholeCatalogue.ShapedDomain;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.ProficiencyScale;
import io.rungs.exchange.model.Carried.Domain;
import io.rungs.exchange.model.Carried.Outline;
import io.rungs.exchange.model.Carried.Role;
import io.rungs.exchange.model.Carried.Step;
import io.rungs.exchange.model.Folded;
import io.rungs.exchange.model.Gathered;
import io.rungs.exchange.model.RowKind;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.Spot;
import io.rungs.kernel.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes what a file names of levels, proficiencies, domains, groups, families and roles, and nobody knows. What is
/// there stays as it is and where it stands; only an installation without skills and roles takes the whole ladder.
@Component
class MakeOutline {
    private static final int LETTERS = 2;

    private final WholeCatalogue catalogue;
    private final SetLadder ladder;
    private final ImportCatalogue imports;

    MakeOutline(WholeCatalogue catalogue, SetLadder ladder, ImportCatalogue imports) {
        this.catalogue = catalogue;
        this.ladder = ladder;
        this.imports = imports;
    }

    /// @throws io.rungs.kernel.Refusal where a rule of the catalogue forbids it; then nothing was made
    void make(@Nullable UUID by, List<SheetRow> rows, String why) {
        var gathered = new Gathered();
        rows.forEach(gathered::add);
        Outline outline = gathered.outline();
        Shape before = catalogue.shape();
        boolean fresh = before.roles().isEmpty() && catalogue.addresses().isEmpty();
        levels(by, outline.levels(), before, fresh, why);
        boolean whole = fresh && rows.stream().anyMatch(MakeOutline::isOwnLevel);
        proficiencies(by, outline.proficiencies(), before, whole, why);
        imports.bring(by, taxonomy(outline, before), why);
        rungs(by, outline.roles(), before, why);
    }

    /// Of a file that has a ladder, and does not only stand at levels.
    private static boolean isOwnLevel(SheetRow it) {
        return it.kind() == RowKind.LEVEL && !it.spot().equals(Spot.NOWHERE);
    }

    private void levels(@Nullable UUID by, List<Step> wanted, Shape before, boolean fresh, String why) {
        var known = known(before.framework().ladder());
        var all = together(
                fresh ? List.of() : known,
                fresh
                        ? wanted
                        : wanted.stream()
                                .filter(it -> !staysRetired(it, before))
                                .toList(),
                (it, step) -> isOne(it.slug(), it.name(), step),
                it -> new WantedLevel(null, slug(RowKind.LEVEL, it), it.name(), it.definition()));
        if (!all.equals(known) && !all.isEmpty()) ladder.levels(new Act(by, catalogue.version(), why), all);
    }

    /// @param whole whether the file has all that there is: also none
    private void proficiencies(@Nullable UUID by, List<Step> wanted, Shape before, boolean whole, String why) {
        var known = known(before.framework().scale());
        var all = together(
                whole ? List.of() : known,
                whole
                        ? wanted
                        : wanted.stream()
                                .filter(it -> !staysRetired(it, before))
                                .toList(),
                (it, step) -> isOne(it.slug(), it.name(), step),
                it -> new WantedProficiency(
                        null, slug(RowKind.PROFICIENCY, it), letter(it), it.name(), it.definition()));
        boolean told = !wanted.isEmpty() || whole;
        if (told && !all.equals(known)) ladder.proficiencies(new Act(by, catalogue.version(), why), all);
    }

    private static List<WantedLevel> known(Ladder ladder) {
        return ladder.active().stream()
                .map(it -> new WantedLevel(it.level().id(), it.slug(), it.name(), it.definition()))
                .toList();
    }

    private static List<WantedProficiency> known(ProficiencyScale scale) {
        return scale.active().stream()
                .map(it -> new WantedProficiency(
                        it.proficiency().id(), it.slug(), it.letter(), it.name(), it.definition()))
                .toList();
    }

    private static boolean staysRetired(Step it, Shape before) {
        var framework = before.framework();
        return it.retired()
                && Stream.concat(
                                framework.ladder().all().stream()
                                        .filter(level -> !level.active())
                                        .map(Ladder.Entry::slug),
                                framework.scale().all().stream()
                                        .filter(proficiency -> !proficiency.active())
                                        .map(ProficiencyScale.Entry::slug))
                        .anyMatch(it.slug()::equals);
    }

    /// Retires levels and proficiencies: what stands at them stays.
    ///
    /// @throws io.rungs.kernel.Refusal where a rule of the catalogue forbids it; then nothing was retired
    void retire(@Nullable UUID by, List<SheetRow> rows, String why) {
        var gathered = new Gathered();
        rows.forEach(gathered::add);
        Outline outline = gathered.outline();
        var framework = catalogue.shape().framework();
        var levels = known(framework.ladder()).stream()
                .filter(it -> outline.levels().stream().noneMatch(step -> isOne(it.slug(), it.name(), step)))
                .toList();
        if (!levels.equals(known(framework.ladder()))) ladder.levels(new Act(by, catalogue.version(), why), levels);
        var proficiencies = known(framework.scale()).stream()
                .filter(it -> outline.proficiencies().stream().noneMatch(step -> isOne(it.slug(), it.name(), step)))
                .toList();
        if (!proficiencies.equals(known(framework.scale())))
            ladder.proficiencies(new Act(by, catalogue.version(), why), proficiencies);
    }

    private static boolean isOne(String slug, String name, Step it) {
        return isOne(slug, name, it.slug(), it.name());
    }

    /// By the slug, or where the file has the name for one.
    private static boolean isOne(String slug, String name, String written, String called) {
        boolean named = Folded.of(name).equals(Folded.of(written));
        return slug.equals(written)
                || named && (called.isEmpty() || Folded.of(called).equals(Folded.of(name)));
    }

    private static String slug(RowKind kind, Step it) {
        return Slugs.wellFormed(it.slug()) ? it.slug() : Addresses.of(kind.label(), it.name());
    }

    private static String letter(Step it) {
        if (it.letter() != null) return it.letter();
        return it.name()
                .codePoints()
                .limit(LETTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private interface Same<T> {
        boolean as(T known, Step step);
    }

    /// Those that are known in their order, each new one behind the one that it stands behind in the file.
    private static <T> List<T> together(List<T> known, List<Step> wanted, Same<T> same, Function<Step, T> fresh) {
        List<T> all = new ArrayList<>(known);
        int behind = 0;
        for (Step step : wanted) {
            int at = -1;
            for (int i = 0; i < all.size() && at < 0; i++) if (same.as(all.get(i), step)) at = i;
            if (at < 0) {
                all.add(behind, fresh.apply(step));
                at = behind;
            }
            behind = at + 1;
        }
        return all;
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
                        .noneMatch(known ->
                                isOne(known.entry().slug(), known.entry().name(), it.slug(), it.name()));
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
