package io.rungs.testing;

import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/// How much is kept of proposals and of the catalogue: what a refused request must leave as it is.
public record Rows(String counts) {
    private static final List<String> TABLES = List.of(
            "proposals.proposal",
            "proposals.patch_set",
            "proposals.operation",
            "proposals.review",
            "catalog.domain",
            "catalog.skill_group",
            "catalog.role",
            "catalog.skill",
            "catalog.cell",
            "catalog.revision",
            "catalog.revision_change",
            "catalog.expectation");

    public static Rows in(DSLContext db) {
        String counts = TABLES.stream()
                .map(it -> it + "=" + db.fetchCount(DSL.table(it)))
                .collect(Collectors.joining(" "));
        var versions = db.fetchSingle("select coalesce(sum(version), 0) from proposals.proposal");
        return new Rows(counts + " versions=" + versions.get(0));
    }
}
