package io.rungs.proposals.write;

import io.rungs.catalog.Slugs;
import io.rungs.catalog.profile.SkillField;
import io.rungs.kernel.Texts;
import io.rungs.proposals.OperationForm.FieldValues;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the value of a field of a skill as it was sent; what is missing, too long or of the wrong form is noted
/// with its path.
final class FieldReader {
    private final Texts texts;

    FieldReader(Texts texts) {
        this.texts = texts;
    }

    /// Nothing where the field says nothing, and where something is noted.
    @Nullable
    String read(SkillField field, @Nullable FieldValues values, String path) {
        if (values == null && field.isRequired()) {
            texts.error(path, "This part is needed.");
            return null;
        }
        String at = path + "." + field.part();
        return switch (field.form()) {
            case TEXT -> text(field, values == null ? null : values.text(), at);
            case SLUG -> slug(field, values == null ? null : values.slug(), at);
            case GROUP -> group(values == null ? null : values.group(), at);
            case STATE -> null;
        };
    }

    /// As [#read], of what it is going to say: a name has no lines; one that has them may be given another.
    @Nullable
    String proposed(SkillField field, @Nullable FieldValues values, String path) {
        String read = read(field, values, path);
        if (field == SkillField.NAME && read != null && read.contains("\n"))
            texts.error(path + "." + field.part(), "Write the name in one line.");
        return read;
    }

    private @Nullable String text(SkillField field, @Nullable String sent, String at) {
        if (field.isRequired()) return texts.required(at, sent, field.longest());
        String text = texts.optional(at, sent, field.longest());
        return text.isEmpty() ? null : text;
    }

    private String slug(SkillField field, @Nullable String sent, String at) {
        String slug = texts.required(at, sent, field.longest());
        if (!slug.isEmpty() && !Slugs.wellFormed(slug)) texts.error(at, Slugs.FORM);
        return slug;
    }

    private @Nullable String group(@Nullable UUID sent, String at) {
        if (sent == null) texts.error(at, "This part is needed.");
        return sent == null ? null : sent.toString();
    }
}
