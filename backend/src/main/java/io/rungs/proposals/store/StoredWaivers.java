package io.rungs.proposals.store;

import static org.jooq.impl.DSL.all;
import static rungsdb.proposals.Tables.WAIVER;

import io.rungs.proposals.core.Waiver;
import io.rungs.proposals.core.Waivers;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import rungsdb.proposals.tables.records.WaiverRecord;

@Component
class StoredWaivers implements Waivers {
    private final DSLContext db;

    StoredWaivers(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<String, Waiver> of(UUID proposal, int patchSet) {
        return db.selectFrom(WAIVER)
                .where(WAIVER.PROPOSAL_ID.eq(proposal), WAIVER.PATCH_SET.eq(patchSet))
                .fetchMap(
                        WAIVER.FINDING,
                        it -> new Waiver(it.getFinding(), it.getAccountId(), it.getReason(), it.getAt()));
    }

    @Override
    public void put(UUID proposal, int patchSet, Waiver waiver) {
        var row = new WaiverRecord()
                .setProposalId(proposal)
                .setPatchSet(patchSet)
                .setFinding(waiver.finding())
                .setAccountId(waiver.account())
                .setReason(waiver.reason())
                .setAt(waiver.at());
        db.insertInto(WAIVER)
                .set(row)
                .onConflict(WAIVER.PROPOSAL_ID, WAIVER.PATCH_SET, WAIVER.FINDING)
                .doUpdate()
                .set(row)
                .execute();
    }

    @Override
    public boolean drop(UUID proposal, int patchSet, String finding) {
        return db.deleteFrom(WAIVER)
                        .where(WAIVER.PROPOSAL_ID.eq(proposal), WAIVER.PATCH_SET.eq(patchSet))
                        .and(WAIVER.FINDING.eq(finding))
                        .execute()
                == 1;
    }

    @Override
    public void keep(UUID proposal, int patchSet, Set<String> findings) {
        db.deleteFrom(WAIVER)
                .where(WAIVER.PROPOSAL_ID.eq(proposal), WAIVER.PATCH_SET.eq(patchSet))
                .and(WAIVER.FINDING.ne(all(findings.toArray(String[]::new))))
                .execute();
    }
}
