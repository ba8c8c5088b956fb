package io.rungs.proposals.store;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Level;
import io.rungs.catalog.profile.Operation;
import io.rungs.catalog.profile.Operation.CreateSkill;
import io.rungs.catalog.profile.Operation.SetCell;
import io.rungs.catalog.profile.Operation.SetField;
import io.rungs.catalog.profile.Operation.SetRole;
import io.rungs.catalog.profile.OperationType;
import io.rungs.catalog.profile.Place;
import io.rungs.catalog.profile.SkillField;
import io.rungs.proposals.core.PatchSet.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import rungsdb.proposals.tables.records.OperationRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How an operation is kept as a row: where it works in columns, its base and proposed values as JSON.
final class OperationJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OperationJson() {}

    static OperationRecord row(Operation operation) {
        var row = new OperationRecord()
                .setKind(OperationType.of(operation).name())
                .setSkillId(operation.skill());
        if (operation instanceof SetCell it)
            row.setRoleId(it.place().role()).setLevel(it.place().level().id());
        if (operation instanceof SetRole it) row.setRoleId(it.role());
        return switch (operation) {
            case SetField _ when operation.sets(SkillField.STATE) -> row;
            case SetField it -> row.setBase(json(it.base())).setProposed(json(it.proposed()));
            case SetRole it -> row.setBase(json(it.base()));
            case SetCell it -> row.setBase(json(it.base())).setProposed(json(it.proposed()));
            case CreateSkill it -> row.setProposed(json(new NewSkill(it.slug(), it.name(), it.group())));
        };
    }

    static Operation operation(OperationRecord row) {
        UUID skill = row.getSkillId();
        var type = OperationType.valueOf(row.getKind());
        return switch (type) {
            case CreateSkill -> create(skill, present(row.getProposed(), NewSkill.class));
            case RetireSkill -> SetField.retiring(skill);
            case RestoreSkill -> SetField.restoring(skill);
            case AddRoleToSkill, RemoveRoleFromSkill ->
                new SetRole(skill, Objects.requireNonNull(row.getRoleId()), ladder(row.getBase()));
            case AddExpectation, EditExpectation, RemoveExpectation ->
                new SetCell(
                        skill,
                        place(row),
                        read(row.getBase(), Expectation.class),
                        read(row.getProposed(), Expectation.class));
            default ->
                new SetField(
                        skill,
                        type.field().orElseThrow(),
                        read(row.getBase(), String.class),
                        read(row.getProposed(), String.class));
        };
    }

    /// As its author wrote it, also where a moderator took its words away.
    static Operation said(OperationRecord row) {
        if (row.getSaid() == null) return operation(row);
        return operation(row.copy().setProposed(row.getSaid()));
    }

    /// With what was taken away of it.
    static OperationRecord row(Step step) {
        var row =
                row(step.operation()).setChangeClass(step.changeClass().name()).setContent(step.content());
        var takenAway = step.takenAway();
        return takenAway == null
                ? row
                : row.setSaid(row(takenAway.said()).getProposed()).setInstead(takenAway.instead());
    }

    /// The words in what is kept of one side of an operation.
    static List<String> texts(@Nullable JSONB json) {
        if (json == null) return List.of();
        List<String> texts = new ArrayList<>();
        addTexts(JSON.readTree(json.data()), texts);
        return texts;
    }

    private static void addTexts(JsonNode node, List<String> texts) {
        if (node.isString()) texts.add(node.asString());
        else node.forEach(it -> addTexts(it, texts));
    }

    /// A skill to be created, as it is kept; lists read its parts from here.
    private record NewSkill(String slug, String name, UUID group) {}

    private static CreateSkill create(UUID skill, NewSkill it) {
        return new CreateSkill(skill, it.slug(), it.name(), it.group());
    }

    private static @Nullable SortedMap<Level, Expectation> ladder(@Nullable JSONB json) {
        return json == null ? null : JSON.readValue(json.data(), new TypeReference<TreeMap<Level, Expectation>>() {});
    }

    private static Place place(OperationRecord row) {
        return new Place(Objects.requireNonNull(row.getRoleId()), new Level(Objects.requireNonNull(row.getLevel())));
    }

    private static @Nullable JSONB json(@Nullable Object value) {
        return value == null ? null : JSONB.valueOf(JSON.writeValueAsString(value));
    }

    private static <T> @Nullable T read(@Nullable JSONB json, Class<T> type) {
        return json == null ? null : JSON.readValue(json.data(), type);
    }

    private static <T> T present(@Nullable JSONB json, Class<T> type) {
        return Objects.requireNonNull(read(json, type));
    }
}
