package io.rungs.exchange.usecase;

import io.rungs.exchange.files.ReadFiles.Source;
import io.rungs.exchange.model.FileWord;
import io.rungs.exchange.model.HeadsOfShapes;
import io.rungs.exchange.model.ImportRun;
import io.rungs.exchange.model.ImportRuns;
import io.rungs.exchange.model.ImportRuns.KeptFile;
import io.rungs.exchange.model.NearTable;
import io.rungs.exchange.model.SaidHeads;
import io.rungs.exchange.model.SaidHeads.SaidWord;
import io.rungs.exchange.model.TableShape;
import io.rungs.exchange.model.TableShape.SaidTable;
import io.rungs.kernel.Refusal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads a file once more as whoever brought it says, and remembers that for the next table with the same heads.
@Component
class ReadAnew {
    private static final int MOST_SHAPES = 50;
    private static final int MOST_WORDS = 1_000;

    private final ImportRuns runs;
    private final PlanImports plan;
    private final ReportFile report;
    private final HeadsOfShapes remembered;
    private final Clock clock;

    ReadAnew(ImportRuns runs, PlanImports plan, ReportFile report, HeadsOfShapes remembered, Clock clock) {
        this.runs = runs;
        this.plan = plan;
        this.report = report;
        this.remembered = remembered;
        this.clock = clock;
    }

    /// @param say what is said of it from now on, by what is known here
    /// @throws Refusal.NotFound `unknown-import`
    /// @throws Refusal.Conflict `import-decided`
    /// @throws Refusal.Invalid `unreadable-file`
    @Transactional(propagation = Propagation.MANDATORY)
    void read(UUID account, UUID id, BiFunction<KeptFile, KnownNames, SaidHeads> say) {
        ImportRun run = runs.lock(id).filter(it -> it.account().equals(account)).orElseThrow(ShowImports::unknown);
        if (run.confirmedAt() != null || run.cancelledAt() != null)
            throw Refusal.conflict("import-decided", "This import is decided on already: send the file anew.");
        KeptFile file = runs.file(id).orElseThrow();
        var names = plan.names();
        SaidHeads said = say.apply(file, names);
        var source = new Source(file.bytes(), run.fileName(), run.encoding());
        var reported = report.read(account, source, said, names);
        runs.readAnew(
                run.reporting(reported.planned().report()),
                reported.file(),
                reported.planned().lines());
        // A tree has no heads that the next one could be known by.
        if (file.heads().isEmpty()) return;
        // What is hidden is of the shape: as the next such table is known before anything is left out of it.
        var heads = file.said().seen() ? ReadRows.of(source, names.words()).heads() : file.heads();
        var shape = TableShape.of(heads);
        SaidHeads kept = withOthers(said, file, remembered.of(account, shape.hash()));
        if (kept.isEmpty()) forget(account, shape, file.near());
        else remembered.keep(account, new SaidTable(shape, kept), clock.instant(), MOST_SHAPES);
    }

    /// What was said of words that are not in this file stays said: the next one may have them. Nothing stays where
    /// nothing is said any more.
    private static SaidHeads withOthers(SaidHeads said, KeptFile file, Optional<SaidHeads> before) {
        if (said.isEmpty() || before.isEmpty()) return said;
        Map<String, SaidWord> words = new LinkedHashMap<>(said.words());
        Set<String> here = file.words().stream().map(FileWord::key).collect(Collectors.toSet());
        before.get().words().forEach((word, means) -> {
            if (!here.contains(word) && words.size() < MOST_WORDS) words.putIfAbsent(word, means);
        });
        return said.saying(words);
    }

    /// What was used, too, where that was said of another table: it would be used for the next one.
    private void forget(UUID account, TableShape shape, @Nullable NearTable near) {
        remembered.forget(account, shape.hash());
        if (near != null) remembered.forget(account, near.hash());
    }
}
