package io.rungs.exchange.files;

import io.rungs.exchange.files.TableLine.Hidden;
import io.rungs.exchange.model.Spot;
import io.rungs.exchange.model.UnreadableFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Reads one sheet of a workbook line by line. Emptiness costs nothing: only cells that say something are kept.
final class XlsxSheet {
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final int LONGEST_ERROR = 20;
    private static final int MOST_DIGITS = 30;
    /// Of one that is written with all its digits, and an exponent.
    private static final int LONGEST_NUMBER = 400;
    private static final String BEYOND = "The number is beyond what is read: write it as a text.";

    private final String name;
    private final List<String> texts;
    private final XlsxFormats formats;
    private final XlsxMerged merged;
    private final BitSet hidden = new BitSet();
    private int number;

    XlsxSheet(String name, List<String> texts, XlsxFormats formats, XlsxMerged merged) {
        this.name = name;
        this.texts = texts;
        this.formats = formats;
        this.merged = merged;
    }

    void read(XmlPart xml, Consumer<TableLine> each) throws XMLStreamException {
        while (xml.nextElement()) {
            if (xml.is("row")) row(xml, each);
            else if (xml.is("col")) columns(xml);
        }
    }

    private void columns(XmlPart xml) {
        if (!isHidden(xml)) return;
        int first = XlsxFormats.number(xml.attribute("min"));
        int last = Math.min(XlsxFormats.number(xml.attribute("max")), CsvRecords.MOST_FIELDS);
        if (first > 0 && first <= last) hidden.set(first - 1, last);
    }

    private static boolean isHidden(XmlPart xml) {
        return "1".equals(xml.attribute("hidden")) || "true".equals(xml.attribute("hidden"));
    }

    /// What stands in one cell.
    ///
    /// @throws UnreadableFile where that is more than a cell of a table is ever read with
    static String sized(Spot spot, String text) {
        if (text.length() > CsvRecords.LONGEST_FIELD)
            throw new UnreadableFile(spot, "A cell has more than %,d characters.".formatted(CsvRecords.LONGEST_FIELD));
        return text;
    }

    private void row(XmlPart xml, Consumer<TableLine> each) throws XMLStreamException {
        String said = xml.attribute("r");
        number = said == null ? number + 1 : XlsxFormats.number(said);
        var unseen = new Hidden(isHidden(xml), hidden, false);
        List<@Nullable String> cells = new ArrayList<>();
        Map<Integer, String> faults = new HashMap<>();
        int column = 0;
        while (xml.next() && !xml.ends("row")) {
            if (!xml.begins("c")) continue;
            column = place(xml.attribute("r"), column);
            cell(xml, column, cells, faults);
            column++;
        }
        if (cells.isEmpty() && faults.isEmpty()) return;
        each.accept(new TableLine(name, number, cells, merged.at(number, cells), faults, unseen));
    }

    private static int place(@Nullable String address, int next) {
        Matcher it = ADDRESS.matcher(address == null ? "" : address);
        return it.matches() ? XlsxMerged.column(it.group(1)) : next;
    }

    private void cell(XmlPart xml, int column, List<@Nullable String> cells, Map<Integer, String> faults)
            throws XMLStreamException {
        String type = Optional.ofNullable(xml.attribute("t")).orElse("n");
        int style = XlsxFormats.number(xml.attribute("s"));
        String value = null;
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                formula = true;
                xml.text();
            } else if (xml.begins("v")) value = xml.text();
            else if (xml.begins("is")) value = xml.richText("is");
            if (value != null) sized(spot(column), value);
        }
        if (value == null) {
            if (formula)
                fault(faults, column, "A formula stands here without its result: replace it by what it shows.");
            return;
        }
        String text = text(type, style, value, column, faults);
        if (text != null && !text.isEmpty()) put(cells, column, text);
    }

    private Spot spot(int column) {
        return new Spot(name, number, column + 1);
    }

    private void requireRoom(int column) {
        if (column >= CsvRecords.MOST_FIELDS)
            throw new UnreadableFile(
                    spot(column), "A line has more than %,d columns.".formatted(CsvRecords.MOST_FIELDS));
    }

    private void fault(Map<Integer, String> faults, int column, String fault) {
        requireRoom(column);
        faults.put(column, fault);
    }

    private void put(List<@Nullable String> cells, int column, String text) {
        requireRoom(column);
        while (cells.size() <= column) cells.add(null);
        cells.set(column, text);
    }

    private @Nullable String text(String type, int style, String value, int column, Map<Integer, String> faults) {
        return switch (type) {
            case "s" -> {
                int index = XlsxFormats.number(value.strip());
                yield index >= 0 && index < texts.size() ? texts.get(index) : null;
            }
            case "inlineStr", "str" -> XmlText.read(value);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "e" -> {
                String error = value.strip();
                String named = error.length() > LONGEST_ERROR ? "" : " (%s)".formatted(error);
                fault(faults, column, "The cell shows an error%s: replace it by a text.".formatted(named));
                yield null;
            }
            default -> number(style, value.strip(), column, faults);
        };
    }

    private @Nullable String number(int style, String value, int column, Map<Integer, String> faults) {
        if (value.length() > LONGEST_NUMBER) {
            fault(faults, column, BEYOND);
            return null;
        }
        BigDecimal it;
        try {
            it = new BigDecimal(value);
        } catch (NumberFormatException e) {
            return value;
        }
        int zeros = formats.of(style).zeros();
        if (Math.abs((long) it.precision() - it.scale()) > MOST_DIGITS
                || it.scale() > MOST_DIGITS
                || zeros > MOST_DIGITS) {
            fault(faults, column, BEYOND);
            return null;
        }
        if (formats.of(style).date() && it.abs().compareTo(LAST_DAY) < 0) {
            fault(faults, column, date(it));
            return null;
        }
        String plain = it.stripTrailingZeros().toPlainString();
        return it.scale() <= 0 || plain.indexOf('.') < 0
                ? "0".repeat(Math.max(0, zeros - plain.length())) + plain
                : plain;
    }

    private static String date(BigDecimal days) {
        LocalDate day = FIRST_DAY.plusDays(days.setScale(0, RoundingMode.FLOOR).longValue());
        return "The spreadsheet made a date of this (%s; perhaps %d-%d was meant): set the cell to Text and write it again."
                .formatted(day, day.getMonthValue(), day.getDayOfMonth());
    }
}
