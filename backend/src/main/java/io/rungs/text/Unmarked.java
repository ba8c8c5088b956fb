package io.rungs.text;

/// All that a statement says without its marks, where its links lead among it: it leaves out nothing that somebody
/// could change. What is a mark says [Description].
final class Unmarked {
    private static final String MARKS = "*_`[\\\n\r";

    private Unmarked() {}

    static String of(String statement) {
        return isPlain(statement) ? statement : Description.of(statement).said();
    }

    /// A line that begins with a letter and has none of the signs that mark something, as most have not.
    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && Character.isLetter(text.codePointAt(0))
                && text.chars().noneMatch(it -> MARKS.indexOf(it) >= 0);
    }
}
