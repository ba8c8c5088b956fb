package io.rungs.exchange.usecase;

import io.rungs.exchange.files.ReadFiles;
import io.rungs.exchange.files.ReadFiles.Source;
import io.rungs.exchange.model.KnownWords;
import io.rungs.exchange.model.NearTable;
import io.rungs.exchange.model.ReadHead;
import io.rungs.exchange.model.ReportLine;
import io.rungs.exchange.model.ReportLine.Outcome;
import io.rungs.exchange.model.RowSink;
import io.rungs.exchange.model.SaidHeads;
import io.rungs.exchange.model.SheetColumn;
import io.rungs.exchange.model.SheetRow;
import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import io.rungs.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// All that a file says, as long as it is no more than one import takes.
final class ReadRows implements RowSink {
    private static final int MOST_CHARACTERS = 8_000_000;
    private static final int MOST_LINES = 5_000;

    private static final Pattern NO_TEXT = Pattern.compile("\\x00|\\p{Cs}");

    private final List<SheetRow> rows = new ArrayList<>();
    private final List<ReportLine> lines = new ArrayList<>();
    private final List<ReadHead> heads = new ArrayList<>();
    private int characters;

    private ReadRows() {}

    /// @throws Refusal.Invalid `unreadable-file`
    static ReadRows of(Source source, KnownWords known) {
        var read = new ReadRows();
        try {
            ReadFiles.read(source, known, read);
        } catch (UnreadableFile e) {
            // A table whose heads nobody knows: whoever brought it may say what they stand for.
            if (read.heads.isEmpty() || !read.rows.isEmpty())
                throw Refusal.invalid("unreadable-file", place(e.spot()), e.reason());
            read.lines.add(ReportLine.of(Outcome.REFUSED, e.spot(), e.reason()));
        }
        return read;
    }

    /// All that several files say; each spot names its file. One that cannot be read is refused where it is broken,
    /// and the others are read.
    static ReadRows together(List<Source> files, KnownWords known) {
        var all = new ReadRows();
        for (Source file : files) {
            var read = new ReadRows();
            try {
                ReadFiles.read(file, known, read);
            } catch (UnreadableFile e) {
                read.lines.add(ReportLine.of(Outcome.REFUSED, e.spot(), e.reason()));
            }
            for (SheetRow it : read.rows) all.rows.add(it.at(spot -> spot.of(file.name())));
            for (ReportLine it : read.lines)
                all.lines.add(ReportLine.of(it.outcome(), it.spot().of(file.name()), it.sentence()));
        }
        return all;
    }

    /// The same, each row taken from what it was held against before: of a skill that was not there nothing.
    ReadRows takenFrom(@Nullable Map<UUID, Integer> revisions, KnownNames names) {
        if (revisions == null) return this;
        var taken = new ReadRows();
        taken.lines.addAll(lines);
        for (SheetRow it : rows)
            taken.rows.add(
                    it.tellsOfSkill()
                            ? it.taken(names.skill(it)
                                    .map(skill -> revisions.getOrDefault(skill.id(), 0))
                                    .orElse(0))
                            : it);
        return taken;
    }

    /// The same, in words that are known here.
    ///
    /// @param near of which other table it was said how this is to be read: that is told first
    ReadRows meant(WordsOfFile words, SaidHeads said, @Nullable NearTable near) {
        if (said.words().isEmpty() && near == null) return this;
        var meant = new ReadRows();
        if (near != null) meant.lines.add(ReportLine.of(Outcome.REMARK, Spot.NOWHERE, near.sentence()));
        meant.lines.addAll(lines);
        meant.heads.addAll(heads);
        meant.rows.addAll(words.meant(rows, said));
        return meant;
    }

    /// As `file`, or `file: Expectations, line 12, column 3`.
    private static String place(Spot it) {
        var place = new StringBuilder("file");
        if (it.sheet() != null || it.line() > 0) place.append(":");
        if (it.sheet() != null) place.append(" ").append(it.sheet()).append(it.line() > 0 ? "," : "");
        if (it.line() > 0) place.append(" line ").append(it.line());
        if (it.column() > 0) place.append(", column ").append(it.column());
        return place.toString();
    }

    List<SheetRow> rows() {
        return rows;
    }

    List<ReportLine> lines() {
        return lines;
    }

    List<ReadHead> heads() {
        return heads;
    }

    @Override
    public void head(ReadHead head) {
        boolean text = NO_TEXT.matcher(head.head()).find()
                || head.examples().stream().anyMatch(it -> NO_TEXT.matcher(it).find());
        if (!text) heads.add(head);
    }

    @Override
    public void row(SheetRow row) {
        characters +=
                row.says().values().stream().mapToInt(it -> it.text().length()).sum();
        if (rows.size() == MOST_ROWS || characters > MOST_CHARACTERS)
            throw new UnreadableFile(
                    row.spot(),
                    "One import takes %,d rows and %,d characters; these are more. Send it in parts."
                            .formatted(MOST_ROWS, MOST_CHARACTERS));
        Optional<SheetColumn> broken = row.says().entrySet().stream()
                .filter(it -> NO_TEXT.matcher(it.getValue().text()).find())
                .map(Map.Entry::getKey)
                .findFirst();
        if (broken.isPresent())
            refused(row.spot(broken.get()), "A null byte or half of a character stands here: remove it.");
        else rows.add(row.inOneLine());
    }

    @Override
    public void refused(Spot spot, String reason) {
        line(Outcome.REFUSED, spot, reason);
    }

    @Override
    public void remarked(Spot spot, String remark) {
        line(Outcome.REMARK, spot, remark);
    }

    private void line(Outcome outcome, Spot spot, String sentence) {
        if (lines.size() == MOST_LINES)
            throw new UnreadableFile(spot, "More than %,d lines cannot be read.".formatted(MOST_LINES));
        lines.add(ReportLine.of(outcome, spot, sentence));
    }
}
