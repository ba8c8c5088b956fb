package io.rungs.exchange.model;

import static io.rungs.exchange.model.SheetColumn.DESCRIPTION;
import static io.rungs.exchange.model.SheetColumn.DOMAIN;
import static io.rungs.exchange.model.SheetColumn.FAMILY;
import static io.rungs.exchange.model.SheetColumn.GROUP;
import static io.rungs.exchange.model.SheetColumn.LETTER;
import static io.rungs.exchange.model.SheetColumn.LEVEL;
import static io.rungs.exchange.model.SheetColumn.NAME;
import static io.rungs.exchange.model.SheetColumn.PROFICIENCY;
import static io.rungs.exchange.model.SheetColumn.REQUIREMENT;
import static io.rungs.exchange.model.SheetColumn.REVISION;
import static io.rungs.exchange.model.SheetColumn.ROLE;
import static io.rungs.exchange.model.SheetColumn.SKILL;
import static io.rungs.exchange.model.SheetColumn.STATE;
import static io.rungs.exchange.model.SheetColumn.SUMMARY;
import static io.rungs.exchange.model.SheetColumn.TITLE;

import io.rungs.exchange.model.Carried.CarriedSkill;
import io.rungs.exchange.model.Carried.Cell;
import io.rungs.exchange.model.Carried.Outline;
import io.rungs.exchange.model.Carried.Part;
import io.rungs.exchange.model.Carried.Role;
import io.rungs.exchange.model.Carried.Step;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says a carried catalogue row by row. [Gathered] makes the catalogue of the rows again.
public final class CarriedRows {
    private CarriedRows() {}

    public static Stream<SheetRow> of(Outline it) {
        return Stream.of(
                        it.levels().stream().map(each -> step(RowKind.LEVEL, LEVEL, each)),
                        it.proficiencies().stream().map(each -> step(RowKind.PROFICIENCY, PROFICIENCY, each)),
                        it.domains().stream().flatMap(CarriedRows::of),
                        it.families().stream()
                                .map(each -> row(RowKind.FAMILY)
                                        .with(FAMILY, each.slug())
                                        .with(NAME, each.name())
                                        .with(STATE, state(each.retired()))
                                        .row()),
                        it.roles().stream().flatMap(CarriedRows::of))
                .flatMap(rows -> rows);
    }

    private static SheetRow step(RowKind kind, SheetColumn key, Step it) {
        return row(kind)
                .with(key, it.slug())
                .with(NAME, it.name())
                .with(LETTER, it.letter())
                .with(STATE, state(it.retired()))
                .with(DESCRIPTION, it.definition())
                .row();
    }

    private static @Nullable String state(boolean retired) {
        return retired ? SheetRow.RETIRED : null;
    }

    private static Stream<SheetRow> of(Carried.Domain it) {
        var own = row(RowKind.DOMAIN)
                .with(DOMAIN, it.slug())
                .with(NAME, it.name())
                .with(STATE, state(it.retired()));
        return Stream.concat(
                Stream.of(own.row()),
                it.groups().stream()
                        .map(group -> row(RowKind.GROUP)
                                .with(DOMAIN, it.slug())
                                .with(GROUP, group.slug())
                                .with(NAME, group.name())
                                .with(STATE, state(group.retired()))
                                .row()));
    }

    private static Stream<SheetRow> of(Role it) {
        var own = row(RowKind.ROLE)
                .with(ROLE, it.slug())
                .with(NAME, it.name())
                .with(STATE, state(it.retired()))
                .with(FAMILY, it.family())
                .with(SUMMARY, it.summary());
        return Stream.concat(
                Stream.of(own.row()),
                it.rungs().stream()
                        .map(rung -> row(RowKind.RUNG)
                                .with(ROLE, it.slug())
                                .with(LEVEL, rung.level())
                                .with(TITLE, rung.title())
                                .with(DESCRIPTION, rung.text())
                                .row()));
    }

    /// A row for the skill, then one for each of its cells.
    public static Stream<SheetRow> of(CarriedSkill it) {
        String summary = it.summary() == null ? null : Marks.escaped(it.summary());
        var own = placed(RowKind.SKILL, it).with(SUMMARY, summary);
        return Stream.concat(Stream.of(own.row()), it.roles().stream().flatMap(part -> cells(it, part)));
    }

    private static Stream<SheetRow> cells(CarriedSkill skill, Part part) {
        if (part.cells().isEmpty())
            return Stream.of(
                    placed(RowKind.EXPECTATION, skill).with(ROLE, part.role()).row());
        return part.cells().stream().map(it -> cell(skill, part.role(), it));
    }

    private static SheetRow cell(CarriedSkill skill, String role, Cell it) {
        return placed(RowKind.EXPECTATION, skill)
                .with(ROLE, role)
                .with(LEVEL, it.level())
                .with(REQUIREMENT, it.requirement())
                .with(PROFICIENCY, it.proficiency())
                .with(DESCRIPTION, it.description() == null ? SheetRow.BELOW : Marks.escaped(it.description()))
                .row();
    }

    private static SheetRow.Builder placed(RowKind kind, CarriedSkill it) {
        return row(kind)
                .with(DOMAIN, it.domain())
                .with(GROUP, it.group())
                .with(SKILL, it.slug())
                .with(NAME, it.name())
                .with(REVISION, revision(it.revision()));
    }

    private static @Nullable String revision(@Nullable Integer it) {
        return it == null ? null : it.toString();
    }

    private static SheetRow.Builder row(RowKind kind) {
        return SheetRow.of(kind, Spot.NOWHERE);
    }

    /// All rows of a catalogue.
    public static Stream<SheetRow> of(Outline outline, List<CarriedSkill> skills) {
        return Stream.concat(of(outline), skills.stream().flatMap(CarriedRows::of));
    }
}
