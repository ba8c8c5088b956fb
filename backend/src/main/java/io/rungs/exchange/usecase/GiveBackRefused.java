package io.rungs.exchange.usecase;

import io.rungs.exchange.files.ReadFiles.Source;
import io.rungs.exchange.files.RefusedRows;
import io.rungs.exchange.model.FileFormat;
import io.rungs.exchange.model.ImportRun;
import io.rungs.exchange.model.ImportRuns;
import io.rungs.exchange.model.ReportLine.Outcome;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives whoever brought a file the rows of it that were refused, to be mended and sent anew.
@Component
public class GiveBackRefused {
    private static final int NEVER_SO_MANY = Integer.MAX_VALUE;

    private final ImportRuns runs;
    private final PlanImports plan;

    GiveBackRefused(ImportRuns runs, PlanImports plan) {
        this.runs = runs;
        this.plan = plan;
    }

    /// @param name that it is kept under
    public record RefusedFile(String name, FileFormat format, byte[] bytes) {}

    /// @throws io.rungs.kernel.Refusal.NotFound `unknown-import`
    @Transactional(readOnly = true)
    public RefusedFile of(UUID account, UUID id) {
        ImportRun run = runs.find(id).filter(it -> it.account().equals(account)).orElseThrow(ShowImports::unknown);
        byte[] table = runs.refused(id)
                .or(() -> runs.file(id).map(it -> reported(run, it.bytes())))
                .orElseGet(RefusedRows::none);
        FileFormat format = RefusedRows.format(table);
        return new RefusedFile(bare(run.fileName()) + " refused." + format.ending(), format, table);
    }

    /// What the report refuses, as long as the file is there.
    private byte[] reported(ImportRun run, byte[] file) {
        var source = new Source(file, run.fileName(), run.encoding());
        return RefusedRows.of(source, plan.names().words(), runs.lines(run.id(), Outcome.REFUSED, -1, NEVER_SO_MANY));
    }

    private static String bare(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
