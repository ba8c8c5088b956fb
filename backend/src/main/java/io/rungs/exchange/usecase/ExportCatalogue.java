package io.rungs.exchange.usecase;

import io.rungs.catalog.WholeCatalogue;
import io.rungs.catalog.WholeCatalogue.Excerpt;
import io.rungs.catalog.WholeCatalogue.PublishedSkill;
import io.rungs.exchange.files.WriteFiles;
import io.rungs.exchange.model.CatalogueWriter;
import io.rungs.exchange.model.FileFormat;
import io.rungs.platform.OneMoment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/// Writes the catalogue, or a part of it, as a file. All of it is of one moment, and little of it is held at once.
@Component
public class ExportCatalogue {
    private static final int BATCH = 50;

    private final WholeCatalogue catalogue;
    private final OneMoment moment;

    ExportCatalogue(WholeCatalogue catalogue, OneMoment moment) {
        this.catalogue = catalogue;
        this.moment = moment;
    }

    /// @param wide of a table: a row a skill and role, columns by level
    /// @param mark of CSV: it begins with a byte order mark
    /// @param revisions whether it says which revision each skill was taken from
    public record WantedFile(FileFormat format, Excerpt excerpt, boolean wide, boolean mark, boolean revisions) {}

    /// @throws io.rungs.kernel.Refusal.Invalid `bad-filter`
    public void write(WantedFile wanted, OutputStream out) {
        var writer = WriteFiles.to(out, wanted.format(), wanted.wide(), wanted.mark());
        moment.read(() -> {
            try {
                return write(wanted, writer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private int write(WantedFile wanted, CatalogueWriter writer) throws IOException {
        Excerpt excerpt = catalogue.named(wanted.excerpt());
        var carried = new AsCarried(catalogue.shape(), excerpt, catalogue.reach(excerpt), wanted.revisions());
        writer.outline(carried.outline());
        int written = 0;
        List<PublishedSkill> batch = catalogue.after(null, excerpt, BATCH);
        while (!batch.isEmpty()) {
            for (PublishedSkill it : batch) writer.skill(carried.skill(it));
            written += batch.size();
            batch = batch.size() < BATCH
                    ? List.of()
                    : catalogue.after(batch.getLast().skill().slug(), excerpt, BATCH);
        }
        writer.end();
        return written;
    }
}
