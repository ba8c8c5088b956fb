package io.rungs.browse.store;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.values;
import static rungsdb.catalog.Tables.SKILL;
import static rungsdb.catalog.Tables.SKILL_GROUP;
import static rungsdb.proposals.Tables.PROPOSAL;
import static rungsdb.proposals.Tables.TOUCHED;

import io.rungs.kernel.Cursor;
import io.rungs.proposals.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Row1;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// Finds the newest proposals that fit a filter. Each state is walked by itself, by the index of what narrows the
/// list most, as far as a page reaches; so a page costs the same however many proposals there are.
///
/// What all see of a proposal is walked, and for moderators what they see otherwise; of what the viewer sees
/// otherwise as its author there is little.
///
/// @param author whose they are, where the filter names somebody
record Newest(ListFilter filter, @Nullable UUID author, SeenProposals seen, int most) {
    private static final Field<String> STATE = field(name("state", "name"), String.class);
    private static final Field<Long> NUMBER = field(name("few", "number"), Long.class);

    Select<Record1<Long>> numbers() {
        List<Select<Record1<Long>>> found = new ArrayList<>();
        List<String> shown = among(SeenProposals.shown());
        if (!shown.isEmpty()) found.addAll(walked(shown, Touching.ALL));
        if (seen.viewer() != null) found.add(own());
        List<String> held = seen.moderator() ? among(held()) : List.of();
        if (!held.isEmpty()) found.addAll(walked(held, Touching.MODERATOR));
        Field<Long> number = field(name("found", "number"), Long.class);
        return found.stream()
                .reduce(Select::unionAll)
                .map(all -> selectDistinct(number)
                        .from(all.asTable("found", "number"))
                        .orderBy(number.desc())
                        .limit(most))
                .map(it -> (Select<Record1<Long>>) it)
                .orElseGet(() -> select(PROPOSAL.NUMBER).from(PROPOSAL).where(inline(false)));
    }

    private List<String> among(List<String> states) {
        return states.stream()
                .filter(it -> filter.statuses() == null || filter.statuses().contains(it))
                .toList();
    }

    /// @param reader as whom the viewer meets them: as everybody does, or as a moderator
    private List<Select<Record1<Long>>> walked(List<String> names, Field<String> reader) {
        var states = states(names);
        if (author == null && filter.skill() != null) {
            var skill = field(Touching.addressed(filter.skill()));
            return List.of(select(NUMBER).from(states).crossJoin(few(touched(TOUCHED.SKILL_ID.eq(skill), reader))));
        }
        if (author == null && filter.domain() != null) return inDomain(filter.domain(), states, reader);
        return names.stream()
                .map(it -> reader.equals(Touching.ALL) ? proposals(it) : held(it))
                .toList();
    }

    private List<Select<Record1<Long>>> inDomain(String domain, Table<?> states, Field<String> reader) {
        var ofSkill = touched(TOUCHED.SKILL_ID.eq(SKILL.ID), reader);
        var ofGroup = touched(TOUCHED.GROUP_ID.eq(SKILL_GROUP.ID).and(Touching.onlyProposed(TOUCHED)), reader);
        return List.of(
                select(NUMBER)
                        .from(SKILL)
                        .crossJoin(states)
                        .crossJoin(few(ofSkill))
                        .where(Touching.inDomain(SKILL.GROUP_ID, domain)),
                select(NUMBER)
                        .from(SKILL_GROUP)
                        .crossJoin(states)
                        .crossJoin(few(ofGroup))
                        .where(Touching.inDomain(SKILL_GROUP.ID, domain)));
    }

    @SuppressWarnings("unchecked")
    private static Table<Record1<String>> states(List<String> names) {
        Row1<String>[] rows = names.stream().map(it -> row(inline(it))).toArray(Row1[]::new);
        return values(rows).as("state", "name");
    }

