package io.rungs.proposals.usecase;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.catalog.Place;
import io.rungs.catalog.Profile;
import io.rungs.kernel.Texts;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.OperationForm.FieldValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads operations from what was sent; every part that is missing, too long or superfluous is noted with its path.
final class OperationReader {
    private final Texts texts;

    OperationReader(Texts texts) {
        this.texts = texts;
    }

    List<Operation> read(List<OperationForm> forms) {
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++)
            read(forms.get(i), "operations[" + i + "]").ifPresent(operations::add);
        return operations;
    }

    private Optional<Operation> read(@Nullable OperationForm form, String path) {
        if (!has(path, form) || form == null) return Optional.empty();
        if (!has(path + ".type", form.type()) | !has(path + ".skill", form.skill())) return Optional.empty();
        refuseSuperfluous(form, path);
        return Optional.ofNullable(
                switch (form.type()) {
                    case SetName -> setName(form, path);
                    case SetSummary -> setSummary(form, path);
                    case AddExpectation -> add(form, path);
                    case EditExpectation -> edit(form, path);
                    case RemoveExpectation -> remove(form, path);
                });
    }

    private @Nullable Operation setName(OperationForm form, String path) {
        var base = form.base();
        var proposed = form.proposed();
        if (!has(path + ".base", base) | !has(path + ".proposed", proposed)) return null;
        if (base == null || proposed == null) return null;
        return new SetName(
                form.skill(),
                texts.required(path + ".base.text", base.text(), Profile.LONGEST_NAME),
                texts.required(path + ".proposed.text", proposed.text(), Profile.LONGEST_NAME));
    }

    private Operation setSummary(OperationForm form, String path) {
        var base = form.base();
        var proposed = form.proposed();
        String before = texts.optional(path + ".base.text", base == null ? null : base.text(), Profile.LONGEST_SUMMARY);
        String after = texts.optional(
                path + ".proposed.text", proposed == null ? null : proposed.text(), Profile.LONGEST_SUMMARY);
        return new SetSummary(form.skill(), before.isEmpty() ? null : before, after.isEmpty() ? null : after);
    }

    private @Nullable Operation add(OperationForm form, String path) {
        Place place = place(form, path);
        Expectation proposed = expectation(form.proposed(), path + ".proposed");
        return place == null || proposed == null ? null : new AddExpectation(form.skill(), place, proposed);
    }

    private @Nullable Operation edit(OperationForm form, String path) {
        Place place = place(form, path);
        Expectation base = expectation(form.base(), path + ".base");
        Expectation proposed = expectation(form.proposed(), path + ".proposed");
        return place == null || base == null || proposed == null
                ? null
                : new EditExpectation(form.skill(), place, base, proposed);
    }

    private @Nullable Operation remove(OperationForm form, String path) {
        Place place = place(form, path);
        Expectation base = expectation(form.base(), path + ".base");
        return place == null || base == null ? null : new RemoveExpectation(form.skill(), place, base);
    }

    private @Nullable Place place(OperationForm form, String path) {
        var role = form.role();
        var level = form.level();
        if (!has(path + ".role", role) | !has(path + ".level", level)) return null;
        return role == null || level == null ? null : new Place(role, level);
    }

    private @Nullable Expectation expectation(@Nullable FieldValues values, String path) {
        if (!has(path, values) || values == null) return null;
        hasNot(path + ".text", values.text());
        String description = texts.required(path + ".description", values.description(), Expectation.LONGEST);
        var requirement = values.requirement();
        if (!has(path + ".requirement", requirement) || requirement == null) return null;
        return new Expectation(description, requirement, values.proficiency());
    }

    /// A part that the type does not take would be dropped unseen.
    private void refuseSuperfluous(OperationForm form, String path) {
        switch (form.type()) {
            case SetName, SetSummary -> {
                hasNot(path + ".role", form.role());
                hasNot(path + ".level", form.level());
                textAlone(form.base(), path + ".base");
                textAlone(form.proposed(), path + ".proposed");
            }
            case AddExpectation -> hasNot(path + ".base", form.base());
            case RemoveExpectation -> hasNot(path + ".proposed", form.proposed());
            case EditExpectation -> {}
        }
    }

    private void textAlone(@Nullable FieldValues values, String path) {
        if (values == null) return;
        hasNot(path + ".description", values.description());
        hasNot(path + ".requirement", values.requirement());
        hasNot(path + ".proficiency", values.proficiency());
    }

    private void hasNot(String field, @Nullable Object value) {
        if (value != null) texts.error(field, "This part does not belong to an operation of this type.");
    }

    private boolean has(String field, @Nullable Object value) {
        if (value == null) texts.error(field, "This part is needed.");
        return value != null;
    }
}
