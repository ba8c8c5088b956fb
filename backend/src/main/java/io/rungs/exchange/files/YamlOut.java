package io.rungs.exchange.files;

import io.rungs.kernel.Letters;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes YAML that every reader reads alike and git shows line by line: texts as literal blocks, nothing folded,
/// quotes around whatever a reader might take for something else than a text.
final class YamlOut implements TreeOut {
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} _&/().,'’+-]*(?<! )");
    private static final Set<String> WORDS_OF_YAML =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan");

    private final Writer out;
    private final Deque<Level> open = new ArrayDeque<>();
    private Place place = Place.LINE;

    YamlOut(Writer out) {
        this.out = out;
    }

    /// Where what comes next is written.
    private enum Place {
        /// On a line of its own.
        LINE,
        /// Behind a key.
        KEY,
        /// Behind the dash of an item.
        DASH
    }

    /// @param columns by which it is set in
    private static final class Level {
        private final int columns;
        private final boolean list;
        private final Place at;
        private boolean empty = true;

        private Level(int columns, boolean list, Place at) {
            this.columns = columns;
            this.list = list;
            this.at = at;
        }
    }

    @Override
    public TreeOut key(String key) throws IOException {
        begun();
        if (place != Place.DASH) out.write(" ".repeat(open.getFirst().columns));
        out.write(scalar(key) + ":");
        place = Place.KEY;
        return this;
    }

    @Override
    public void beginMap() throws IOException {
        item();
        open.push(new Level(open.isEmpty() ? 0 : open.getFirst().columns + 2, false, place));
    }

    @Override
    public void beginList() throws IOException {
        item();
        open.push(new Level(open.isEmpty() ? 0 : open.getFirst().columns + 2, true, place));
    }

    @Override
    public void endMap() throws IOException {
        end("{}");
    }

    @Override
    public void endList() throws IOException {
        end("[]");
    }

    private void end(String empty) throws IOException {
        Level level = open.pop();
        if (level.empty) out.write((level.at == Place.KEY ? " " : "") + empty + "\n");
        place = Place.LINE;
    }

    /// The first thing in a map or a list ends the line of the key that it is at.
    private void begun() throws IOException {
        Level level = open.getFirst();
        if (level.empty && level.at == Place.KEY) {
            out.write('\n');
            place = Place.LINE;
        }
        level.empty = false;
    }

    /// What begins in a list stands behind a dash.
    private void item() throws IOException {
        if (open.isEmpty() || !open.getFirst().list) return;
        begun();
        out.write(" ".repeat(open.getFirst().columns) + "- ");
        place = Place.DASH;
    }

    @Override
    public void word(String word) throws IOException {
        value(scalar(word));
    }

    @Override
    public void number(int number) throws IOException {
        value(Integer.toString(number));
    }

    @Override
    public void truth(boolean it) throws IOException {
        value(Boolean.toString(it));
    }

    private void value(String written) throws IOException {
        item();
        out.write((place == Place.KEY ? " " : "") + written + "\n");
        place = Place.LINE;
    }

    @Override
    public void text(String text) throws IOException {
        if (!isBlock(text)) {
            word(text);
            return;
        }
        item();
        out.write((place == Place.KEY ? " " : "") + "|-\n");
        String margin = " ".repeat(open.getFirst().columns + 2);
        for (String line : text.split("\n", -1)) out.write((line.isEmpty() ? "" : margin) + line + "\n");
        place = Place.LINE;
    }

    /// Whether a literal block gives it back to the letter.
    private static boolean isBlock(String text) {
        return !text.isEmpty()
                && !Character.isWhitespace(text.charAt(0))
                && !text.endsWith("\n")
                && text.chars().allMatch(it -> it == '\n' || it == '\t' || InQuotes.isWritten((char) it))
                && text.lines().noneMatch(it -> !it.isEmpty() && it.isBlank());
    }

    private static String scalar(String word) {
        boolean plain = PLAIN.matcher(word).matches() && !WORDS_OF_YAML.contains(Letters.small(word));
        return plain ? word : InQuotes.of(word);
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
