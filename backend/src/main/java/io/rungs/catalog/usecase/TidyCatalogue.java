package io.rungs.catalog.usecase;

import io.rungs.catalog.ImportCatalogue.Catalogue;
import io.rungs.catalog.ImportCatalogue.Domain;
import io.rungs.catalog.ImportCatalogue.Family;
import io.rungs.catalog.ImportCatalogue.Group;
import io.rungs.catalog.ImportCatalogue.Ladder;
import io.rungs.catalog.ImportCatalogue.Role;
import io.rungs.catalog.ImportCatalogue.Rung;
import io.rungs.catalog.ImportCatalogue.Skill;
import io.rungs.catalog.Slugs;
import io.rungs.catalog.model.TaxonomyEntry;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Profile;
import io.rungs.kernel.Texts;
import io.rungs.text.Markdown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/// Reads a catalogue that is brought as carefully as what people send, so that what is imported can be proposed to
/// be changed: texts are tidied in the same way, and everything that is wrong is noted with its path.
final class TidyCatalogue {
    private final Texts texts = new Texts();
    private final Set<String> seen = new HashSet<>();

    private TidyCatalogue() {}

    /// @throws io.rungs.kernel.Refusal.Invalid naming everything that is wrong
    static Catalogue tidy(Catalogue catalogue) {
        return new TidyCatalogue().read(catalogue);
    }

    private Catalogue read(Catalogue it) {
        var tidy = new Catalogue(
                each("domains", it.domains(), this::domain),
                each("families", it.families(), this::family),
                each("roles", it.roles(), this::role),
                each("skills", it.skills(), this::skill));
        texts.check();
        return tidy;
    }

    private static <T> List<T> each(String path, List<T> all, BiFunction<String, T, T> tidy) {
        List<T> tidied = new ArrayList<>();
        for (T it : all) tidied.add(tidy.apply(path + "[" + tidied.size() + "]", it));
        return tidied;
    }

    private Domain domain(String path, Domain it) {
        slug(path, "domain", it.slug());
        return new Domain(it.slug(), name(path, it.name()), each(path + ".groups", it.groups(), this::group));
    }

    private Group group(String path, Group it) {
        slug(path, "group", it.slug());
        return new Group(it.slug(), name(path, it.name()));
    }

    private Family family(String path, Family it) {
        slug(path, "family", it.slug());
        return new Family(it.slug(), name(path, it.name()));
    }

    private Role role(String path, Role it) {
        slug(path, "role", it.slug());
        String summary = texts.optional(path + ".summary", it.summary(), TaxonomyEntry.LONGEST_SUMMARY);
        return new Role(it.slug(), name(path, it.name()), it.family(), summary.isEmpty() ? null : summary);
    }

    private Skill skill(String path, Skill it) {
        slug(path, "skill", it.slug());
        String summary = texts.optional(path + ".summary", it.summary(), Profile.LONGEST_SUMMARY);
        var ladders = each(path + ".roles", it.roles(), this::ladder);
        once(path + ".roles", it.roles().stream().map(Ladder::role).toList());
        return new Skill(it.slug(), name(path, it.name()), it.group(), summary.isEmpty() ? null : summary, ladders);
    }

    private Ladder ladder(String path, Ladder it) {
        once(path + ".rungs", it.rungs().stream().map(Rung::level).toList());
        return new Ladder(it.role(), each(path + ".rungs", it.rungs(), this::rung));
    }

    private Rung rung(String path, Rung it) {
        Expectation says = it.expectation();
        if (says.asBelow()) return it;
        String description =
                texts.required(path + ".description", says.description(), Expectation.LONGEST, Markdown::words);
        return new Rung(it.level(), new Expectation(description, says.requirement(), says.proficiency()));
    }

    private String name(String path, String name) {
        return texts.line(path + ".name", name, Profile.LONGEST_NAME);
    }

    private void slug(String path, String kind, String slug) {
        if (!Slugs.wellFormed(slug)) texts.error(path + ".slug", Slugs.FORM);
        if (!seen.add(kind + " " + slug)) texts.error(path + ".slug", "“" + slug + "” is there twice.");
    }

    private void once(String path, List<?> keys) {
        if (new HashSet<>(keys).size() < keys.size()) texts.error(path, "Each may be there once.");
    }
}
