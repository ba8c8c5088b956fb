package io.rungs.proposals.write;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.SkillField;
import io.rungs.kernel.Texts;
import io.rungs.proposals.OperationForm.FieldValues;
import io.rungs.proposals.Resolution;
import io.rungs.proposals.Resolution.Choice;
import io.rungs.proposals.core.OperationParts.Part;
import io.rungs.text.Markdown;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the values that an author wrote to settle collisions; every part that is missing, too long or superfluous
/// is noted with its path.
final class ReadResolutions {
    private final Texts texts = new Texts();
    private final FieldReader fields = new FieldReader(texts);
    private final List<Operation> operations;

    private ReadResolutions(List<Operation> operations) {
        this.operations = operations;
    }

    /// @throws io.rungs.kernel.Refusal.Invalid `bad-text`
    static List<Resolution> read(List<Resolution> resolutions, List<Operation> operations) {
        var reader = new ReadResolutions(operations);
        var read = IntStream.range(0, resolutions.size())
                .mapToObj(i -> reader.read(resolutions.get(i), "resolutions[" + i + "].value"))
                .toList();
        reader.texts.check();
        return read;
    }

    private Resolution read(Resolution it, String path) {
        var value = it.value();
        if (it.choice() != Choice.CUSTOM) {
            if (value != null) texts.error(path, "Only CUSTOM takes a value.");
            return it;
        }
        if (value == null) {
            texts.error(path, "CUSTOM needs a value: write what it shall say.");
            return it;
        }
        return new Resolution(it.position(), it.field(), it.choice(), value(it, value, path));
    }

    private FieldValues value(Resolution it, FieldValues value, String path) {
        List<Part> parts = parts(it.field());
        if (parts.isEmpty()) texts.error(path, "What collides here is not a value: choose MINE or PUBLISHED.");
        for (Part part : Part.values())
            if (!parts.contains(part) && part.of(value) != null)
                texts.error(path + "." + part.field(), "This part does not belong to the field that collides.");
        if (value.below() && value.description() != null)
            texts.error(path + ".asBelow", "Send a description or as below, not both.");
        return new FieldValues(
                parts.contains(Part.TEXT) ? fields.proposed(textField(it), value, path) : null,
                parts.contains(Part.DESCRIPTION) && !value.below()
                        ? texts.required(
                                path + ".description", value.description(), Expectation.LONGEST, Markdown::words)
                        : null,
                parts.contains(Part.AS_BELOW) ? value.asBelow() : null,
                parts.contains(Part.REQUIREMENT) ? value.requirement() : null,
                parts.contains(Part.PROFICIENCY) ? value.proficiency() : null,
                parts.contains(Part.SLUG) ? fields.read(SkillField.SLUG, value, path) : null,
                parts.contains(Part.GROUP) ? needed(path + ".group", value.group()) : null,
                null);
    }

    private static List<Part> parts(String field) {
        if (field.equals("expectation"))
            return List.of(Part.DESCRIPTION, Part.AS_BELOW, Part.REQUIREMENT, Part.PROFICIENCY);
        if (field.equals("description")) return List.of(Part.DESCRIPTION, Part.AS_BELOW);
        return Stream.of(Part.values())
                .filter(it -> it != Part.LADDER && it.field().equals(field))
                .toList();
    }

    private <T> @Nullable T needed(String path, @Nullable T value) {
        if (value == null) texts.error(path, "This part is needed.");
        return value;
    }

    private SkillField textField(Resolution it) {
        boolean there = it.position() >= 0 && it.position() < operations.size();
        return there
                        && operations.get(it.position()) instanceof SetField set
                        && set.field().form() == SkillField.Form.TEXT
                ? set.field()
                : SkillField.NAME;
    }
}
