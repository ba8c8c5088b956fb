package io.rungs.proposals.web;

import io.rungs.kernel.Refusal;
import io.rungs.kernel.Written;
import org.jspecify.annotations.Nullable;

/// Reads which version somebody edited.
final class IfMatch {
    private IfMatch() {}

    /// @throws Refusal.Invalid `no-version`
    static int version(@Nullable String ifMatch) {
        if (ifMatch == null)
            throw Refusal.invalid("no-version", "If-Match", "Name the version that you edited: its ETag.");
        try {
            return Math.toIntExact(Written.number(ifMatch.replace("W/", "").replace("\"", "")));
        } catch (NumberFormatException | ArithmeticException e) {
            throw Refusal.invalid("no-version", "If-Match", "This is not an ETag of a proposal.");
        }
    }
}
