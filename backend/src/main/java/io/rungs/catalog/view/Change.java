package io.rungs.catalog.view;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Level;
import io.rungs.catalog.RoleRef;
import io.rungs.text.WordDiff;
import io.rungs.text.WordEdit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One difference between two revisions, ready to be shown. `words` is the word diff of the text that changed: the
/// name, the summary or the description.
public record Change(
        Kind kind,
        Act act,
        @Nullable UUID cell,
        @Nullable RoleRef role,
        @Nullable Level level,
        @Nullable Expectation before,
        @Nullable Expectation after,
        @Nullable String textBefore,
        @Nullable String textAfter,
        List<WordEdit> words,
        String sentence) {
    public enum Kind {
        NAME,
        SUMMARY,
        ROLE,
        EXPECTATION
    }

    public enum Act {
        ADDED,
        EDITED,
        REMOVED;

        public static Act of(@Nullable Object before, @Nullable Object after) {
            if (before == null) return ADDED;
            return after == null ? REMOVED : EDITED;
        }
    }

    /// A change of the name or the summary.
    public static Change ofText(Kind kind, @Nullable String before, @Nullable String after) {
        String what = kind == Kind.NAME ? "Name" : "Summary";
        return new Change(
                kind,
                Act.of(before, after),
                null,
                null,
                null,
                null,
                null,
                before,
                after,
                words(before, after),
                ChangeSentence.ofText(what, before, after));
    }

    public static Change ofRole(RoleRef role, boolean added) {
        return new Change(
                Kind.ROLE,
                added ? Act.ADDED : Act.REMOVED,
                null,
                role,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                ChangeSentence.ofRole(role, added));
    }

    public static Change ofExpectation(
            @Nullable UUID cell, RoleRef role, Level level, @Nullable Expectation before, @Nullable Expectation after) {
        return new Change(
                Kind.EXPECTATION,
                Act.of(before, after),
                cell,
                role,
                level,
                before,
                after,
                null,
                null,
                words(before == null ? null : before.description(), after == null ? null : after.description()),
                ChangeSentence.ofExpectation(role, level, before, after));
    }

    private static List<WordEdit> words(@Nullable String before, @Nullable String after) {
        return WordDiff.between(before == null ? "" : before, after == null ? "" : after);
    }
}
