package io.rungs.exchange.model;

import java.util.regex.Pattern;

/// Keeps texts that look like a mark of ours apart from the mark: they come with a backslash more than they have.
public final class Marks {
    private static final Pattern LIKE_ONE = Pattern.compile("\\\\*+\\[(as below|clear)]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\++\\[(as below|clear)]");

    private Marks() {}

    public static String escaped(String text) {
        return LIKE_ONE.matcher(text).matches() ? "\\" + text : text;
    }

    public static String plain(String written) {
        return ESCAPED.matcher(written).matches() ? written.substring(1) : written;
    }
}
