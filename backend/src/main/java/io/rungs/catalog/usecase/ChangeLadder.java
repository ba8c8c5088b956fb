package io.rungs.catalog.usecase;

import io.rungs.catalog.Heads;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SetLadder;
import io.rungs.catalog.TaxonomyKind;
import io.rungs.catalog.model.FrameworkRows;
import io.rungs.catalog.model.FrameworkRows.Field;
import io.rungs.catalog.model.FrameworkRows.Wording;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Framework.RoleRung;
import io.rungs.catalog.profile.Ladder;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.ProficiencyScale;
import io.rungs.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChangeLadder implements SetLadder {
    private final ChangingFramework changing;
    private final FrameworkRows rows;
    private final Heads heads;
    private final TraceEntries trace;

    ChangeLadder(ChangingFramework changing, FrameworkRows rows, Heads heads, TraceEntries trace) {
        this.changing = changing;
        this.rows = rows;
        this.heads = heads;
        this.trace = trace;
    }

    @Override
    @Transactional
    public void levels(Act act, List<WantedLevel> wanted) {
        levels(act, wanted, 0);
    }

    @Override
    @Transactional
    public void levels(Act act, List<WantedLevel> wanted, int passing) {
        Ladder before = changing.begin(act).ladder();
        var lists = trace.before(act.by(), TaxonomyKind.LEVEL);
        List<Ladder.Entry> active = ReadLadder.levels(wanted, before, passing);
        List<Ladder.Entry> all = Retired.among(
                before.all(),
                active,
                Ladder.Entry::level,
                it -> new Ladder.Entry(it.level(), it.slug(), it.name(), it.definition(), false));
        rows.keepLevels(all);
        List<Level> had = before.active().stream().map(Ladder.Entry::level).toList();
        rows.giveToWhoHasAll(
                had,
                active.stream()
                        .map(Ladder.Entry::level)
                        .filter(it -> !had.contains(it))
                        .toList());
        List<Wording> wordings = active.stream()
                .flatMap(is -> before.at(is.level()).stream()
                        .flatMap(was ->
                                wordings(is.level().id(), was.name(), is.name(), was.definition(), is.definition())))
                .toList();
        changing.end(act, "catalog.levels-set", before.all(), all, untraced(act, wordings));
        trace.since(lists);
    }

    @Override
    @Transactional
    public void proficiencies(Act act, List<WantedProficiency> wanted) {
        proficiencies(act, wanted, 0);
    }

    @Override
    @Transactional
    public void proficiencies(Act act, List<WantedProficiency> wanted, int passing) {
        ProficiencyScale before = changing.begin(act).scale();
        var lists = trace.before(act.by(), TaxonomyKind.PROFICIENCY);
        List<ProficiencyScale.Entry> active = ReadLadder.proficiencies(wanted, before, passing);
        List<ProficiencyScale.Entry> all = Retired.among(
                before.all(),
                active,
                ProficiencyScale.Entry::proficiency,
                it -> new ProficiencyScale.Entry(
                        it.proficiency(), it.slug(), it.letter(), it.name(), it.definition(), false));
        rows.keepProficiencies(all);
        List<Wording> wordings = active.stream()
                .flatMap(is -> before.at(is.proficiency()).stream()
                        .flatMap(was -> wordings(
                                is.proficiency().id(), was.name(), is.name(), was.definition(), is.definition())))
                .toList();
        changing.end(act, "catalog.proficiencies-set", before.all(), all, untraced(act, wordings));
        trace.since(lists);
    }

    private static Stream<Wording> wordings(
            UUID subject, String name, String nameNow, @Nullable String says, @Nullable String saysNow) {
        return Stream.of(
                new Wording(subject, null, Field.NAME, name, nameNow),
                new Wording(subject, null, Field.DEFINITION, says, saysNow));
    }

    @Override
    @Transactional
    public void rungs(Act act, UUID role, List<WantedRung> wanted) {
        RoleRef named = heads.roles(List.of(role)).get(role);
        if (named == null) throw Refusal.invalid("unknown-role", "role", "There is no role with this id.");
        Framework before = changing.begin(act);
        var changed = new RungsChange(rows, before).carryOut(role, named.name(), wanted);
        List<Wording> wordings = new ArrayList<>();
        for (RoleRung is : changed.has()) {
            RoleRung was = changed.had().stream()
                    .filter(it -> it.level().equals(is.level()))
                    .findFirst()
                    .orElse(new RoleRung(is.level(), null, null));
            wordings.add(new Wording(role, is.level(), Field.TITLE, was.title(), is.title()));
            wordings.add(new Wording(role, is.level(), Field.TEXT, was.text(), is.text()));
        }
        changing.end(act, "catalog.rungs-set", changed.had(), changed.has(), untraced(act, wordings));
        UUID by = act.by();
        if (by != null) trace.rungs(by, role, named.name(), changed.had(), changed.has());
    }

    /// What leaves traces is told by these.
    private static List<Wording> untraced(Act act, List<Wording> wordings) {
        return act.by() == null ? wordings : List.of();
    }
}
