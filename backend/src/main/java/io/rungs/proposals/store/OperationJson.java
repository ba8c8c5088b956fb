package io.rungs.proposals.store;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Level;
import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.AddRoleToSkill;
import io.rungs.catalog.Operation.CreateSkill;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.MoveSkill;
import io.rungs.catalog.Operation.OnCell;
import io.rungs.catalog.Operation.OnRole;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.RemoveRoleFromSkill;
import io.rungs.catalog.Operation.RestoreSkill;
import io.rungs.catalog.Operation.RetireSkill;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSlug;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.catalog.Place;
import io.rungs.proposals.model.PatchSet.Step;
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
                .setKind(operation.getClass().getSimpleName())
                .setSkillId(operation.skill());
        if (operation instanceof OnCell it)
            row.setRoleId(it.place().role()).setLevel(it.place().level().rank());
        if (operation instanceof OnRole it) row.setRoleId(it.role());
        return switch (operation) {
            case SetName it -> row.setBase(json(it.base())).setProposed(json(it.proposed()));
            case SetSummary it -> row.setBase(json(it.base())).setProposed(json(it.proposed()));
            case AddExpectation it -> row.setProposed(json(it.proposed()));
            case EditExpectation it -> row.setBase(json(it.base())).setProposed(json(it.proposed()));
            case RemoveExpectation it -> row.setBase(json(it.base()));
            case SetSlug it -> row.setBase(json(it.base())).setProposed(json(it.proposed()));
            case MoveSkill it -> row.setBase(json(it.base())).setProposed(json(it.proposed()));
            case CreateSkill it -> row.setProposed(json(new NewSkill(it.slug(), it.name(), it.group())));
            case RemoveRoleFromSkill it -> row.setBase(json(it.base()));
            case RetireSkill _, RestoreSkill _, AddRoleToSkill _ -> row;
        };
    }

    static Operation operation(OperationRecord row) {
        return switch (row.getKind()) {
            case "SetName" ->
                new SetName(
                        row.getSkillId(),
                        present(row.getBase(), String.class),
                        present(row.getProposed(), String.class));
            case "SetSummary" ->
                new SetSummary(
                        row.getSkillId(), read(row.getBase(), String.class), read(row.getProposed(), String.class));
            case "AddExpectation" ->
                new AddExpectation(row.getSkillId(), place(row), present(row.getProposed(), Expectation.class));
            case "EditExpectation" ->
                new EditExpectation(
                        row.getSkillId(),
                        place(row),
                        present(row.getBase(), Expectation.class),
                        present(row.getProposed(), Expectation.class));
            case "RemoveExpectation" ->
                new RemoveExpectation(row.getSkillId(), place(row), present(row.getBase(), Expectation.class));
            case "SetSlug" ->
                new SetSlug(
                        row.getSkillId(),
                        present(row.getBase(), String.class),
                        present(row.getProposed(), String.class));
            case "MoveSkill" ->
                new MoveSkill(
                        row.getSkillId(), present(row.getBase(), UUID.class), present(row.getProposed(), UUID.class));
            case "CreateSkill" -> create(row.getSkillId(), present(row.getProposed(), NewSkill.class));
            case "RetireSkill" -> new RetireSkill(row.getSkillId());
            case "RestoreSkill" -> new RestoreSkill(row.getSkillId());
            case "AddRoleToSkill" -> new AddRoleToSkill(row.getSkillId(), Objects.requireNonNull(row.getRoleId()));
            case "RemoveRoleFromSkill" ->
                new RemoveRoleFromSkill(
                        row.getSkillId(), Objects.requireNonNull(row.getRoleId()), ladder(row.getBase()));
            default -> throw new IllegalStateException("Unknown kind of operation: " + row.getKind());
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

    private static SortedMap<Level, Expectation> ladder(@Nullable JSONB json) {
        return JSON.readValue(Objects.requireNonNull(json).data(), new TypeReference<TreeMap<Level, Expectation>>() {});
    }

    private static Place place(OperationRecord row) {
        return new Place(Objects.requireNonNull(row.getRoleId()), Level.ofRank(Objects.requireNonNull(row.getLevel())));
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
