package io.rungs.bench.run;

import io.rungs.bench.generated.GeneratedSkill;
import io.rungs.bench.run.Proposals.Proposed;
import io.rungs.catalog.profile.Operation.SetCell;
import java.util.List;

/// Holds a generated proposal against the real one that it was made of, and walks another through the API to its
/// publication: a generator that lags behind the product is noticed before it measures anything.
final class SameRows {
    private static final String OPERATION =
            "SELECT to_jsonb(o) - 'proposal_id' FROM proposals.operation o WHERE proposal_id = '%s'";

    private final Installation rungs;

    SameRows(Installation rungs) {
        this.rungs = rungs;
    }

    /// @param cell where the template edits the skill
    void check(int skill, int cell) throws Exception {
        compare(GeneratedSkill.of(skill).respelled(cell));
        walk(GeneratedSkill.of(skill).respelled(cell - 1));
    }

    private void compare(SetCell edit) throws Exception {
        Proposed twin = rungs.proposals().add(900_000_000L, List.of(edit)).getFirst();
        var database = rungs.database();
        require(
                "The operation",
                database.text(OPERATION.formatted(rungs.proposals().template())),
                database.text(OPERATION.formatted(twin.id())));
    }

    private void walk(SetCell edit) throws Exception {
        Proposed generated = rungs.proposals().add(901_000_000L, List.of(edit)).getFirst();
        var omar = rungs.signIn("omar");
        String proposal = "/api/proposals/" + generated.number();
        omar.post(proposal + "/reviews", Forms.APPROVAL).expect(201);
        omar.post(proposal + "/publish", Forms.PUBLICATION).expect(200);
        rungs.settle();
        String slug = GeneratedSkill.of(edit.skill()).slug();
        var page = rungs.guest().get("/api/skills/" + slug).expect(200).body();
        require("The revision", "2", page.path("revision").asString());
        boolean said = page.toString().contains(edit.proposed().description());
        require("The text is published", "true", String.valueOf(said));
    }

    private static void require(String what, String product, String generated) {
        if (!product.equals(generated))
            throw new IllegalStateException(
                    "%s differs.\nproduct:   %s\ngenerated: %s".formatted(what, product, generated));
    }
}
