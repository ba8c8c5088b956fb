package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rungs.catalog.ScopeLines;
import io.rungs.catalog.profile.Operation;
import io.rungs.identity.Grant;
import io.rungs.identity.GrantKind;
import io.rungs.proposals.core.Dossier;
import io.rungs.proposals.core.PatchSet;
import io.rungs.proposals.policy.Dossiers;
import io.rungs.proposals.policy.Rivals;
import io.rungs.proposals.queue.Chores;
import io.rungs.proposals.queue.StaleTurns;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Owed;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What is asked of a place costs what is open there, however much was closed.
@RungsTest
class OpenPlacesTest {
    private static final int CLOSED = 3000;

    /// What the statements themselves and the few that are open there may read.
    private static final int FEW = 150;

    @Autowired
    Catalogues catalogues;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Rivals rivals;

    @Autowired
    StaleTurns stale;

    @Autowired
    Chores chores;

    @Autowired
    PatchSets patchSets;

    @Autowired
    ScopeLines scopes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    private FreshSkill skill;
    private Proposed mine;

    private enum Question {
        OVERLAPS {
            @Override
            Object ask(OpenPlacesTest it, UUID proposal, PatchSet patchSet) {
                return it.dossiers.overlapping(proposal, patchSet);
            }
        },
        RIVALS {
            @Override
            Object ask(OpenPlacesTest it, UUID proposal, PatchSet patchSet) {
                return it.rivals.of(proposal, patchSet, 20);
            }
        },
        BESIDE {
            @Override
            Object ask(OpenPlacesTest it, UUID proposal, PatchSet patchSet) {
                return it.patchSets.beside(proposal, 20);
            }
        },
        STALE_TURNS {
            @Override
            Object ask(OpenPlacesTest it, UUID proposal, PatchSet patchSet) {
                it.stale.beside(proposal, patchSet);
                return it.marked();
            }
        },
        REACH_OF_A_RIGHT {
            @Override
            Object ask(OpenPlacesTest it, UUID proposal, PatchSet patchSet) {
                var group = it.skill.group();
                it.stale.inReach(it.right, it.scopes.below(group));
                return it.marked();
            }
        },
        MOVED_SKILL {
            @Override
            Object ask(OpenPlacesTest it, UUID proposal, PatchSet patchSet) {
                return it.chores.openOn(List.of(it.skill.id()), 0, 20);
            }
        };

        abstract Object ask(OpenPlacesTest it, UUID proposal, PatchSet patchSet);
    }

    private Grant right;

    @BeforeEach
    void propose() {
        skill = catalogues.reviewedSkill();
        right = catalogues.grant("jonas", GrantKind.REVIEWER, skill.group());
        mine = catalogues.proposed("ines", skill.clarified("Logs every run that the team makes."));
        catalogues.proposed("omar", skill.clarified("Logs every run that anybody makes."));
    }

