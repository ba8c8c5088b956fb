package io.rungs.text;

/// What a description says at a time: a list item with its nested items, which are its examples, or a sentence of a
/// paragraph.
///
/// @param lead what stands between the one before and its words, the mark of a list among it
/// @param text its words as they are written
public record Statement(Form form, String lead, String text) {
    /// How it joins what stands before it.
    public enum Form {
        /// In the same line.
        FLOW,
        LINE,
        PARAGRAPH,
        ITEM
    }

    String piece() {
        return lead + text;
    }

    /// Its mark alone, with the space after it; nothing where it is no list item.
    String mark() {
        return form == Form.ITEM ? lead.substring(lead.lastIndexOf('\n') + 1).stripLeading() : "";
    }
}
