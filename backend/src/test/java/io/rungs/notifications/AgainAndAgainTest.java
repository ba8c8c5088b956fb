package io.rungs.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.kernel.Ids;
import io.rungs.notifications.Notification.Kind;
import io.rungs.notifications.model.Inbox;
import io.rungs.notifications.model.Recipients;
import io.rungs.notifications.usecase.Tell;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Owed;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import io.rungs.watching.WatchScope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/// What one person does to a proposal again and again stands once among what others have not read.
@RungsTest
@RecordApplicationEvents
class AgainAndAgainTest {
    @Autowired
    Catalogues catalogues;

    @Autowired
    Inbox inbox;

    @Autowired
    Tell tell;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    private Proposed proposal;

    @BeforeEach
    void watch() {
        FreshSkill skill = catalogues.reviewedSkill();
        proposal = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        catalogues
                .person("jonas")
                .put("/api/watches/proposal/" + proposal.number(), Map.of("notify", "EVERYTHING"))
                .expect(200);
    }

    private void inTurn(String... acts) {
        for (int again = 0; again < 3; again++)
            for (String act : acts) proposal.act("ines", act, Map.of()).expect(200);
        await().until(() -> Owed.nothing(db));
    }

    @Test
    void whatIsWithdrawnAndReopenedInTurnIsToldOnceEach() {
        inTurn("withdraw", "reopen", "submit");

        assertThat(kinds("jonas", "unread")).containsOnlyOnce("PROPOSAL_WITHDRAWN", "PROPOSAL_REOPENED");
        assertThat(kinds("jonas", "unread").getFirst()).isEqualTo("PROPOSAL_REOPENED");
    }

    @Test
    void whatWasReadIsToldAgain() {
        inTurn("withdraw", "reopen", "submit");
        catalogues
                .person("jonas")
                .post("/api/notifications/done", Map.of("ids", ids("jonas")))
                .expect(200);

        inTurn("withdraw", "reopen", "submit");

        assertThat(kinds("jonas", "done")).containsOnlyOnce("PROPOSAL_WITHDRAWN", "PROPOSAL_REOPENED");
        assertThat(kinds("jonas", "unread")).containsOnlyOnce("PROPOSAL_WITHDRAWN", "PROPOSAL_REOPENED");
    }

    @Test
    void anotherProposalIsOtherNews() {
        var other = catalogues.proposed(
                "ines", catalogues.reviewedSkill().clarified("Logs every run that the team makes."));
        catalogues
                .person("jonas")
                .put("/api/watches/proposal/" + other.number(), Map.of("notify", "EVERYTHING"))
                .expect(200);
        proposal.act("ines", "withdraw", Map.of()).expect(200);
        other.act("ines", "withdraw", Map.of()).expect(200);
        await().until(() -> Owed.nothing(db));

        assertThat(kinds("jonas", "unread")).contains("PROPOSAL_WITHDRAWN");
        proposal = other;
        assertThat(kinds("jonas", "unread")).contains("PROPOSAL_WITHDRAWN");
    }

    @Test
    void whatGoesFromAnInboxIsAnnouncedAlsoWhereNothingTakesItsPlace(ApplicationEvents events) {
        UUID jonas = catalogues.account("jonas");
        UUID id = UUID.fromString(proposal.seen().path("id").asString());
        var toJonas = Recipients.of(WatchScope.proposal(id)).reviewers(Set.of(jonas));
        var now = Instant.now();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            tell.tell(withdrawn(now.minusSeconds(20)), toJonas);
            tell.tell(withdrawn(now), toJonas);

            tell.tellInstead(withdrawn(now.minusSeconds(10)), toJonas);

            assertThat(inbox.told(proposal.number(), Kind.PROPOSAL_WITHDRAWN, List.of(jonas)))
                    .isNotEmpty();
        });
        assertThat(events.stream(InboxChanged.class))
                .containsOnly(new InboxChanged(List.of(jonas)))
                .hasSize(3);
    }

    private News withdrawn(Instant at) {
        return new News(Ids.next(), Kind.PROPOSAL_WITHDRAWN, null, at, facts(proposal.number()), null);
    }

    @Test
    void whetherSomebodyWasToldAlreadyCostsNothingHoweverFullTheirInboxIs() {
        UUID jonas = catalogues.account("jonas");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            db.execute("""
                    insert into notifications.notification
                      (id, account_id, reason, cause, kind, facts, occurred_at, state)
                    select uuidv7(), ?, 'WATCHER', gen_random_uuid(), 'PROPOSAL_WITHDRAWN',
                      jsonb_build_object('proposal', 1000000 + n), now(), 'UNREAD'
                    from generate_series(1, 5000) n
                    """, jonas);
            db.execute("analyze notifications.notification");
            var news = new News(Ids.next(), Kind.PROPOSAL_WITHDRAWN, null, Instant.now(), facts(1_000_100), null);

            long before = rowsRead();
            assertThat(inbox.told(1_000_099, Kind.PROPOSAL_WITHDRAWN, List.of(jonas)))
                    .containsExactly(jonas);
            inbox.forgetEarlier(news, List.of(jonas));
            assertThat(rowsRead() - before).isBetween(2L, 20L);
            assertThat(inbox.told(1_000_100, Kind.PROPOSAL_WITHDRAWN, List.of(jonas)))
                    .isEmpty();
        });
    }

    private static Facts facts(long proposal) {
        return new Facts(null, proposal, null, null, null, null, null, null, null);
    }

    private long rowsRead() {
        return db.fetchSingle("""
                        select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint
                        from pg_stat_xact_user_tables where schemaname = 'notifications' and relname = 'notification'
                        """).get(0, Long.class);
    }

    private List<String> kinds(String who, String state) {
        return catalogues.person(who).items("/api/notifications?state=" + state).stream()
                .filter(it -> it.path("proposal").asLong() == proposal.number())
                .map(it -> it.path("kind").asString())
                .toList();
    }

    private List<String> ids(String who) {
        return catalogues.person(who).items("/api/notifications?state=unread").stream()
                .map(it -> it.path("id").asString())
                .toList();
    }
}
