package io.rungs.exchange.usecase;

import io.rungs.exchange.files.ReadFiles.Source;
import io.rungs.exchange.model.HeadsOfShapes;
import io.rungs.exchange.model.ImportChoices;
import io.rungs.exchange.model.ImportChoices.Whose;
import io.rungs.exchange.model.ImportRun.CarriedAs;
import io.rungs.exchange.model.ImportRuns.KeptFile;
import io.rungs.exchange.model.NearTable;
import io.rungs.exchange.model.SaidHeads;
import io.rungs.exchange.model.TableShape;
import io.rungs.exchange.model.TableShape.SaidTable;
import io.rungs.exchange.usecase.PlanImports.PlannedImport;
import io.rungs.identity.GrantKind;
import io.rungs.identity.Grants;
import io.rungs.kernel.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a file and says what it would bring about, held against what is published.
@Component
class ReportFile {
    private final PlanImports plan;
    private final HeadsOfShapes remembered;
    private final Grants grants;

    ReportFile(PlanImports plan, HeadsOfShapes remembered, Grants grants) {
        this.plan = plan;
        this.remembered = remembered;
        this.grants = grants;
    }

    record ReportedFile(PlannedImport planned, KeptFile file) {}

    /// As whoever brings it said once of a table with the same heads, or with nearly the same; where it cannot
    /// be read so, as if nobody had said anything.
    ///
    /// @throws Refusal.Invalid `unreadable-file`
    ReportedFile read(UUID account, Source source) {
        var names = plan.names();
        var alone = ReadRows.of(source, names.words());
        return asSaid(account, source, alone)
                .orElseGet(() -> reported(account, source, alone, names, SaidHeads.NONE, null));
    }

    private Optional<ReportedFile> asSaid(UUID account, Source source, ReadRows alone) {
        // A tree has none.
        if (alone.heads().isEmpty()) return Optional.empty();
        var shape = TableShape.of(alone.heads());
        try {
            Optional<SaidHeads> said = remembered.of(account, shape.hash());
            return said.isPresent()
                    ? Optional.of(read(account, source, said.get(), plan.names()))
                    : shape.nearest(remembered.all(account)).flatMap(it -> nearly(account, source, alone, shape, it));
        } catch (Refusal.Invalid e) {
            return Optional.empty();
        }
    }

    /// Nothing where nothing of what was said of the other table applies.
    private Optional<ReportedFile> nearly(
            UUID account, Source source, ReadRows alone, TableShape shape, SaidTable other) {
        var names = plan.names();
        SaidHeads heads = other.said().of(shape.heads());
        var read = ReadRows.of(source, names.words(heads));
        SaidHeads said = heads.of(new WordsOfFile(names).unknown(read.rows(), heads));
        boolean same = said.saysNothing() && read.rows().equals(alone.rows());
        boolean lost = read.rows().isEmpty() && !alone.rows().isEmpty();
        return same || lost
                ? Optional.empty()
                : Optional.of(reported(account, source, read, names, said, NearTable.of(other.shape(), shape)));
    }

    /// @throws Refusal.Invalid `unreadable-file`
    ReportedFile read(UUID account, Source source, SaidHeads said, KnownNames names) {
        return reported(account, source, ReadRows.of(source, names.words(said)), names, said, null);
    }

    private ReportedFile reported(
            UUID account, Source source, ReadRows read, KnownNames names, SaidHeads said, @Nullable NearTable near) {
        var words = new WordsOfFile(names);
        var unknown = words.unknown(read.rows(), said);
        boolean admin = grants.onSite(account, GrantKind.ADMIN);
        var rows = read.meant(words, said, near);
        var meant = new MeaningOfNames(names).of(read, rows);
        var planned = plan.plan(
                rows,
                names,
                new ImportChoices(admin, Whose.PUBLISHED),
                admin ? CarriedAs.REVISIONS : CarriedAs.PROPOSALS);
        var heads = read.heads().stream().map(names::told).toList();
        return new ReportedFile(
                planned, new KeptFile(source.bytes(), planned.revisions(), meant, heads, said, near, unknown));
    }
}
