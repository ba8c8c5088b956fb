package io.rungs.exchange.usecase;

import io.rungs.exchange.BringFiles;
import io.rungs.exchange.BrokenFiles;
import io.rungs.exchange.files.ReadFiles.Source;
import io.rungs.exchange.model.Carried.CarriedSkill;
import io.rungs.exchange.model.Gathered;
import io.rungs.exchange.model.ImportChoices;
import io.rungs.exchange.model.ImportChoices.Whose;
import io.rungs.exchange.model.ImportRun.CarriedAs;
import io.rungs.exchange.model.ImportRuns.PlannedStep;
import io.rungs.exchange.model.ReportLine;
import io.rungs.exchange.model.ReportLine.Outcome;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.Spot;
import io.rungs.exchange.usecase.PublishImported.Account;
import io.rungs.kernel.Ids;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class BringAtOnce implements BringFiles {
    private static final ImportChoices MADE = new ImportChoices(false, Whose.PUBLISHED);

    private final PlanImports plan;
    private final MakeOutline outline;
    private final PublishImported publish;

    BringAtOnce(PlanImports plan, MakeOutline outline, PublishImported publish) {
        this.plan = plan;
        this.outline = outline;
        this.publish = publish;
    }

    @Override
    public NamedInFiles read(List<BroughtFile> files) {
        var gathered = new Gathered();
        rows(files, plan.names()).rows().forEach(gathered::add);
        var its = gathered.outline();
        return new NamedInFiles(
                slugs(its.domains(), it -> it.slug()),
                its.domains().stream()
                        .flatMap(it -> it.groups().stream())
                        .map(it -> it.slug())
                        .collect(Collectors.toSet()),
                slugs(its.roles(), it -> it.slug()),
                slugs(gathered.skills(), CarriedSkill::slug));
    }

    private static <T> Set<String> slugs(List<T> all, Function<T, String> slug) {
        return all.stream().map(slug).collect(Collectors.toCollection(HashSet::new));
    }

    /// What is missing is made first: only then the ladder checks know where everything stands. Nobody is asked
    /// whether what only skills name is to be made: the files themselves say what there is.
    @Override
    @Transactional
    public int bring(List<BroughtFile> files, String why) {
        var names = plan.names();
        var read = rows(files, names);
        names.make(read.rows().stream().filter(it -> !it.tellsOfSkill()).toList());
        requireNoneRefused(names.unfit().lines());
        if (names.made().isEmpty()) return publish(read, names, why);
        List<SheetRow> retiring = Outlined.retiring(read.rows(), names);
        outline.make(null, Outlined.rows(read.rows(), names), why);
        int skills = publish(read, plan.names(), why);
        if (!retiring.isEmpty()) outline.retire(null, retiring, why);
        return skills;
    }

    /// All of them are planned before the first comes, so that all that is wrong is told at once.
    private int publish(ReadRows read, KnownNames names, String why) {
        var planned = plan.plan(read, names, MADE, CarriedAs.REVISIONS);
        requireNoneRefused(planned.lines());
        var account = new Account(Ids.next(), null, why);
        for (PlannedStep it : planned.steps())
            requireNoneRefused(publish.publish(it.rows(), names, MADE, account).lines());
        return planned.steps().size();
    }

    private static ReadRows rows(List<BroughtFile> files, KnownNames names) {
        var read = ReadRows.together(
                files.stream()
                        .map(it -> new Source(it.bytes(), it.name(), null))
                        .toList(),
                names.words());
        requireNoneRefused(read.lines());
        return read;
    }

    private static void requireNoneRefused(List<ReportLine> lines) {
        Set<String> wrong = lines.stream()
                .filter(it -> it.outcome() == Outcome.REFUSED)
                .flatMap(it -> Stream.of(place(it.spot()) + ": " + it.sentence()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!wrong.isEmpty()) throw new BrokenFiles(wrong);
    }

    private static String place(Spot it) {
        return it.line() == 0 ? String.valueOf(it.sheet()) : it.sheet() + ":" + it.line();
    }
}
