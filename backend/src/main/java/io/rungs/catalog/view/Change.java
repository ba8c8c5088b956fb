package io.rungs.catalog.view;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Level;
import io.rungs.catalog.RoleRef;
import io.rungs.catalog.SkillState;
import io.rungs.text.WordEdit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One difference between two revisions, ready to be shown. `words` is the word diff of the text that changed: the
/// name, the summary or the description. Addresses and names of groups are texts too; a new skill's is its name.
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
        /// The address.
        SLUG,
        GROUP,
        /// Whether the skill is there.
        SKILL,
        ROLE,
        EXPECTATION
    }

    public enum Act {
        ADDED,
        EDITED,
        REMOVED,
        /// A retired skill came back.
        RESTORED;

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

    public static Change ofSlug(@Nullable String before, String after) {
        return ofValue(Kind.SLUG, Act.of(before, after), before, after, ChangeSentence.ofSlug(before, after));
    }

    public static Change ofGroup(@Nullable String before, String after) {
        return ofValue(Kind.GROUP, Act.of(before, after), before, after, ChangeSentence.ofGroup(before, after));
    }

    public static Change ofNewSkill(String name, String slug, String group) {
        return ofValue(Kind.SKILL, Act.ADDED, null, name, ChangeSentence.ofNewSkill(name, slug, group));
    }

    public static Change ofState(SkillState after) {
        boolean retired = after == SkillState.RETIRED;
        return ofValue(Kind.SKILL, retired ? Act.REMOVED : Act.RESTORED, null, null, ChangeSentence.ofState(after));
    }

    public static Change ofRole(RoleRef role, boolean added) {
        return ofRole(role, added, ChangeSentence.ofRole(role, added));
    }

    /// @param texts how many expectations go with the role
    public static Change withoutRole(RoleRef role, int texts) {
        return ofRole(role, false, ChangeSentence.withoutRole(role, texts));
    }

    private static Change ofRole(RoleRef role, boolean added, String sentence) {
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
                sentence);
    }

    private static Change ofValue(
            Kind kind, Act act, @Nullable String before, @Nullable String after, String sentence) {
        return new Change(kind, act, null, null, null, null, null, before, after, List.of(), sentence);
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
        return KeptWords.between(before == null ? "" : before, after == null ? "" : after);
    }
}
