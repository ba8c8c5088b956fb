package io.rungs.catalog.view;

import io.rungs.catalog.RoleRef;
import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Framework;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.SkillField;
import io.rungs.catalog.profile.SkillState;
import io.rungs.text.StatementDiff;
import io.rungs.text.StatementPart;
import io.rungs.text.WordEdit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One difference between two revisions, ready to be shown. `words` is the word diff of the text that changed: the
/// name, the summary or the description, and `statements` says what becomes of each statement of it, over how many
/// runs of `words` each goes. Addresses and names of groups are texts too; a new skill's is its name.
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
        List<StatementPart> statements,
        String sentence)
        implements ShownChange {
    public enum Kind {
        NAME(SkillField.NAME),
        SUMMARY(SkillField.SUMMARY),
        /// The address.
        SLUG(SkillField.SLUG),
        GROUP(SkillField.GROUP),
        /// Whether the skill is there.
        SKILL(SkillField.STATE),
        ROLE,
        EXPECTATION;

        private final @Nullable SkillField field;

        Kind() {
            this(null);
        }

        Kind(@Nullable SkillField field) {
            this.field = field;
        }

        public Optional<SkillField> field() {
            return Optional.ofNullable(field);
        }

        public static Kind of(SkillField field) {
            return Stream.of(values())
                    .filter(it -> it.field == field)
                    .findFirst()
                    .orElseThrow();
        }
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

    /// @param before of a group its name
    public static Change ofField(SkillField field, @Nullable String before, @Nullable String after) {
        return switch (field.form()) {
            case TEXT -> ofText(field, before, after);
            case SLUG -> ofValue(field, before, after, ChangeSentence.ofSlug(before, Objects.requireNonNull(after)));
            case GROUP -> ofValue(field, before, after, ChangeSentence.ofGroup(before, Objects.requireNonNull(after)));
            case STATE -> ofState(SkillState.valueOf(Objects.requireNonNull(after)));
        };
    }

    private static Change ofText(SkillField field, @Nullable String before, @Nullable String after) {
        var diff = diff(before, after);
        return new Change(
                Kind.of(field),
                Act.of(before, after),
                null,
                null,
                null,
                null,
                null,
                before,
                after,
                diff.words(),
                diff.parts(),
                ChangeSentence.ofText(field.label(), before, after));
    }

    public static Change ofNewSkill(String name, String slug, String group) {
        return ofValue(Kind.SKILL, Act.ADDED, null, name, ChangeSentence.ofNewSkill(name, slug, group));
    }

    private static Change ofState(SkillState after) {
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
                List.of(),
                sentence);
    }

    private static Change ofValue(SkillField field, @Nullable String before, @Nullable String after, String sentence) {
        return ofValue(Kind.of(field), Act.of(before, after), before, after, sentence);
    }

    private static Change ofValue(
            Kind kind, Act act, @Nullable String before, @Nullable String after, String sentence) {
        return new Change(kind, act, null, null, null, null, null, before, after, List.of(), List.of(), sentence);
    }

    public static Change ofExpectation(
            @Nullable UUID cell,
            RoleRef role,
            Level level,
            @Nullable Expectation before,
            @Nullable Expectation after,
            Framework framework) {
        var diff = diff(before == null ? null : before.words(), after == null ? null : after.words());
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
                diff.words(),
                diff.parts(),
                ChangeSentence.ofExpectation(role, level, before, after, framework));
    }

    private static StatementDiff diff(@Nullable String before, @Nullable String after) {
        return KeptWords.between(before == null ? "" : before, after == null ? "" : after);
    }
}
