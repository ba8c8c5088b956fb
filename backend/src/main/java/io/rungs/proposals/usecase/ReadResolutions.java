package io.rungs.proposals.usecase;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.catalog.Profile;
import io.rungs.kernel.Texts;
import io.rungs.proposals.OperationForm.FieldValues;
import io.rungs.proposals.Resolution;
import io.rungs.proposals.Resolution.Choice;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads the values that an author wrote to settle collisions; every part that is missing, too long or superfluous
/// is noted with its path.
final class ReadResolutions {
    private static final FieldValues NOTHING = new FieldValues(null, null, null, null);

    private final Texts texts = new Texts();
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
        var read = switch (it.field()) {
            case "text" -> new FieldValues(text(it, value, path), null, null, null);
            case "description" -> new FieldValues(null, description(value, path), null, null);
            case "requirement" -> {
                if (value.requirement() == null) texts.error(path + ".requirement", "This part is needed.");
                yield new FieldValues(null, null, value.requirement(), null);
            }
            case "proficiency" -> new FieldValues(null, null, null, value.proficiency());
            case "expectation" -> {
                if (value.requirement() == null) texts.error(path + ".requirement", "This part is needed.");
                yield new FieldValues(null, description(value, path), value.requirement(), value.proficiency());
            }
            default -> NOTHING;
        };
        refuseSuperfluous(value, read, path);
        return read;
    }

    private @Nullable String text(Resolution it, FieldValues value, String path) {
        boolean summary = it.position() >= 0
                && it.position() < operations.size()
                && operations.get(it.position()) instanceof SetSummary;
        if (!summary) return texts.required(path + ".text", value.text(), Profile.LONGEST_NAME);
        String text = texts.optional(path + ".text", value.text(), Profile.LONGEST_SUMMARY);
        return text.isEmpty() ? null : text;
    }

    private String description(FieldValues value, String path) {
        return texts.required(path + ".description", value.description(), Expectation.LONGEST);
    }

    /// A part that the field does not take would be dropped unseen.
    private void refuseSuperfluous(FieldValues value, FieldValues read, String path) {
        superfluous(path + ".text", value.text(), read.text());
        superfluous(path + ".description", value.description(), read.description());
        superfluous(path + ".requirement", value.requirement(), read.requirement());
        superfluous(path + ".proficiency", value.proficiency(), read.proficiency());
    }

    private void superfluous(String path, @Nullable Object sent, @Nullable Object read) {
        boolean blank = sent instanceof String text && text.isBlank();
        if (sent != null && !blank && Objects.isNull(read))
            texts.error(path, "This part does not belong to the field that collides.");
    }
}
