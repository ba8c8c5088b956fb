package io.rungs.exchange.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// How the cells of a workbook are shown, as far as it matters to what they say.
///
/// @param formats of each style, by its number
record XlsxFormats(List<Format> formats) {
    static final XlsxFormats NONE = new XlsxFormats(List.of());

    private static final Format PLAIN = new Format(false, 0);
    private static final Format DATE = new Format(true, 0);
    private static final int FIRST_OWN = 164;
    /// Excel has no longer ones.
    private static final int LONGEST = 255;
    private static final String OF_DATES = "dmyhs";

    /// @param date whether a number is shown as a date
    /// @param zeros how many digits it is filled up to
    record Format(boolean date, int zeros) {
        /// By its code: digits, signs, quoted texts, and conditions in brackets.
        static Format of(String code) {
            if (code.length() > LONGEST) return PLAIN;
            boolean zeros = !code.isEmpty() && code.chars().allMatch(it -> it == '0');
            return zeros ? new Format(false, code.length()) : isDate(code) ? DATE : PLAIN;
        }

        private static boolean isDate(String code) {
            int at = 0;
            while (at < code.length()) {
                char it = Character.toLowerCase(code.charAt(at));
                if (OF_DATES.indexOf(it) >= 0) return true;
                int end = switch (it) {
                    case '\\' -> at + 1;
                    case '"' -> code.indexOf('"', at + 1);
                    case '[' -> code.indexOf(']', at + 1);
                    default -> at;
                };
                if (end < 0) return false;
                at = end + 1;
            }
            return false;
        }
    }

    static XlsxFormats in(XmlPart xml) throws XMLStreamException {
        Map<Integer, Format> own = new HashMap<>();
        List<Format> formats = new ArrayList<>();
        boolean cells = false;
        while (xml.next()) {
            if (xml.begins("cellXfs")) cells = true;
            if (xml.ends("cellXfs")) cells = false;
            if (xml.begins("numFmt")) {
                String code = xml.attribute("formatCode");
                own.put(number(xml.attribute("numFmtId")), Format.of(code == null ? "" : code));
            }
            if (cells && xml.begins("xf")) {
                int number = number(xml.attribute("numFmtId"));
                formats.add(own.getOrDefault(number, number < FIRST_OWN ? builtIn(number) : PLAIN));
            }
        }
        return new XlsxFormats(formats);
    }

    static int number(@Nullable String attribute) {
        try {
            return attribute == null ? 0 : Integer.parseInt(attribute);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// Those that are dates in every language.
    private static Format builtIn(int number) {
        boolean date = number >= 14 && number <= 22 || number >= 27 && number <= 36 || number >= 45 && number <= 58;
        return date ? DATE : PLAIN;
    }

    Format of(int style) {
        return style >= 0 && style < formats.size() ? formats.get(style) : PLAIN;
    }
}
