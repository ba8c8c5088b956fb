package io.rungs.platform;

import static io.rungs.platform.KeptStatement.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static rungsdb.catalog.Tables.ROLE;
import static rungsdb.identity.Tables.ACCOUNT;

import io.rungs.testing.Catalogues;
import io.rungs.testing.RungsTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Select;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RungsTest
class KeptStatementTest {
    private static final Param<String> HANDLE = param("handle", ACCOUNT.HANDLE);
    private static final Param<UUID[]> THESE = param("these", UUID[].class);
    private static final Param<String> NAME = param("name", ACCOUNT.NAME);

    /// Nothing but what they are tells them apart.
    private static final Field<Map<UUID, String>> ROLES =
            multiset(select(ROLE.ID, ROLE.NAME).from(ROLE)).convertFrom(it -> it.intoMap(ROLE.ID, ROLE.NAME));

    private static final Field<List<String>> ITSELF = multiset(select(ACCOUNT.as("same").HANDLE)
                    .from(ACCOUNT.as("same"))
                    .where(ACCOUNT.as("same").ID.eq(ACCOUNT.ID)))
            .convertFrom(it -> it.map(row -> row.value1()));

    @Autowired
    Catalogues catalogues;

    @Autowired
    DSLContext db;

    @BeforeEach
    void people() {
        for (String handle : new String[] {"ines", "lena"}) catalogues.person(handle);
    }

    @Test
    void it_is_written_as_if_it_were_built_each_time() {
        var kept = KeptStatement.rows(db, of(ACCOUNT.HANDLE.eq(HANDLE)));
        assertThat(db.render(kept.with(given(HANDLE, "lena")))).isEqualTo(db.render(of(ACCOUNT.HANDLE.eq("lena"))));
    }

    @Test
    void it_finds_what_a_statement_finds_that_is_built_each_time() {
        var kept = KeptStatement.rows(db, of(ACCOUNT.HANDLE.eq(HANDLE)));
        var row = kept.with(given(HANDLE, "lena")).fetchSingle();
        var built = of(ACCOUNT.HANDLE.eq("lena")).fetchSingle();
        assertThat(row.intoList()).isEqualTo(built.intoList());
        assertThat(row.get(ACCOUNT.ID)).isEqualTo(id("lena"));
        assertThat(row.get(ROLES)).isNotEmpty().isEqualTo(built.get(ROLES));
        assertThat(row.get(ITSELF)).containsExactly("lena");
        assertThat(kept.with(given(HANDLE, "nobody at all")).fetch()).isEmpty();
    }

    @Test
    void a_value_goes_to_all_places_of_its_name_however_they_are_said() {
        var kept = KeptStatement.rows(
                db,
                select(ACCOUNT.HANDLE)
                        .from(ACCOUNT)
                        .where(ACCOUNT.HANDLE.eq(HANDLE).and(ACCOUNT.ID.eq(any(THESE))))
                        .or(ACCOUNT.HANDLE
                                .ne(HANDLE)
                                .and(ACCOUNT.ID.ne(any(THESE)))
                                .and(inline("?").ne(inline("a?b")))));
        UUID lena = id("lena");
        assertThat(kept.with(given(THESE, new UUID[] {lena}), given(HANDLE, "lena"))
                        .fetch(ACCOUNT.HANDLE))
                .contains("lena", "ines");
        assertThat(kept.with(given(THESE, new UUID[] {lena}), given(HANDLE, "ines"))
                        .fetch(ACCOUNT.HANDLE))
                .doesNotContain("lena", "ines");
    }

    @Test
    void a_change_says_what_it_changed() {
        var kept = KeptStatement.rows(
                db,
                db.update(ACCOUNT)
                        .set(ACCOUNT.NAME, NAME)
                        .where(ACCOUNT.ID.eq(any(THESE)))
                        .returningResult(ACCOUNT.ID),
                List.of(ACCOUNT.ID));
        UUID lena = id("lena");
        String as = db.fetchValue(ACCOUNT.NAME, ACCOUNT.ID.eq(lena));
        assertThat(kept.with(given(NAME, as), given(THESE, new UUID[] {lena})).fetch(ACCOUNT.ID))
                .containsExactly(lena);
        assertThat(kept.with(given(NAME, as), given(THESE, new UUID[0])).fetch(ACCOUNT.ID))
                .isEmpty();
    }

    @Test
    void nothing_is_a_value_too() {
        var kept = KeptStatement.rows(db, select(param("one", String.class), param("other", UUID.class)));
        var row = kept.with(given(param("other", UUID.class), null), given(param("one", String.class), null))
                .fetchSingle();
        assertThat(row.intoList()).containsOnlyNulls();
    }

    @Test
    void a_place_that_is_given_nothing_is_a_mistake() {
        var kept = KeptStatement.rows(db, of(ACCOUNT.HANDLE.eq(HANDLE)));
        assertThatThrownBy(kept::with).hasMessage("handle");
    }

    @Test
    void a_value_without_a_name_is_a_mistake() {
        assertThatThrownBy(() -> KeptStatement.rows(db, of(ACCOUNT.HANDLE.eq("lena"))))
                .hasMessageContaining("inlined");
    }

    private UUID id(String handle) {
        return db.fetchValue(ACCOUNT.ID, ACCOUNT.HANDLE.eq(handle));
    }

    /// With rows in a row, as the longest statements have them.
    private Select<?> of(Condition which) {
        return db.select(ACCOUNT.ID, ACCOUNT.HANDLE, ACCOUNT.CREATED_AT)
                .select(ROLES, ITSELF)
                .from(ACCOUNT)
                .where(which);
    }
}
