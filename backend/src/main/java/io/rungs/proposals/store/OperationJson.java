package io.rungs.proposals.store;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Level;
import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.OnCell;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.catalog.Place;
import java.util.Objects;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import rungsdb.proposals.tables.records.OperationRecord;
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
        return switch (operation) {
            case SetName it -> row.setBase(json(it.base())).setProposed(json(it.proposed()));
            case SetSummary it -> row.setBase(json(it.base())).setProposed(json(it.proposed()));
            case AddExpectation it -> row.setProposed(json(it.proposed()));
            case EditExpectation it -> row.setBase(json(it.base())).setProposed(json(it.proposed()));
            case RemoveExpectation it -> row.setBase(json(it.base()));
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
            default -> throw new IllegalStateException("Unknown kind of operation: " + row.getKind());
        };
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
