package io.rungs.exchange.usecase;

import io.rungs.exchange.files.ReadFiles.Source;
import io.rungs.exchange.files.RefusedRows;
import io.rungs.exchange.model.FileFormat;
import io.rungs.exchange.model.ImportRun;
import io.rungs.exchange.model.ImportRuns;
import io.rungs.exchange.model.ImportRuns.KeptFile;
import io.rungs.exchange.model.ReportLine.Outcome;
import io.rungs.kernel.Letters;
import io.rungs.kernel.Refusal;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives whoever brought a file the rows of it that were refused, to be mended and sent anew.
@Component
public class GiveBackRefused {
    private static final int NEVER_SO_MANY = Integer.MAX_VALUE;
    private static final Set<String> OTHER_TABLES = Set.of("tsv", "tab", "txt");

    private final ImportRuns runs;
    private final PlanImports plan;

    GiveBackRefused(ImportRuns runs, PlanImports plan) {
        this.runs = runs;
        this.plan = plan;
    }

    /// @param name that it is kept under
    public record RefusedFile(String name, FileFormat format, byte[] bytes) {}

    /// @throws Refusal.NotFound `unknown-import`, `rows-forgotten`
    @Transactional(readOnly = true)
    public RefusedFile of(UUID account, UUID id) {
        ImportRun run = runs.find(id).filter(it -> it.account().equals(account)).orElseThrow(ShowImports::unknown);
        if (run.forgotten())
            throw Refusal.notFound(
                    "rows-forgotten",
                    "This import ended a while ago, and its rows are kept no longer. Send the file anew.");
        byte[] table = runs.refused(id)
                .or(() -> runs.file(id).map(it -> reported(run, it)))
                .orElseGet(RefusedRows::none);
        FileFormat format = RefusedRows.format(table);
        return new RefusedFile(bare(run.fileName()) + " refused." + ending(run.fileName(), format), format, table);
    }

    /// What the report refuses, as long as the file is there.
    private byte[] reported(ImportRun run, KeptFile file) {
        var source = new Source(file.bytes(), run.fileName(), run.encoding());
        return RefusedRows.of(
                source, plan.names().words(file.said()), runs.lines(run.id(), Outcome.REFUSED, -1, NEVER_SO_MANY));
    }

    /// What is kept under another name of a table is opened by that as before.
    private static String ending(String fileName, FileFormat format) {
        String its = Letters.small(fileName.substring(fileName.lastIndexOf('.') + 1));
        return format == FileFormat.CSV && OTHER_TABLES.contains(its) ? its : format.ending();
    }

    private static String bare(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
