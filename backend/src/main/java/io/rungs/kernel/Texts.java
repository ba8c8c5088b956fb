package io.rungs.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks texts that people send: collects every error, so that one answer names them all.
///
/// Length is counted in code points. Refused besides: null bytes and other control characters, unpaired
/// surrogates, and bidirectional overrides, which make a text read as something that it is not.
public final class Texts {
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}");

    private final List<Refusal.FieldError> errors = new ArrayList<>();

    /// Returns the text with Windows line ends made plain and outer space removed; an error is remembered.
    public String required(String field, @Nullable String text, int max) {
        String clean = optional(field, text, max);
        if (clean.isEmpty()) error(field, "Write something here: it cannot be empty.");
        return clean;
    }

    /// As [#required], but nothing is fine and comes back as the empty text.
    public String optional(String field, @Nullable String text, int max) {
        if (text == null) return "";
        String clean = text.replace("\r\n", "\n").strip();
        int length = clean.codePointCount(0, clean.length());
        if (length > max) error(field, "At most %,d characters; these are %,d.".formatted(max, length));
        if (FORBIDDEN.matcher(clean).find())
            error(field, "Remove the invisible control characters (null bytes, direction overrides).");
        return clean;
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
