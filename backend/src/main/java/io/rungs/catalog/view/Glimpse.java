package io.rungs.catalog.view;

import io.rungs.text.Excerpt;
import io.rungs.text.WordEdit;
import java.util.List;

/// A first look at what a revision changed, for where it is one of many things: the change that says most of it,
/// cut to a few lines.
///
/// @param sentence where it is and how much, as "Data Scientist, Senior: 3 words added."
/// @param words what differs; nothing where the change is no edit of a text
/// @param others how many more changes there are
public record Glimpse(String sentence, List<WordEdit> words, int others) {
    private static final int AROUND = 10;
    private static final int MOST = 60;

    public static Glimpse of(Change change, int others) {
        boolean edited = change.act() == Change.Act.EDITED;
        return new Glimpse(change.sentence(), edited ? Excerpt.of(change.words(), AROUND, MOST) : List.of(), others);
    }
}
