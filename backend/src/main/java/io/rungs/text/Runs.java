package io.rungs.text;

import io.rungs.text.Description.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the words of one line of a description: what is strong, emphasised, code or a link. `runs.ts` reads the
/// same, and both are held to descriptions.json.
final class Runs {
    private static final String BLANKS = " \t\u00A0\u3000";
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern ESCAPED = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern SEEN = Pattern.compile("[^\\s\\p{Z}\\p{C}\\p{M}]");
    private static final Pattern LABELLED = Pattern.compile(
            "\\[((?:[^\\\\\\[\\]]++|\\\\.)++)]\\((?:<([^<>\\s\\p{Z}\\uFEFF]++)>"
                    + "|((?:[^\\s\\p{Z}\\uFEFF()<>]++|\\([^\\s\\p{Z}\\uFEFF()<>]*+\\))++))\\)",
            Pattern.DOTALL);
    private static final Pattern BARE = Pattern.compile("(?i)https?://[^\\s\\p{Z}\\p{Cc}\\p{Cf}<>\"`。、，）」』】〉》]++");
    private static final Pattern OUTSIDE = Pattern.compile("(?i:https?://|mailto:)[^\\s\\p{Z}\\p{Cc}\\p{Cf}]++");
    private static final Pattern INSIDE = Pattern.compile(Tamed.INSIDE);
    private static final Pattern BESIDE = Pattern.compile("[?!.,:;*_~'\\]]");

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();

    private Runs() {}

    static List<Run> of(String line) {
        return joined(emphasised(parts(line, false)));
    }

    private static final class Part {
        private String text;
        private final boolean code;
        private final @Nullable String href;
        private final @Nullable Marks marks;
        private boolean strong;
        private boolean em;

        Part(String text, boolean code, @Nullable String href, @Nullable Marks marks) {
            this.text = text;
            this.code = code;
            this.href = href;
            this.marks = marks;
        }

        Part leadingTo(String address) {
            var part = new Part(text, code, address, null);
            part.strong = strong;
            part.em = em;
            return part;
        }

        Run run() {
            return new Run(text, strong, em, code, href);
        }
    }

    /// A row of `*` or `_`: how many are left of how many, and what they can do.
    private static final class Marks {
        private final char sign;
        private final int length;
        private final boolean closes;
        private boolean opens;
        private int left;

        Marks(char sign, int length, boolean opens, boolean closes) {
            this.sign = sign;
            this.length = length;
            this.left = length;
            this.opens = opens;
            this.closes = closes;
        }
    }

    private record Linked(List<Part> parts, int end) {}

    /// @param linked whether it is the words of a link, which hold no other
    private static List<Part> parts(String line, boolean linked) {
        var runs = new Runs();
        int at = 0;
        while (at < line.length()) at = runs.read(line, at, linked);
        runs.add(List.of());
        return runs.parts;
    }

    /// @return where to go on
    private int read(String line, int at, boolean linked) {
        char sign = line.charAt(at);
        if (sign == '\\' && isEscaped(line, at + 1)) {
            words.append(line.charAt(at + 1));
            return at + 2;
        }
        if (sign == '`') return readCode(line, at);
        Linked link = linked ? null : link(line, at);
        if (link != null) {
            add(link.parts());
            return link.end();
        }
        if (sign == '*' || sign == '_') {
            int end = endOfRow(line, at);
            add(List.of(marks(line, at, end)));
            return end;
        }
        words.append(sign);
        return at + 1;
    }

    private static boolean isEscaped(String line, int at) {
        return at < line.length() && ESCAPED.matcher(line).region(at, at + 1).matches();
    }

    private void add(List<Part> next) {
        if (!words.isEmpty()) parts.add(new Part(words.toString(), false, null, null));
        words.setLength(0);
        parts.addAll(next);
    }

