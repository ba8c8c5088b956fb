package io.rungs.exchange.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.exchange.model.RowKind;
import io.rungs.testing.Catalogues;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Statements;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Steps that follow each other do not read all addresses again, and yet go by what is so.
@RungsTest
class NamesOfBatchTest {
    @Autowired
    PlanImports plan;

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    @Test
    void addressesAreReadOnceForABatchAndAnewWhereTheOutlineChanged() {
        var names = new NamesOfBatch(plan);
        try (var asked = Statements.of(db)) {
            var first = names.now();
            assertThat(names.wereUsed()).isFalse();
            assertThat(names.now()).isSameAs(first);
            assertThat(names.wereUsed()).isTrue();
            assertThat(asked.with("from \"catalog\".\"address\"")).hasSize(1);
        }

        String mark = catalogues.newestSkill().slug().replace("tracking-", "");

        assertThat(names.now().find(RowKind.ROLE, "developer-" + mark)).isPresent();
        assertThat(names.wereUsed()).isFalse();
    }

    @Test
    void afterARefusalTheyAreReadAnew() {
        var names = new NamesOfBatch(plan);
        var first = names.now();

        names.forget();

        assertThat(names.now()).isNotSameAs(first);
        assertThat(names.wereUsed()).isFalse();
    }
}
