package io.rungs.exchange.files;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Writes maps and lists, each of which is said to begin and to end, as YAML or as JSON.
interface TreeOut {
    /// The next value of the map that is open is at this key.
    TreeOut key(String key) throws IOException;

    void beginMap() throws IOException;

    void endMap() throws IOException;

    void beginList() throws IOException;

    void endList() throws IOException;

    /// A word or a name.
    void word(String word) throws IOException;

    /// Lines and paragraphs.
    void text(String text) throws IOException;

    void number(int number) throws IOException;

    void truth(boolean it) throws IOException;

    void end() throws IOException;

    /// Nothing is written of what is not there.
    default void word(String key, @Nullable String word) throws IOException {
        if (word != null) key(key).word(word);
    }

    /// Nothing is written of what is not there.
    default void text(String key, @Nullable String text) throws IOException {
        if (text != null) key(key).text(text);
    }
}
