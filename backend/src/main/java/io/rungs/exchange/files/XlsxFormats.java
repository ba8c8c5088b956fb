package io.rungs.exchange.files;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// How the cells of a workbook are shown, as far as it matters to what they say: as a date, or filled up with
/// zeros.
///
/// @param formats of each style, by its number
record XlsxFormats(List<String> formats) {
    static final XlsxFormats NONE = new XlsxFormats(List.of());

    private static final int FIRST_OWN = 164;
    private static final Pattern NO_SIGNS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");
    private static final Pattern OF_DATES = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ZEROS = Pattern.compile("0+");

    static XlsxFormats in(InputStream in) throws XMLStreamException {
        Map<Integer, String> own = new HashMap<>();
        List<String> formats = new ArrayList<>();
        try (var xml = XmlPart.of(in)) {
            boolean cells = false;
            while (xml.next()) {
                if (xml.begins("cellXfs")) cells = true;
                if (xml.ends("cellXfs")) cells = false;
                if (xml.begins("numFmt")) own.put(number(xml.attribute("numFmtId")), said(xml.attribute("formatCode")));
                if (cells && xml.begins("xf")) {
                    int number = number(xml.attribute("numFmtId"));
                    formats.add(own.getOrDefault(number, number < FIRST_OWN ? builtIn(number) : ""));
                }
            }
        }
        return new XlsxFormats(formats);
    }

    private static String said(@Nullable String attribute) {
        return attribute == null ? "" : attribute;
    }

    static int number(@Nullable String attribute) {
        try {
            return attribute == null ? 0 : Integer.parseInt(attribute);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// Those that are dates in every language.
    private static String builtIn(int number) {
        boolean date = number >= 14 && number <= 22 || number >= 27 && number <= 36 || number >= 45 && number <= 58;
        return date ? "d/m/y" : "";
    }

    boolean isDate(int style) {
        return OF_DATES.matcher(NO_SIGNS.matcher(format(style)).replaceAll("")).find();
    }

    /// How many digits it is filled up to.
    int zeros(int style) {
        String format = format(style);
        return ZEROS.matcher(format).matches() ? format.length() : 0;
    }

    private String format(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : "";
    }
}
