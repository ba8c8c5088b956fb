package io.rungs.proposals.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.Expectation;
import io.rungs.catalog.Level;
import io.rungs.catalog.Operation;
import io.rungs.catalog.Operation.AddExpectation;
import io.rungs.catalog.Operation.AddRoleToSkill;
import io.rungs.catalog.Operation.CreateSkill;
import io.rungs.catalog.Operation.EditExpectation;
import io.rungs.catalog.Operation.MoveSkill;
import io.rungs.catalog.Operation.RemoveExpectation;
import io.rungs.catalog.Operation.RemoveRoleFromSkill;
import io.rungs.catalog.Operation.RestoreSkill;
import io.rungs.catalog.Operation.RetireSkill;
import io.rungs.catalog.Operation.SetName;
import io.rungs.catalog.Operation.SetSlug;
import io.rungs.catalog.Operation.SetSummary;
import io.rungs.catalog.Place;
import io.rungs.catalog.Proficiency;
import io.rungs.catalog.Requirement;
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.model.PatchSet.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Rows of before are read for ever, approvals hang on what an operation changes, and clients send what they always
/// sent: whatever the program calls an operation inside, outside it stays as it is here.
class KeptOperationsTest {
    private static final UUID SKILL = new UUID(1, 1);
    private static final UUID ROLE = new UUID(2, 1);
    private static final UUID GROUP = new UUID(3, 1);
    private static final Place PLACE = new Place(ROLE, Level.SENIOR);
    private static final Expectation PLAIN = new Expectation("Logs “runs”.", Requirement.OPTIONAL, null);
    private static final Expectation EXPERT =
            new Expectation("Logs all runs.", Requirement.MANDATORY, Proficiency.EXPERT);

    private static final List<Operation> ALL = List.of(
            new CreateSkill(SKILL, "kafka", "Kafka", GROUP),
            new RetireSkill(SKILL),
            new RestoreSkill(SKILL),
            new SetName(SKILL, "Tracking", "Tracing"),
            new SetSlug(SKILL, "tracking", "tracing"),
            new SetSummary(SKILL, null, "What ran."),
            new SetSummary(SKILL, "What ran.", null),
            new MoveSkill(SKILL, GROUP, new UUID(3, 0xAB)),
            new AddRoleToSkill(SKILL, ROLE),
            new RemoveRoleFromSkill(SKILL, ROLE, new TreeMap<>(Map.of(Level.SENIOR, EXPERT, Level.JUNIOR, PLAIN))),
            new AddExpectation(SKILL, PLACE, PLAIN),
            new EditExpectation(SKILL, PLACE, PLAIN, EXPERT),
            new RemoveExpectation(SKILL, PLACE, EXPERT));

    @Test
    void eachIsKeptSentAndHashedAsEver() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Operation each : ALL) lines.addAll(said(each));

        assertThat(lines).containsExactlyElementsOf(asEver());
    }

    @Test
    void eachIsReadAsItWasKept() {
        for (Operation each : ALL)
            assertThat(OperationJson.operation(OperationJson.row(each))).isEqualTo(each);
    }

    private static List<String> asEver() throws IOException {
        try (var file = KeptOperationsTest.class.getResourceAsStream("/operations-as-ever.txt")) {
            return new String(file.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static List<String> said(Operation operation) {
        var row = OperationJson.row(operation);
        return List.of(
                row.getKind() + " " + row.getRoleId() + " " + row.getLevel(),
                "  base     " + row.getBase(),
                "  proposed " + row.getProposed(),
                "  content  " + Step.of(operation).content(),
                "  sent     " + JsonMapper.shared().writeValueAsString(OperationForm.of(operation)));
    }
}
