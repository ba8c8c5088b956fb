package io.rungs.exchange.usecase;

import io.rungs.catalog.WholeCatalogue.Entry;
import io.rungs.catalog.WholeCatalogue.Excerpt;
import io.rungs.catalog.WholeCatalogue.PublishedSkill;
import io.rungs.catalog.WholeCatalogue.Reach;
import io.rungs.catalog.WholeCatalogue.Shape;
import io.rungs.catalog.WholeCatalogue.ShapedDomain;
import io.rungs.catalog.WholeCatalogue.ShapedRole;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.exchange.model.Carried.CarriedSkill;
import io.rungs.exchange.model.Carried.Cell;
import io.rungs.exchange.model.Carried.Domain;
import io.rungs.exchange.model.Carried.Family;
import io.rungs.exchange.model.Carried.Group;
import io.rungs.exchange.model.Carried.Outline;
import io.rungs.exchange.model.Carried.Part;
import io.rungs.exchange.model.Carried.Role;
import io.rungs.exchange.model.Carried.Rung;
import io.rungs.exchange.model.Carried.Step;
import io.rungs.kernel.Letters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What is published as it travels: ids by their slugs, everything in the order of the lists that it stands in.
final class AsCarried {
    private final Shape shape;
    private final Excerpt excerpt;
    private final Reach reach;
    private final boolean revisions;
    private final Map<UUID, Integer> roleOrder = new HashMap<>();
    private final Map<UUID, String> roles = new HashMap<>();
    private final Map<UUID, String> families = new HashMap<>();
    private final Map<UUID, String> groups = new HashMap<>();
    private final Map<UUID, String> domains = new HashMap<>();

    /// @param excerpt the part of it that is carried
    /// @param reach what the skills of that part stand in, and have
    /// @param revisions whether each skill says which revision it is
    AsCarried(Shape shape, Excerpt excerpt, Reach reach, boolean revisions) {
        this.shape = shape;
        this.excerpt = excerpt;
        this.reach = reach;
        this.revisions = revisions;
        for (ShapedRole it : shape.roles()) {
            roleOrder.put(it.entry().id(), roleOrder.size());
            roles.put(it.entry().id(), it.entry().slug());
        }
        shape.families().forEach(it -> families.put(it.id(), it.slug()));
        for (ShapedDomain domain : shape.domains())
            for (Entry group : domain.groups()) {
                groups.put(group.id(), group.slug());
                domains.put(group.id(), domain.entry().slug());
            }
    }

    /// Of a part only that without which it could not come in elsewhere.
    Outline outline() {
        List<ShapedRole> its = shape.roles().stream().filter(this::has).toList();
        return new Outline(
                levels(),
                proficiencies(),
                shape.domains().stream().filter(this::has).map(this::domain).toList(),
                shape.families().stream()
                        .filter(it -> isWhole()
                                || its.stream().anyMatch(role -> it.id().equals(role.family())))
                        .map(it -> new Family(it.slug(), it.name(), isRetired(it)))
                        .toList(),
                its.stream().map(this::role).toList());
    }

    private boolean isRetired(Entry it) {
        return shape.retired().contains(it.id());
    }

    private boolean isWhole() {
        return excerpt.equals(Excerpt.ALL);
    }

    private boolean has(ShapedRole it) {
        return excerpt.role() == null
                ? isWhole() || reach.roles().contains(it.entry().id())
                : excerpt.role().equals(it.entry().slug());
    }

    private boolean has(ShapedDomain it) {
        return isWhole()
                || it.entry().slug().equals(excerpt.domain())
                || it.groups().stream().anyMatch(this::has);
    }

    private boolean has(Entry group) {
        return isWhole()
                || group.slug().equals(excerpt.group())
                || reach.groups().contains(group.id());
    }

    /// One that is retired only where something stands at it.
    private boolean isCarried(Level it) {
        return shape.used().contains(it.id())
                || framework().ladder().at(it).filter(Ladder.Entry::active).isPresent();
    }

    private List<Step> levels() {
        return shape.framework().ladder().all().stream()
                .filter(it -> isCarried(it.level()))
                .map(it -> new Step(it.slug(), it.name(), null, it.definition(), !it.active()))
                .toList();
    }

    private List<Step> proficiencies() {
        return shape.framework().scale().all().stream()
                .filter(it ->
                        it.active() || shape.used().contains(it.proficiency().id()))
                .map(it -> new Step(it.slug(), it.name(), it.letter(), it.definition(), !it.active()))
                .toList();
    }

    private Domain domain(ShapedDomain it) {
        boolean whole = it.entry().slug().equals(excerpt.domain()) && excerpt.group() == null;
        return new Domain(
                it.entry().slug(),
                it.entry().name(),
                isRetired(it.entry()),
                it.groups().stream()
                        .filter(group -> whole || has(group))
                        .map(group -> new Group(group.slug(), group.name(), isRetired(group)))
                        .toList());
    }

    private Role role(ShapedRole it) {
        return new Role(
                it.entry().slug(),
                it.entry().name(),
                isRetired(it.entry()),
                it.family() == null ? null : families.get(it.family()),
                it.summary(),
                shape.framework().keptRungs(it.entry().id()).stream()
                        .filter(rung -> isCarried(rung.level()))
                        .map(rung -> new Rung(level(rung.level()), rung.title(), rung.text()))
                        .toList());
    }

    CarriedSkill skill(PublishedSkill it) {
        return new CarriedSkill(
                it.skill().slug(),
                it.profile().name(),
                domains.get(it.group()),
                groups.getOrDefault(it.group(), it.group().toString()),
                it.profile().summary(),
                revisions ? it.revision() : null,
                it.profile().roles().stream()
                        .filter(role -> excerpt.role() == null || excerpt.role().equals(roles.get(role)))
                        .sorted(Comparator.comparing(role -> roleOrder.getOrDefault(role, Integer.MAX_VALUE)))
                        .map(role -> part(it, role))
                        .toList());
    }

    private Part part(PublishedSkill it, UUID role) {
        var ladder = shape.framework().ladder();
        return new Part(
                roles.getOrDefault(role, role.toString()),
                it.profile().ladder(role).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(ladder::place)))
                        .map(cell -> cell(cell.getKey(), cell.getValue()))
                        .toList());
    }

    private Cell cell(Level level, Expectation it) {
        return new Cell(
                level(level),
                it.description(),
                it.requirement() == null ? null : Letters.small(it.requirement().name()),
                it.proficiency() == null ? null : proficiency(it.proficiency()));
    }

    private String level(Level it) {
        return framework().ladder().at(it).map(entry -> entry.slug()).orElseGet(it::toString);
    }

    private String proficiency(Proficiency it) {
        return framework().scale().at(it).map(entry -> entry.slug()).orElseGet(it::toString);
    }

    private Framework framework() {
        return shape.framework();
    }
}
