package io.rungs.exchange.files;

import java.io.IOException;
import java.io.Writer;

/// Writes JSON a value a line, so that what changed is a line of a diff.
final class JsonOut implements TreeOut {
    private final Writer out;
    private int depth;
    private boolean first = true;
    private boolean atKey;

    JsonOut(Writer out) {
        this.out = out;
    }

    @Override
    public TreeOut key(String key) throws IOException {
        next();
        out.write(InQuotes.of(key) + ": ");
        atKey = true;
        return this;
    }

    @Override
    public void beginMap() throws IOException {
        begin('{');
    }

    @Override
    public void endMap() throws IOException {
        end('}');
    }

    @Override
    public void beginList() throws IOException {
        begin('[');
    }

    @Override
    public void endList() throws IOException {
        end(']');
    }

    @Override
    public void word(String word) throws IOException {
        value(InQuotes.of(word));
    }

    @Override
    public void text(String text) throws IOException {
        word(text);
    }

    @Override
    public void number(int number) throws IOException {
        value(Integer.toString(number));
    }

    @Override
    public void truth(boolean it) throws IOException {
        value(Boolean.toString(it));
    }

    @Override
    public void end() throws IOException {
        out.write('\n');
    }

    private void begin(char bracket) throws IOException {
        value(String.valueOf(bracket));
        depth++;
        first = true;
    }

    private void end(char bracket) throws IOException {
        depth--;
        if (!first) line();
        out.write(bracket);
        first = false;
    }

    private void value(String written) throws IOException {
        next();
        out.write(written);
        first = false;
    }

    /// Behind a key the value stands on the same line.
    private void next() throws IOException {
        if (atKey) {
            atKey = false;
            return;
        }
        if (depth == 0) return;
        if (!first) out.write(',');
        line();
        first = false;
    }

    private void line() throws IOException {
        out.write('\n');
        out.write("  ".repeat(depth));
    }
}
