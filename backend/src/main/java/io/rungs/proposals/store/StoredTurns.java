package io.rungs.proposals.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static rungsdb.proposals.Tables.ASSIGNMENT;
import static rungsdb.proposals.Tables.ATTENTION;
import static rungsdb.proposals.Tables.REVIEW;

import io.rungs.proposals.Proposals.Involved;
import io.rungs.proposals.queue.Turns;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

@Component
class StoredTurns implements Turns {
    private static final Field<UUID> PERSON = field(name("person"), UUID.class);
    private static final Field<String> AS = field(name("as"), String.class);

    private final DSLContext db;

    StoredTurns(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<UUID, Integer> load(Collection<UUID> people) {
        return db.select(ATTENTION.ACCOUNT_ID, count())
                .from(ATTENTION)
                .where(ATTENTION.ACCOUNT_ID.in(people))
                .groupBy(ATTENTION.ACCOUNT_ID)
                .fetchMap(ATTENTION.ACCOUNT_ID, count());
    }

    @Override
    public Involved involved(UUID proposal) {
        var rows = select(REVIEW.REVIEWER_ID.as(PERSON), inline("REVIEWER").as(AS))
                .from(REVIEW)
                .where(REVIEW.PROPOSAL_ID.eq(proposal))
                .union(select(ASSIGNMENT.ACCOUNT_ID, inline("ASSIGNED"))
                        .from(ASSIGNMENT)
                        .where(ASSIGNMENT.PROPOSAL_ID.eq(proposal)))
                .union(select(ATTENTION.ACCOUNT_ID, inline("TURN"))
                        .from(ATTENTION)
                        .where(ATTENTION.PROPOSAL_ID.eq(proposal)));
        Map<String, Set<UUID>> people =
                db.fetch(rows).stream().collect(groupingBy(it -> it.get(AS), mapping(it -> it.get(PERSON), toSet())));
        return new Involved(
                people.getOrDefault("REVIEWER", Set.of()),
                people.getOrDefault("ASSIGNED", Set.of()),
                people.getOrDefault("TURN", Set.of()));
    }
}
