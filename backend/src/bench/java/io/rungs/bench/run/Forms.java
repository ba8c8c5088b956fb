package io.rungs.bench.run;

import io.rungs.catalog.profile.Expectation;
import io.rungs.catalog.profile.Operation.SetCell;
import java.util.List;
import java.util.Map;

/// What people send.
public final class Forms {
    public static final Map<String, Object> APPROVAL = Map.of("patchSet", 1, "verdict", "APPROVE");
    public static final Map<String, Object> PUBLICATION = Map.of("patchSet", 1);

    private Forms() {}

    public static Map<String, Object> submission(String title, SetCell edit) {
        return Map.of(
                "title", title, "rationale", "A benchmark.", "submit", true, "operations", List.of(operation(edit)));
    }

    private static Map<String, Object> operation(SetCell edit) {
        return Map.of(
                "type", "EditExpectation",
                "skill", edit.skill(),
                "role", edit.place().role(),
                "level", edit.place().level(),
                "base", values(edit.base()),
                "proposed", values(edit.proposed()));
    }

    private static Map<String, Object> values(Expectation it) {
        return Map.of(
                "description",
                it.description(),
                "requirement",
                it.requirement(),
                "proficiency",
                String.valueOf(it.proficiency()));
    }
}
