package io.rungs.proposals.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.profile.Classify;
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
import io.rungs.proposals.OperationForm;
import io.rungs.proposals.core.PatchSet.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Rows of before are read for ever, approvals hang on what an operation changes, and clients send what they always
/// sent: whatever the program calls an operation inside, outside it stays as it is here.
class KeptOperationsTest {
    private static final String NOW = "operations-by-id.txt";
    private static final int LINES = 5;
    private static final UUID SKILL = new UUID(1, 1);
    private static final UUID ROLE = new UUID(2, 1);
    private static final UUID GROUP = new UUID(3, 1);
    private static final Place PLACE = new Place(ROLE, Level.SENIOR);
    private static final Expectation PLAIN = new Expectation("Logs “runs”.", Requirement.OPTIONAL, null);
    private static final Expectation EXPERT =
            new Expectation("Logs all runs.", Requirement.MANDATORY, Proficiency.EXPERT);

    private static final List<Operation> ALL = List.of(
            new CreateSkill(SKILL, "kafka", "Kafka", GROUP),
            SetField.retiring(SKILL),
            SetField.restoring(SKILL),
            new SetField(SKILL, SkillField.NAME, "Tracking", "Tracing"),
            new SetField(SKILL, SkillField.SLUG, "tracking", "tracing"),
            new SetField(SKILL, SkillField.SUMMARY, null, "What ran."),
            new SetField(SKILL, SkillField.SUMMARY, "What ran.", null),
            SetField.moving(SKILL, GROUP, new UUID(3, 0xAB)),
            SetRole.adding(SKILL, ROLE),
            SetRole.removing(SKILL, ROLE, new TreeMap<>(Map.of(Level.SENIOR, EXPERT, Level.JUNIOR, PLAIN))),
            SetCell.adding(SKILL, PLACE, PLAIN),
            new SetCell(SKILL, PLACE, PLAIN, EXPERT),
            SetCell.removing(SKILL, PLACE, EXPERT));

    @Test
    void eachIsKeptSentAndHashedAsEver() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Operation each : ALL) lines.addAll(said(each));
        if (Boolean.getBoolean("rungs.write"))
            Files.write(Path.of(System.getProperty("rungs.home", ".."), "backend/src/test/resources", NOW), lines);

        assertThat(lines).containsExactlyElementsOf(lines(NOW));
    }

    /// Levels and proficiencies were words once; the level of a row was its place, which a migration made its id.
    @Test
    void whatWasKeptByWordsIsReadAndHashedAsItWas() throws IOException {
        List<String> once = lines("operations-as-ever.txt");
        for (int i = 0; i < ALL.size(); i++) {
            Operation each = ALL.get(i);
            List<String> kept = once.subList(i * LINES, (i + 1) * LINES);
            var row = OperationJson.row(each).setBase(json(kept.get(1))).setProposed(json(kept.get(2)));

            assertThat(OperationJson.operation(row)).isEqualTo(each);
            assertThat("  content  "
                            + Step.of(each, Classify.WITHOUT_DICTIONARY).content())
                    .isEqualTo(kept.get(3));
        }
    }

    private static @Nullable JSONB json(String line) {
        String kept = line.substring("  proposed ".length());
        return kept.equals("null") ? null : JSONB.valueOf(kept);
    }

    @Test
    void eachIsReadAsItWasKept() {
        for (Operation each : ALL)
            assertThat(OperationJson.operation(OperationJson.row(each))).isEqualTo(each);
    }

    private static List<String> lines(String name) throws IOException {
        try (var file = KeptOperationsTest.class.getResourceAsStream("/" + name)) {
            return new String(file.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static List<String> said(Operation operation) {
        var row = OperationJson.row(operation);
        return List.of(
                row.getKind() + " " + row.getRoleId() + " " + row.getLevel(),
                "  base     " + row.getBase(),
                "  proposed " + row.getProposed(),
                "  content  " + Step.of(operation, Classify.WITHOUT_DICTIONARY).content(),
                "  sent     " + JsonMapper.shared().writeValueAsString(OperationForm.of(operation)));
    }
}
