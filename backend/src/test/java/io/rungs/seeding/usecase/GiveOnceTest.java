package io.rungs.seeding.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rungsdb.platform.Tables.SEEDING;

import io.rungs.catalog.ImportCatalogue;
import io.rungs.catalog.ImportCatalogue.Catalogue;
import io.rungs.catalog.ImportCatalogue.Role;
import io.rungs.catalog.Slugs;
import io.rungs.seeding.model.Part;
import io.rungs.testing.RungsTest;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RungsTest
class GiveOnceTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");
    private static final Catalogue HALF =
            new Catalogue(List.of(), List.of(new Role("half-loaded", "Half Loaded")), List.of());

    @Autowired
    GiveOnce once;

    @Autowired
    ImportCatalogue catalogue;

    @Autowired
    Slugs slugs;

    @Autowired
    DSLContext db;

    @BeforeEach
    void asIfThePeopleWereStillToGive() {
        db.deleteFrom(SEEDING).where(SEEDING.NAME.eq(Part.PEOPLE.key())).execute();
    }

    @AfterEach
    void thePeopleAreGiven() {
        once.give(Part.PEOPLE, NOW, () -> {});
    }

    @Test
    void aPartThatFailsHalfWayLeavesNothingAndIsTriedAgain() {
        assertThatThrownBy(() -> once.give(Part.PEOPLE, NOW, () -> {
                    catalogue.bring(null, HALF, "The half of a part.");
                    throw new IllegalStateException("Half-way");
                }))
                .hasMessage("Half-way");

        assertThat(slugs.role("half-loaded")).isEmpty();
        assertThat(once.given(List.of(Part.PEOPLE))).isFalse();
        assertThat(once.give(Part.PEOPLE, NOW, () -> {})).isTrue();
    }

    @Test
    void whatWasGivenIsNotGivenAgain() {
        assertThat(once.give(Part.PEOPLE, NOW, () -> {})).isTrue();

        assertThat(once.give(Part.PEOPLE, NOW, () -> {
                    throw new IllegalStateException("Given twice");
                }))
                .isFalse();
    }
}
