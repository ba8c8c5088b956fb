package io.rungs.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rungs.discussion.model.Threads;
import io.rungs.testing.Catalogues;
import io.rungs.testing.SecondRungsTest;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever holds a thread or a comment keeps others from changing it, and nobody from adding what belongs to it.
@SecondRungsTest
class TalkLocksTest {
    @Autowired
    Catalogues catalogues;

    @Autowired
    Threads threads;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DSLContext db;

    UUID thread;
    UUID comment;

    @BeforeEach
    void aTalk() {
        var started = catalogues.person("ines").starts(catalogues.skill().subject(), "What about budgets?");
        thread = UUID.fromString(started.get("id").asString());
        comment = UUID.fromString(started.at("/comments/0/id").asString());
    }

    @Test
    void ofAThread() {
        holding(() -> threads.lock(thread), "discussion.thread", thread);
    }

    @Test
    void ofAComment() {
        holding(() -> threads.lockComment(comment), "discussion.comment", comment);
    }

    private void holding(Runnable lock, String table, UUID id) {
        anew(() -> {
            lock.run();
            // As the database does where a row that refers to this one is written.
            assertThatCode(() -> besides(table, id, "key share")).doesNotThrowAnyException();
            assertThatThrownBy(() -> besides(table, id, "no key update"))
                    .isInstanceOf(CannotAcquireLockException.class);
        });
    }

    private void besides(String table, UUID id, String strength) {
        anew(() -> {
            db.execute("set local lock_timeout = '200ms'");
            assertThat(db.fetch("select 1 from " + table + " where id = {0} for " + strength, DSL.val(id)))
                    .hasSize(1);
        });
    }

    private void anew(Runnable act) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.executeWithoutResult(_ -> act.run());
    }
}
