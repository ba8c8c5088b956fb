package io.rungs.exchange.model;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a carried catalogue of rows that come in any order. Of two rows of one thing the later adds what the
/// earlier left open.
public final class Gathered {
    private final Map<String, Step> levels = new LinkedHashMap<>();
    private final Map<String, Step> proficiencies = new LinkedHashMap<>();
    private final Map<String, SheetRow> domains = new LinkedHashMap<>();
    private final Map<String, Map<String, SheetRow>> groups = new LinkedHashMap<>();
    private final Map<String, Family> families = new LinkedHashMap<>();
    private final Map<String, SheetRow> roles = new LinkedHashMap<>();
    private final Map<String, List<Rung>> rungs = new LinkedHashMap<>();
    private final Map<String, OneSkill> skills = new LinkedHashMap<>();

    private static final class OneSkill {
        private @Nullable SheetRow own;
        private final Map<String, List<Cell>> roles = new LinkedHashMap<>();
    }

    public Gathered add(SheetRow row) {
        switch (row.kind()) {
            case LEVEL -> levels.put(key(row, SheetColumn.LEVEL), step(row, SheetColumn.LEVEL));
            case PROFICIENCY ->
                proficiencies.put(key(row, SheetColumn.PROFICIENCY), step(row, SheetColumn.PROFICIENCY));
            case DOMAIN -> domains.put(key(row, SheetColumn.DOMAIN), row);
            case GROUP ->
                groups.computeIfAbsent(key(row, SheetColumn.DOMAIN), _ -> new LinkedHashMap<>())
                        .put(key(row, SheetColumn.GROUP), row);
            case FAMILY -> {
                String slug = key(row, SheetColumn.FAMILY);
                families.put(slug, new Family(slug, key(row, SheetColumn.NAME), row.retires()));
            }
            case ROLE -> roles.put(key(row, SheetColumn.ROLE), row);
            case RUNG ->
                rungs.computeIfAbsent(key(row, SheetColumn.ROLE), _ -> new ArrayList<>())
                        .add(new Rung(
                                key(row, SheetColumn.LEVEL),
                                row.text(SheetColumn.TITLE),
                                row.text(SheetColumn.DESCRIPTION)));
            case SKILL -> skill(row).own = row;
            case EXPECTATION -> expectation(row);
        }
        return this;
    }

    private OneSkill skill(SheetRow row) {
        return skills.computeIfAbsent(key(row, SheetColumn.SKILL), _ -> new OneSkill());
    }

    private void expectation(SheetRow row) {
        var skill = skill(row);
        if (skill.own == null) skill.own = row;
        String role = row.text(SheetColumn.ROLE);
        if (role == null) return;
        var cells = skill.roles.computeIfAbsent(role, _ -> new ArrayList<>());
        String level = row.text(SheetColumn.LEVEL);
        String says = row.text(SheetColumn.DESCRIPTION);
        if (level == null || says == null) return;
        cells.add(new Cell(
                level,
                says.equals(SheetRow.BELOW) ? null : Marks.plain(says),
                row.text(SheetColumn.REQUIREMENT),
                row.text(SheetColumn.PROFICIENCY)));
    }

    private static String key(SheetRow row, SheetColumn column) {
        return Objects.requireNonNullElse(row.text(column), "");
    }

    private static Step step(SheetRow row, SheetColumn key) {
        return new Step(
                key(row, key),
                key(row, SheetColumn.NAME),
                row.text(SheetColumn.LETTER),
                row.text(SheetColumn.DESCRIPTION),
                row.retires());
    }

    public Outline outline() {
        return new Outline(
                List.copyOf(levels.values()),
                List.copyOf(proficiencies.values()),
                Stream.concat(domains.keySet().stream(), groups.keySet().stream())
                        .distinct()
                        .map(this::domain)
                        .toList(),
                List.copyOf(families.values()),
                roles.values().stream().map(this::role).toList());
    }

    private Domain domain(String slug) {
        SheetRow own = domains.get(slug);
        return new Domain(
                slug, own == null ? "" : key(own, SheetColumn.NAME), own != null && own.retires(), groups(slug));
    }

    private List<Group> groups(String domain) {
        return groups.getOrDefault(domain, Map.of()).entrySet().stream()
                .map(it -> new Group(
                        it.getKey(),
                        key(it.getValue(), SheetColumn.NAME),
                        it.getValue().retires()))
                .toList();
    }

    private Role role(SheetRow row) {
        String slug = key(row, SheetColumn.ROLE);
        return new Role(
                slug,
                key(row, SheetColumn.NAME),
                row.retires(),
                row.text(SheetColumn.FAMILY),
                row.text(SheetColumn.SUMMARY),
                List.copyOf(rungs.getOrDefault(slug, List.of())));
    }

    public List<CarriedSkill> skills() {
        return skills.values().stream().map(Gathered::skill).toList();
    }

    private static CarriedSkill skill(OneSkill it) {
        SheetRow own = Objects.requireNonNull(it.own);
        String revision = own.text(SheetColumn.REVISION);
        String summary = own.text(SheetColumn.SUMMARY);
        return new CarriedSkill(
                key(own, SheetColumn.SKILL),
                key(own, SheetColumn.NAME),
                own.text(SheetColumn.DOMAIN),
                key(own, SheetColumn.GROUP),
                summary == null ? null : Marks.plain(summary),
                revision == null ? null : Integer.valueOf(revision),
                it.roles.entrySet().stream()
                        .map(part -> new Part(part.getKey(), List.copyOf(part.getValue())))
                        .toList());
    }
}
