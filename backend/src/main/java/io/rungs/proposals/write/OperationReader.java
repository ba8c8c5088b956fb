package io.rungs.proposals.write;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.Proficiency;
import io.rungs.catalog.profile.Requirement;
import io.rungs.catalog.profile.SkillField;
import io.rungs.kernel.Texts;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.OperationForm.FieldValues;
import io.rungs.proposals.OperationForm.LadderRung;
import io.rungs.proposals.core.OperationParts;
import io.rungs.proposals.core.OperationParts.Part;
import io.rungs.text.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads operations from what was sent; every part that is missing, too long or superfluous is noted with its path.
final class OperationReader {
    private final Texts texts;
    private final FieldReader fields;

    OperationReader(Texts texts) {
        this.texts = texts;
        this.fields = new FieldReader(texts);
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
                    case CreateSkill -> create(form, path);
                    case RetireSkill -> SetField.retiring(form.skill());
                    case RestoreSkill -> SetField.restoring(form.skill());
                    case AddRoleToSkill -> addRole(form, path);
                    case RemoveRoleFromSkill -> removeRole(form, path);
                    case AddExpectation -> add(form, path);
                    case EditExpectation -> edit(form, path);
                    case RemoveExpectation -> remove(form, path);
                    default -> setField(form, form.type().field().orElseThrow(), path);
                });
    }

    private @Nullable Operation create(OperationForm form, String path) {
        var proposed = form.proposed();
        if (!has(path + ".proposed", proposed) || proposed == null) return null;
        String name = fields.proposed(SkillField.NAME, proposed, path + ".proposed");
        String slug = fields.read(SkillField.SLUG, proposed, path + ".proposed");
        String group = fields.read(SkillField.GROUP, proposed, path + ".proposed");
        return name == null || slug == null || group == null
                ? null
                : new CreateSkill(form.skill(), slug, name, UUID.fromString(group));
    }

    private @Nullable Operation setField(OperationForm form, SkillField field, String path) {
        String base = fields.read(field, form.base(), path + ".base");
        String proposed = fields.proposed(field, form.proposed(), path + ".proposed");
        boolean lacks = base == null || proposed == null;
        return lacks && field.isRequired() ? null : new SetField(form.skill(), field, base, proposed);
    }

    private @Nullable Operation addRole(OperationForm form, String path) {
        UUID role = form.role();
        return !has(path + ".role", role) || role == null ? null : SetRole.adding(form.skill(), role);
    }

    private @Nullable Operation removeRole(OperationForm form, String path) {
        UUID role = form.role();
        var base = form.base();
        if (!has(path + ".role", role) | !has(path + ".base", base)) return null;
        if (role == null || base == null || !has(path + ".base.ladder", base.ladder()) || base.ladder() == null)
            return null;
        return SetRole.removing(form.skill(), role, ladder(base.ladder(), path + ".base.ladder"));
    }

    private SortedMap<Level, Expectation> ladder(List<LadderRung> rungs, String path) {
        SortedMap<Level, Expectation> ladder = new TreeMap<>();
        for (int i = 0; i < rungs.size(); i++) {
            String at = path + "[" + i + "]";
            LadderRung rung = rungs.get(i);
            if (!has(at, rung) || !has(at + ".level", rung.level())) continue;
            var says = expectation(rung.description(), rung.asBelow(), rung.requirement(), rung.proficiency(), at);
            if (ladder.put(rung.level(), says) != null) texts.error(at + ".level", "Each level may be there once.");
        }
        return ladder;
    }

    private @Nullable Operation add(OperationForm form, String path) {
        Place place = place(form, path);
        Expectation proposed = expectation(form.proposed(), path + ".proposed");
        return place == null || proposed == null ? null : SetCell.adding(form.skill(), place, proposed);
    }

    private @Nullable Operation edit(OperationForm form, String path) {
        Place place = place(form, path);
        Expectation base = expectation(form.base(), path + ".base");
        Expectation proposed = expectation(form.proposed(), path + ".proposed");
        return place == null || base == null || proposed == null
                ? null
                : new SetCell(form.skill(), place, base, proposed);
    }

    private @Nullable Operation remove(OperationForm form, String path) {
        Place place = place(form, path);
        Expectation base = expectation(form.base(), path + ".base");
        return place == null || base == null ? null : SetCell.removing(form.skill(), place, base);
    }

    private @Nullable Place place(OperationForm form, String path) {
        var role = form.role();
        var level = form.level();
        if (!has(path + ".role", role) | !has(path + ".level", level)) return null;
        return role == null || level == null ? null : new Place(role, level);
    }

    private @Nullable Expectation expectation(@Nullable FieldValues values, String path) {
        if (!has(path, values) || values == null) return null;
        return expectation(values.description(), values.asBelow(), values.requirement(), values.proficiency(), path);
    }

    private Expectation expectation(
            @Nullable String text,
            @Nullable Boolean asBelow,
            @Nullable Requirement requirement,
            @Nullable Proficiency proficiency,
            String path) {
        boolean below = Boolean.TRUE.equals(asBelow);
        if (below && text != null) texts.error(path + ".asBelow", "Send a description or as below, not both.");
        String description =
                below ? null : texts.required(path + ".description", text, Expectation.LONGEST, Markdown::words);
        return new Expectation(description, requirement, proficiency);
    }

    /// A part that the type does not take would be dropped unseen.
    private void refuseSuperfluous(OperationForm form, String path) {
        var parts = OperationParts.of(form.type());
        if (!parts.role()) hasNot(path + ".role", form.role());
        if (!parts.level()) hasNot(path + ".level", form.level());
        refuseSuperfluous(form.base(), parts.base(), path + ".base");
        refuseSuperfluous(form.proposed(), parts.proposed(), path + ".proposed");
    }

    private void refuseSuperfluous(@Nullable FieldValues values, List<Part> taken, String path) {
        if (values == null) return;
        if (taken.isEmpty()) hasNot(path, values);
        else
            for (Part part : Part.values())
                if (!taken.contains(part)) hasNot(path + "." + part.field(), part.of(values));
    }

    private void hasNot(String field, @Nullable Object value) {
        if (value != null) texts.error(field, "This part does not belong to an operation of this type.");
    }

    private boolean has(String field, @Nullable Object value) {
        if (value == null) texts.error(field, "This part is needed.");
        return value != null;
    }
}
