package io.rungs.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks texts that people send: collects every error, so that one answer names them all.
///
/// Length is counted in code points. Refused besides: null bytes and other control characters, unpaired
/// surrogates, and bidirectional overrides and isolates, which make a text read as something that it is not. A
/// required text is one of which a reader sees something.
public final class Texts {
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}");
    private static final Pattern DIRECTION_MARKS = Pattern.compile("[\\u200E\\u200F\\u061C]");

    private final List<Refusal.FieldError> errors = new ArrayList<>();

    /// Returns the text with Windows line ends made plain, and without direction marks and what is unseen at its
    /// edges; an error is remembered.
    public String required(String field, @Nullable String text, int max) {
        return required(field, text, max, UnaryOperator.identity());
    }

    /// As [#required(String, String, int)], of a text that is drawn in other words than it is written in: what is
    /// drawn counts.
    public String required(String field, @Nullable String text, int max, UnaryOperator<String> drawn) {
        String clean = optional(field, text, max, drawn);
        if (clean.isEmpty()) error(field, "Write something here: it cannot be empty.");
        return clean;
    }

    /// As [#required(String, String, int)], of a name: it has no lines.
    public String line(String field, @Nullable String text, int max) {
        String clean = required(field, text, max);
        if (clean.contains("\n")) error(field, "Write it in one line.");
        return clean;
    }

    /// As [#required], but nothing is fine; what nobody would see comes back as the empty text.
    public String optional(String field, @Nullable String text, int max) {
        return optional(field, text, max, UnaryOperator.identity());
    }

    /// As [#optional(String, String, int)], of a text that is drawn in other words than it is written in.
    public String optional(String field, @Nullable String text, int max, UnaryOperator<String> drawn) {
        if (text == null) return "";
        String plain = DIRECTION_MARKS.matcher(text.replace("\r\n", "\n")).replaceAll("");
        boolean forbidden = FORBIDDEN.matcher(plain.strip()).find();
        String clean = Seen.trimmed(plain);
        int length = clean.codePointCount(0, clean.length());
        if (length > max) error(field, "At most %,d characters; these are %,d.".formatted(max, length));
        else forbidden = forbidden || FORBIDDEN.matcher(drawn.apply(clean)).find();
        if (forbidden) error(field, "Remove the invisible control characters (null bytes, direction overrides).");
        return Seen.isBlank(clean) || length <= max && Seen.isBlank(drawn.apply(clean)) ? "" : clean;
    }

    public void error(String field, String message) {
        errors.add(new Refusal.FieldError(field, message));
    }

    /// @throws Refusal.Invalid naming every field that was wrong
    public void check() {
        if (errors.isEmpty()) return;
        throw Refusal.invalid("bad-text", errors.getFirst().message(), errors);
    }
}