    private static Table<Record1<Long>> few(Select<Record1<Long>> numbers) {
        return lateral(numbers).as("few", "number");
    }

    /// Each state by its name: the database must know that one is rare, or it would pass over all the others.
    private Select<Record1<Long>> proposals(String state) {
        return select(PROPOSAL.NUMBER)
                .from(PROPOSAL)
                .where(PROPOSAL.SHOWN_STATUS.eq(inline(state)), older(PROPOSAL.NUMBER))
                .and(asAllSeeIt(state))
                .and(author == null ? noCondition() : PROPOSAL.SHOWN_AUTHOR.eq(author))
                .and(ofClass(PROPOSAL.SHOWN_CLASS))
                .and(touching(Touching.ALL))
                .orderBy(PROPOSAL.NUMBER.desc())
                .limit(most);
    }

    /// What the viewer sees otherwise is looked up beside; elsewhere the index alone answers.
    private Condition asAllSeeIt(String state) {
        boolean mayDiffer = seen.viewer() != null && Status.valueOf(state).reopenable();
        return mayDiffer ? seen.isOwnUnread().or(seen.isHeld()).not() : noCondition();
    }

    private Select<Record1<Long>> touched(Condition by, Field<String> reader) {
        boolean both = filter.skill() != null && filter.domain() != null;
        return select(TOUCHED.NUMBER)
                .from(TOUCHED)
                .where(by, TOUCHED.READER.eq(reader), TOUCHED.SHOWN_STATUS.eq(STATE), older(TOUCHED.NUMBER))
                .and(seen.viewer() == null ? noCondition() : TOUCHED.DRAFTED_BY.isDistinctFrom(seen.viewer()))
                .and(seen.moderator() && reader.equals(Touching.ALL) ? not(condition(TOUCHED.HELD)) : noCondition())
                .and(ofClass(TOUCHED.CHANGE_CLASS))
                .and(
                        both
                                ? Touching.domain(TOUCHED.PROPOSAL_ID, reader, requireNonNull(filter.domain()))
                                : noCondition())
                .orderBy(TOUCHED.NUMBER.desc())
                .limit(most);
    }

    private Select<Record1<Long>> own() {
        boolean any = filter.statuses() == null;
        return beside(seen.isOwnUnread().and(any ? noCondition() : seen.in(requireNonNull(filter.statuses()))));
    }

    /// The states in which moderators see what nobody let through.
    private static List<String> held() {
        return Stream.of(Status.HELD, Status.REJECTED, Status.WITHDRAWN, Status.EXPIRED, Status.SUPERSEDED)
                .map(Status::name)
                .toList();
    }

    private Select<Record1<Long>> held(String state) {
        return beside(PROPOSAL.HELD_STATUS.eq(inline(state)).andNot(seen.isOwn()));
    }

    private Select<Record1<Long>> beside(Condition which) {
        return select(PROPOSAL.NUMBER)
                .from(PROPOSAL)
                .where(which, older(PROPOSAL.NUMBER))
                .and(author == null ? noCondition() : seen.by(author))
                .and(ofClass(seen.changeClass()))
                .and(touching(seen.reader()))
                .orderBy(PROPOSAL.NUMBER.desc())
                .limit(most);
    }

    private Condition older(Field<Long> number) {
        return Cursor.number(filter.cursor()).map(number::lt).orElse(noCondition());
    }

    private Condition ofClass(Field<String> changeClass) {
        return filter.changeClass() == null
                ? noCondition()
                : changeClass.eq(filter.changeClass().name());
    }

    private Condition touching(Field<String> reader) {
        Condition skill = Optional.ofNullable(filter.skill())
                .map(it -> Touching.skill(PROPOSAL.ID, reader, field(Touching.addressed(it))))
                .orElse(noCondition());
        return Optional.ofNullable(filter.domain())
                .map(it -> skill.and(Touching.domain(PROPOSAL.ID, reader, it)))
                .orElse(skill);
    }
}
