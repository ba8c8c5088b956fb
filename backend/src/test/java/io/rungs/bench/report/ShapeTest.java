package io.rungs.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static final String BY_INDEX = """
            duration: 0.055 ms  plan:
            Query Text: select 1 from "catalog"."skill"
            Nested Loop  (cost=0.72..91373.40 rows=990588 width=122) (actual rows=6.00 loops=1)
              ->  Index Scan using skill_pkey on skill  (cost=0.29..0.31 rows=1 width=51) (actual rows=1.00 loops=2)
                    Rows Removed by Filter: 5000
              ->  Seq Scan on role  (cost=0.00..1.06 rows=2 width=40) (actual rows=2.00 loops=1)
                    Rows Removed by Filter: 3
            """;
    private static final String WHOLE = """
            duration: 9.1 ms  plan:
            Query Text: select 1 from "catalog"."skill"
            Sort  (cost=388.92..388.93 rows=6 width=340) (actual rows=6.00 loops=1)
              ->  Seq Scan on skill  (cost=0.00..200.00 rows=2 width=40) (actual rows=10000.00 loops=1)
              ->  Seq Scan on thread t  (cost=0.00..200.00 rows=2 width=40) (actual rows=2.00 loops=1)
                    Filter: (id = $1)
                    Rows Removed by Filter: 998
            """;

    @Test
    void what_is_read_whole_is_named() {
        assertThat(Shape.of(List.of(BY_INDEX, WHOLE)).written()).isEqualTo("2 statements, all of skill, thread");
    }

    @Test
    void small_tables_are_read_whole_because_nothing_is_faster() {
        assertThat(Shape.of(List.of(BY_INDEX)).written()).isEqualTo("1 statement by index");
    }

    @Test
    void an_act_without_a_statement_has_no_plans() {
        assertThat(Shape.of(List.of()).written()).isEqualTo("0 statements by index");
    }
}
