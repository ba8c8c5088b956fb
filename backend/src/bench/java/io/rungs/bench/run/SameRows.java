package io.rungs.bench.run;

import io.rungs.bench.generated.GeneratedSkill;
import io.rungs.bench.run.Fill.Proposed;
import java.util.List;
import java.util.Map;

/// Walks one real proposal through the API of a filled installation, and holds the generated rows against those
/// that the product wrote: a generator that lags behind the product is noticed before it measures anything.
final class SameRows {
    private static final int SKILL = 15;
    private static final int CELL = 4;

    private final Installation rungs;

    SameRows(Installation rungs) {
        this.rungs = rungs;
    }

    void check() throws Exception {
        var edit = GeneratedSkill.of(SKILL).respelled(CELL);
        Proposed generated = rungs.fill().proposals(900_000_000L, List.of(edit)).getFirst();
        var ines = rungs.signIn("ines");
        long real = ines.post("/api/proposals", Forms.submission("A real one", edit))
                .expect(201)
                .body()
                .path("number")
                .asLong();
        rungs.settle();
        compare(generated.number(), real);
        var omar = rungs.signIn("omar");
        omar.post("/api/proposals/" + real + "/reviews", Forms.APPROVAL).expect(201);
        omar.post("/api/proposals/" + real + "/publish", Forms.PUBLICATION).expect(200);
        rungs.settle();
        var page = rungs.guest()
                .get("/api/skills/" + GeneratedSkill.slug(SKILL))
                .expect(200)
                .body();
        require("the new revision", "2", page.path("revision").asString());
        require(
                "its text",
                "true",
                String.valueOf(page.toString().contains(edit.proposed().description())));
        // The generated twin has become pointless: out of the way of what is counted.
        ines.post("/api/proposals/" + generated.number() + "/withdraw", Map.of("reason", "It is done."))
                .expect(200);
        rungs.settle();
    }

    private void compare(long generated, long real) throws Exception {
        for (String table : List.of(
                "SELECT to_jsonb(t) - '{id,number,title,turn_since,created_at,updated_at,submitted_at}'::text[]"
                        + " FROM proposals.proposal t WHERE number = {number}",
                "SELECT to_jsonb(t) - '{proposal_id,rationale,created_at}'::text[] FROM proposals.patch_set t"
                        + " WHERE proposal_id = {id}",
                "SELECT to_jsonb(t) - '{proposal_id}'::text[] FROM proposals.operation t WHERE proposal_id = {id}",
                "SELECT to_jsonb(t) - '{scope_id,since}'::text[] FROM watching.watch t WHERE scope_id = {id}",
                "SELECT (to_jsonb(t) - '{seq,id,cause,subject_id,payload,occurred_at}'::text[]) || (payload - '{at,cause}'::text[])"
                        + " #- '{proposal,id}' #- '{proposal,number}' #- '{proposal,title}'"
                        + " FROM journal.event t WHERE subject_id = {id}"))
            require(table, rows(table, real), rows(table, generated));
    }

    private String rows(String table, long number) throws Exception {
        String id = "(SELECT id FROM proposals.proposal WHERE number = %d)".formatted(number);
        String sql = table.replace("{id}", id).replace("{number}", String.valueOf(number));
        return String.join("\n", rungs.database().query(sql + " ORDER BY 1", it -> it.getString(1)));
    }

    private static void require(String what, String expected, String found) {
        if (!expected.equals(found))
            throw new IllegalStateException(
                    "Generated rows differ from the product's.\n%s\nproduct:   %s\ngenerated: %s"
                            .formatted(what, expected, found));
    }
}
