package io.rungs.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.identity.DemonstrationPeople;
import io.rungs.identity.EnsureAccount;
import io.rungs.identity.EnsureAccount.Claim;
import io.rungs.identity.Trust;
import io.rungs.identity.Trusts;
import io.rungs.kernel.Ids;
import io.rungs.moderation.usecase.EarnTrust;
import io.rungs.testing.SecondRungsTest;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/// Five published proposals make a contributor.
@SecondRungsTest
class EarnTrustTest {
    @Autowired
    EnsureAccount accounts;

    @Autowired
    EarnTrust earn;

    @Autowired
    Trusts trusts;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    DSLContext db;

    @Test
    void twoPublicationsAtTheSameMomentAreBothCounted() {
        UUID author = newcomer();
        for (int i = 0; i < 3; i++) transaction.executeWithoutResult(_ -> publish(author));
        assertThat(trusts.of(author)).isEqualTo(Trust.T1);

        var other = new AtomicInteger();
        CompletableFuture<Void> meanwhile = transaction.execute(_ -> {
            publish(author);
            var fifth = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(_ -> {
                other.set(db.fetchSingle("select pg_backend_pid()").get(0, Integer.class));
                publish(author);
            }));
            await().until(() -> fifth.isDone() || waits(other.get()));
            return fifth;
        });
        meanwhile.join();

        assertThat(trusts.of(author)).isEqualTo(Trust.T2);
    }

    @Test
    void thoseWhoAreTrustedMostAreNotHeldUp() {
        UUID author = newcomer();
        for (int i = 0; i < 5; i++) transaction.executeWithoutResult(_ -> publish(author));

        var meanwhile = transaction.execute(_ -> {
            db.execute("select from identity.account where id = ? for no key update", author);
            return CompletableFuture.runAsync(() -> transaction.executeWithoutResult(_ -> {
                        db.execute("set local lock_timeout = '10s'");
                        publish(author);
                    }))
                    .handle((_, failure) -> Optional.ofNullable(failure))
                    .join();
        });

        assertThat(meanwhile).isEmpty();
    }

    private UUID newcomer() {
        String handle = "new-" + Ids.next().toString().substring(24);
        return accounts.ensure(new Claim(DemonstrationPeople.PROVIDER, handle, handle, "New", null, false))
                .id();
    }

    private void publish(UUID author) {
        UUID proposal = Ids.next();
        db.execute("""
                INSERT INTO proposals.proposal (id, author_id, title, status, change_class, turn, turn_reason, turn_since,
                  created_at, updated_at, submitted_at, closed_at, closed_as, let_through)
                SELECT ?, ?, 'Earned', status, change_class, turn, turn_reason, turn_since, created_at, updated_at,
                  submitted_at, closed_at, closed_as, let_through
                FROM proposals.proposal WHERE status = 'PUBLISHED' LIMIT 1""", proposal, author);
        earn.published(proposal, Ids.next());
    }

    private boolean waits(int backend) {
        return db.fetchOne("select from pg_stat_activity where pid = ? and wait_event_type = 'Lock'", backend) != null;
    }
}
