package io.rungs.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.testing.RungsTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RungsTest
class EmbeddedDatabaseTest {
    @Autowired
    DSLContext db;

    @Test
    void whatIsCommittedIsOnTheDisk() {
        assertThat(db.fetchValue("show fsync")).isEqualTo("on");
        assertThat(db.fetchValue("show synchronous_commit")).isEqualTo("on");
    }
}