    @AfterEach
    void forget() {
        db.execute("DELETE FROM proposals.proposal WHERE title = 'Closed long ago'");
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void costsWhatIsOpenThere(Question question) {
        Cost before = cost(question);

        closed();

        Cost after = cost(question);
        assertThat(after.answer()).isEqualTo(before.answer()).isNotIn("[]", "{}", "0");
        assertThat(after.rows()).isLessThan(before.rows() + FEW);
    }

    private record Cost(Object answer, long rows) {}

    /// Nothing of it stays. Marks that are owed from before are set and taken first.
    private Cost cost(Question question) {
        await().until(() -> Owed.nothing(db));
        return transaction.execute(status -> {
            status.setRollbackOnly();
            Dossier dossier = dossiers.find(mine.number()).orElseThrow();
            long before = rowsRead();
            Object answer = question.ask(this, dossier.proposal().id(), dossier.newest());
            return new Cost(answer.toString(), rowsRead() - before);
        });
    }

    /// By this transaction, of proposals.
    private long rowsRead() {
        return db.fetchSingle("""
                        select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint
                        from pg_stat_xact_user_tables where schemaname = 'proposals'
                        """).get(0, Long.class);
    }

    /// Of the proposals on this skill; others mark their own meanwhile.
    private int marked() {
        return db.fetchSingle("""
                        select count(distinct s.proposal_id)::int
                        from proposals.stale_turn s join proposals.open_place o using (proposal_id) where o.skill_id = ?
                        """, skill.id()).get(0, Integer.class);
    }

    /// Of the same cell, each of two patch sets.
    private void closed() {
        db.execute("""
                INSERT INTO proposals.proposal (id, author_id, title, status, patch_set, change_class, turn, turn_reason,
                  turn_since, created_at, updated_at, submitted_at, closed_at, closed_as, close_reason, let_through)
                SELECT gen_random_uuid(), author_id, 'Closed long ago', 'WITHDRAWN', 2, change_class, 'NOBODY', 'It is closed.',
                  turn_since, created_at, updated_at, submitted_at, updated_at, 'WITHDRAWN', 'It is done.', true
                FROM proposals.proposal, generate_series(1, ?) WHERE number = ?
                """, CLOSED, mine.number());
        db.execute("""
                INSERT INTO proposals.patch_set SELECT id, n, author_id, '', created_at
                FROM proposals.proposal, generate_series(1, 2) n WHERE title = 'Closed long ago'
                """);
        db.execute("""
                INSERT INTO proposals.operation (proposal_id, patch_set, position, kind, skill_id, role_id, level, base,
                  proposed, change_class, content)
                SELECT p.id, n, 0, o.kind, o.skill_id, o.role_id, o.level, o.base, o.proposed, o.change_class, o.content
                FROM proposals.proposal p, generate_series(1, 2) n, proposals.operation o
                JOIN proposals.proposal m ON m.id = o.proposal_id AND m.patch_set = o.patch_set
                WHERE p.title = 'Closed long ago' AND m.number = ?
                """, mine.number());
        db.execute("ANALYZE proposals.proposal, proposals.operation, proposals.patch_set, proposals.open_place");
    }

    @Test
    void aPlaceIsOpenAsLongAsItsProposalIs() {
        Operation words = skill.clarified("Logs each run that the team makes.");
        var proposal = catalogues.drafted("ines", words);
        assertThat(open(proposal)).containsExactly("1 junior");
        proposal.amended(words, skill.named("Run logging")).expect(200);
        assertThat(open(proposal)).containsExactly("1 junior", "1 skill");
        proposal.act("ines", "submit", Map.of()).expect(200);
        assertThat(open(proposal)).containsExactly("1 junior", "1 skill");
        proposal.amended(skill.named("Run logging")).expect(200);
        assertThat(open(proposal)).containsExactly("2 skill");
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        assertThat(open(proposal)).containsExactly("2 skill");

        proposal.act("ines", "withdraw", Map.of("reason", "It is done.")).expect(200);
        assertThat(open(proposal)).isEmpty();
        proposal.act("ines", "reopen", Map.of()).expect(200);
        assertThat(open(proposal)).containsExactly("3 skill");
        proposal.amended(words).expect(200);
        assertThat(open(proposal)).containsExactly("3 junior");
        proposal.act("ines", "submit", Map.of()).expect(200);
        proposal.approvedBy("lena");
        proposal.publishedBy("priya").expect(200);
        assertThat(open(proposal)).isEmpty();
    }

    @Test
    void soIsThatOfOneThatIsHeldOrThrownAway() {
        var body = new HashMap<>(Catalogues.submission(skill.clarified("Logs every run with its data.")));
        body.put("rationale", "See https://example.org/runs.");
        body.put("submit", true);
        var answer = catalogues.person("nils").post("/api/proposals", body).expect(201);
        var held = new Proposed(catalogues, answer.body().path("number").asLong(), "nils");
        assertThat(open(held)).containsExactly("1 junior");
        held.releasedBy("marek").expect(200);
        assertThat(open(held)).containsExactly("1 junior");

        var draft = catalogues.drafted("ines", skill.clarified("Logs each and every run."));
        catalogues.person("ines").delete(draft.api()).expect(204);
        assertThat(open(draft)).isEmpty();
        // Those on a role that was merged follow with the news of it.
        await().untilAsserted(() -> assertThat(db.fetch("""
                select o.* from proposals.open_place o
                full join (select o.proposal_id, o.patch_set, o.position, o.skill_id, o.level, o.kind,
                    proposals.role_now(
                      o.proposal_id, o.patch_set, o.position, o.kind, o.skill_id, o.role_id, o.level) as role_id
                  from proposals.operation o
                  join proposals.proposal p on p.id = o.proposal_id and p.patch_set = o.patch_set
                  where p.status in ('DRAFT', 'HELD', 'IN_REVIEW', 'CHANGES_REQUESTED')) due using (proposal_id, patch_set, position, skill_id)
                where o.role_id is distinct from due.role_id or o.level is distinct from due.level
                  or o.proposal_id is null or due.kind is null
                """)).isEmpty());
    }

    private List<String> open(Proposed proposal) {
        return db.fetch("""
                        select o.patch_set || ' ' || coalesce(l.slug, 'skill')
                        from proposals.open_place o join proposals.proposal p on p.id = o.proposal_id
                        left join catalog.level l on l.id = o.level
                        where p.number = ? order by o.position
                        """, proposal.number()).into(String.class);
    }
}