    private static int endOfRow(String line, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) == line.charAt(from)) end++;
        return end;
    }

    /// Code up to a row of as many backticks; without one, the row stands as it is.
    private int readCode(String line, int from) {
        int begin = endOfRow(line, from);
        for (int at = line.indexOf('`', begin); at >= 0; ) {
            int end = endOfRow(line, at);
            if (end - at == begin - from) {
                add(List.of(new Part(unpadded(line.substring(begin, at)), true, null, null)));
                return end;
            }
            at = line.indexOf('`', end);
        }
        words.append(line, from, begin);
        return begin;
    }

    /// A blank on both sides only parts the words from the backticks.
    private static String unpadded(String code) {
        boolean padded =
                code.startsWith(" ") && code.endsWith(" ") && !Lines.trim(code).isEmpty();
        return padded ? code.substring(1, code.length() - 1) : code;
    }

    private static @Nullable Linked link(String line, int at) {
        char sign = line.charAt(at);
        if (sign == '[') return labelled(line, at);
        if (sign != 'h' && sign != 'H') return null;
        if (at > 0 && isAsciiWord(line.charAt(at - 1))) return null;
        Matcher found = BARE.matcher(line).region(at, line.length());
        String href = found.lookingAt() ? trimmed(found.group()) : "";
        int host = href.indexOf("//") + 2;
        if (host < 2 || host == href.length()) return null;
        return new Linked(List.of(new Part(href, false, href, null)), at + href.length());
    }

    private static boolean isAsciiWord(char sign) {
        return sign >= '0' && sign <= '9' || sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z';
    }

    /// What the rest of Rungs does not link to stands as it was typed.
    private static @Nullable Linked labelled(String line, int at) {
        Matcher found = LABELLED.matcher(line).region(at, line.length());
        if (!found.lookingAt() || !SEEN.matcher(found.group(1)).find()) return null;
        String href = found.group(2) == null ? found.group(3) : found.group(2);
        if (!OUTSIDE.matcher(href).matches() && !INSIDE.matcher(href).matches()) return null;
        var label = emphasised(parts(found.group(1), true)).stream()
                .map(it -> it.leadingTo(href))
                .toList();
        return new Linked(label, found.end());
    }

    /// Without what belongs to the sentence around it.
    private static String trimmed(String address) {
        long open = address.chars().filter(it -> it == '(').count()
                - address.chars().filter(it -> it == ')').count();
        int end = address.length();
        for (; end > 0; end--) {
            char last = address.charAt(end - 1);
            if (last == ')' && open < 0) open++;
            else if (!BESIDE.matcher(String.valueOf(last)).matches()) break;
        }
        return address.substring(0, end);
    }

    private static Part marks(String line, int from, int end) {
        char sign = line.charAt(from);
        int before = from == 0 ? ' ' : line.codePointBefore(from);
        int after = end == line.length() ? ' ' : line.codePointAt(end);
        boolean cutsWords = sign == '_';
        boolean opens = !isBlank(after) && !(cutsWords && isLetter(before));
        boolean closes = !isBlank(before) && !(cutsWords && isLetter(after));
        return new Part("", false, null, new Marks(sign, end - from, opens, closes));
    }

    private static boolean isBlank(int sign) {
        return BLANKS.indexOf(sign) >= 0;
    }

    private static boolean isLetter(int sign) {
        return LETTER.matcher(Character.toString(sign)).matches();
    }

    /// Pairs the rows of `*` and `_`, each with the nearest before it; what finds no other stands as it is.
    private static List<Part> emphasised(List<Part> parts) {
        for (int at = 0; at < parts.size(); at++) {
            Marks closer = parts.get(at).marks;
            while (closer != null && closer.closes && closer.left > 0) {
                int from = opener(parts, at, closer);
                if (from < 0) break;
                pair(parts, from, at);
            }
        }
        for (Part part : parts)
            if (part.marks != null) part.text = String.valueOf(part.marks.sign).repeat(part.marks.left);
        return parts;
    }

    private static int opener(List<Part> parts, int at, Marks closer) {
        for (int from = at - 1; from >= 0; from--) {
            Marks opener = parts.get(from).marks;
            if (opener == null || opener.sign != closer.sign || !opener.opens || opener.left == 0) continue;
            // As in `5*3**2*`: a row that could be either is no partner of one that makes three with it.
            boolean either = opener.closes || closer.opens;
            boolean odd = (opener.length + closer.length) % 3 == 0 && closer.length % 3 != 0;
            if (!either || !odd) return from;
        }
        return -1;
    }

    private static void pair(List<Part> parts, int from, int at) {
        Marks opener = parts.get(from).marks;
        Marks closer = parts.get(at).marks;
        if (opener == null || closer == null) return;
        boolean strong = opener.left > 1 && closer.left > 1;
        for (Part part : parts.subList(from + 1, at)) {
            part.strong |= strong;
            part.em |= !strong;
            if (part.marks != null) part.marks.opens = false;
        }
        opener.left -= strong ? 2 : 1;
        closer.left -= strong ? 2 : 1;
    }

    private static List<Run> joined(List<Part> parts) {
        List<Run> runs = new ArrayList<>();
        for (Part part : parts) {
            Run run = part.run();
            if (run.text().isEmpty()) continue;
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && looksLike(last, run)) {
                runs.removeLast();
                run = new Run(last.text() + run.text(), run.strong(), run.em(), run.code(), run.href());
            }
            runs.add(run);
        }
        return List.copyOf(runs);
    }

    private static boolean looksLike(Run one, Run other) {
        return one.strong() == other.strong()
                && one.em() == other.em()
                && one.code() == other.code()
                && (one.href() == null ? other.href() == null : one.href().equals(other.href()));
    }
}
