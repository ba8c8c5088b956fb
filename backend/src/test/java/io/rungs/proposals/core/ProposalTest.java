package io.rungs.proposals.core;

import static io.rungs.proposals.Status.CHANGES_REQUESTED;
import static io.rungs.proposals.Status.DRAFT;
import static io.rungs.proposals.Status.EXPIRED;
import static io.rungs.proposals.Status.HELD;
import static io.rungs.proposals.Status.IN_REVIEW;
import static io.rungs.proposals.Status.PUBLISHED;
import static io.rungs.proposals.Status.REJECTED;
import static io.rungs.proposals.Status.SUPERSEDED;
import static io.rungs.proposals.Status.WITHDRAWN;
import static io.rungs.proposals.policy.Scene.INES;
import static io.rungs.proposals.policy.Scene.OMAR;
import static io.rungs.proposals.policy.Scene.PRIYA;
import static io.rungs.proposals.policy.Scene.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rungs.catalog.profile.ChangeClass;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.Status;
import io.rungs.proposals.core.Turn.Who;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProposalTest {
    private static final Instant LATER = START.plusSeconds(60);
    private static final Set<Status> REOPENABLE = EnumSet.of(REJECTED, WITHDRAWN, EXPIRED);
    private static final Set<Status> REVIEWED = EnumSet.of(IN_REVIEW, CHANGES_REQUESTED);
    private static final UUID OTHER = new UUID(5, 2);

    /// What happens to a proposal, and what each status makes of it.
    private enum Act {
        REWRITE(it -> it.rewritten("Other", ChangeClass.BAR, LATER)),
        SUBMIT(it -> it.submitted(LATER)),
        HOLD(it -> it.held("It holds a link.", LATER)),
        RELEASE(it -> it.released(LATER)),
        AMEND(it -> it.amended("Other", ChangeClass.BAR, LATER)),
        OBJECT(it -> it.objected(OTHER, LATER)),
        APPROVE(it -> it.reviewed(false, "Omar approved.", LATER)),
        APPROVE_WHILE_ANOTHER_OBJECTS(it -> it.reviewed(true, "Omar approved.", LATER)),
        REMARK(it -> it.remarked(LATER)),
        PUBLISH(it -> it.closed(PUBLISHED, OMAR, null, LATER)),
        REJECT(it -> it.closed(REJECTED, OMAR, "No.", LATER)),
        WITHDRAW(it -> it.closed(WITHDRAWN, INES, null, LATER)),
        EXPIRE(it -> it.closed(EXPIRED, null, null, LATER)),
        SUPERSEDE(it -> it.superseded(OTHER, OMAR, null, LATER)),
        REOPEN(ProposalTest::reopened),
        ADOPT(ProposalTest::adopted);

        private final UnaryOperator<Proposal> does;

        Act(UnaryOperator<Proposal> does) {
            this.does = does;
        }

        Set<Status> works() {
            return switch (this) {
                case REWRITE, SUBMIT, HOLD -> EnumSet.of(DRAFT);
                case RELEASE -> EnumSet.of(HELD);
                case AMEND, REJECT, WITHDRAW, EXPIRE, SUPERSEDE -> EnumSet.of(HELD, IN_REVIEW, CHANGES_REQUESTED);
                case OBJECT, APPROVE, APPROVE_WHILE_ANOTHER_OBJECTS, REMARK, PUBLISH -> REVIEWED;
                case REOPEN, ADOPT -> REOPENABLE;
            };
        }

        Status leadsTo(Status from) {
            return switch (this) {
                case REWRITE, REOPEN, ADOPT -> DRAFT;
                case HOLD -> HELD;
                case SUBMIT, RELEASE, APPROVE -> IN_REVIEW;
                case AMEND -> from == HELD ? HELD : IN_REVIEW;
                case OBJECT -> CHANGES_REQUESTED;
                case APPROVE_WHILE_ANOTHER_OBJECTS, REMARK -> from;
                case PUBLISH -> PUBLISHED;
                case REJECT -> REJECTED;
                case WITHDRAW -> WITHDRAWN;
                case EXPIRE -> EXPIRED;
                case SUPERSEDE -> SUPERSEDED;
            };
        }

        String refusedIn(Status status) {
            return switch (this) {
                case REWRITE, SUBMIT, HOLD -> "not-a-draft";
                case RELEASE -> status.open() ? "not-held" : "not-open";
                case OBJECT, APPROVE, APPROVE_WHILE_ANOTHER_OBJECTS, REMARK, PUBLISH ->
                    status == HELD ? "held" : "not-open";
                case AMEND, REJECT, WITHDRAW, EXPIRE, SUPERSEDE -> "not-open";
                case REOPEN, ADOPT -> "not-reopenable";
            };
        }
    }

    static Stream<Arguments> pairs() {
        return Stream.of(Status.values())
                .flatMap(status -> Stream.of(Act.values()).map(act -> Arguments.of(status, act)));
    }

    @ParameterizedTest(name = "{1} of one that is {0}")
    @MethodSource("pairs")
    void eachActWorksWhereItMayAndIsRefusedElsewhere(Status status, Act act) {
        Proposal before = in(status);

        if (!act.works().contains(status)) {
            var refusal = catchThrowableOfType(Refusal.Conflict.class, () -> act.does.apply(before));
            assertThat(refusal.code()).isEqualTo(act.refusedIn(status));
            assertThat(refusal.sentence()).contains("#7 ").endsWith(".");
            return;
        }
        Proposal after = act.does.apply(before);
        boolean again = act == Act.REOPEN || act == Act.ADOPT;
        assertThat(after.status()).isEqualTo(act.leadsTo(status));
        assertThat(after.version()).isEqualTo(before.version() + (act == Act.REMARK ? 0 : 1));
        assertThat(after.updatedAt()).isEqualTo(LATER);
        assertThat(after.createdAt()).isEqualTo(START);
        assertThat(after.patchSet()).isEqualTo(act == Act.AMEND || again ? 2 : 1);
        assertThat(after.turn().who()).isEqualTo(turn(after.status()));
        assertThat(after.closing() != null)
                .isEqualTo(again || after.status() != DRAFT && !after.status().open());
        assertThat(after.submittedAt() == null).isEqualTo(after.status() == DRAFT && !again);
        assertThat(after.former() != null).isEqualTo(again);
        assertThat(after.author()).isEqualTo(act == Act.ADOPT ? OMAR : INES);
        assertThat(after.supersededBy()).isEqualTo(act == Act.SUPERSEDE ? OTHER : null);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"REJECTED", "WITHDRAWN", "EXPIRED"})
    void whatIsWrittenAnewIsToOthersAsItWasClosed(Status status) {
        Proposal closed = in(status);
        Proposal draft = adopted(closed).rewritten("Other", ChangeClass.BAR, LATER);

        Proposal seen = Onlooker.ANYBODY.sees(draft).orElseThrow();

        assertThat(seen.version()).as("what goes on in private does not show").isZero();
        assertThat(seen.title()).isEqualTo("A title");
        assertThat(seen.author()).isEqualTo(INES);
        assertThat(seen.status()).isEqualTo(status);
        assertThat(seen.patchSet()).isEqualTo(1);
        assertThat(seen.changeClass()).isEqualTo(ChangeClass.CLARIFYING);
        assertThat(seen.turn().who()).isEqualTo(Who.NOBODY);
        assertThat(seen.closing()).isEqualTo(closed.closing());
        assertThat(catchThrowableOfType(Refusal.Conflict.class, () -> reopened(seen))
                        .code())
                .isEqualTo("written-anew");
    }

    @Test
    void whatIsDroppedAgainIsClosedAsItWas() {
        Proposal closed = in(REJECTED);

        Proposal left =
                adopted(closed).rewritten("Other", ChangeClass.BAR, LATER).leftAsItWas(LATER);

        assertThat(left.status()).isEqualTo(REJECTED);
        assertThat(left.author()).isEqualTo(INES);
        assertThat(left.title()).isEqualTo("A title");
        assertThat(left.former()).isNull();
        assertThat(left.closing()).isEqualTo(closed.closing());
        assertThat(reopened(left).patchSet()).isEqualTo(2);
    }

    @Test
    void submittedAgainItIsNoLongerClosed() {
        Proposal again = reopened(in(EXPIRED)).submitted(LATER);

        assertThat(again.status()).isEqualTo(IN_REVIEW);
        assertThat(again.closing()).isNull();
        assertThat(again.former()).isNull();
        assertThat(again.submittedAt()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"HELD", "REJECTED", "WITHDRAWN", "SUPERSEDED"})
    void whatNobodyLetThroughIsItsAuthorsAndTheModerators(Status status) {
        Proposal held = heldAs(status);

        assertThat(Onlooker.ANYBODY.sees(held)).isEmpty();
        assertThat(new Onlooker(OMAR, false).sees(held)).isEmpty();
        assertThat(new Onlooker(OMAR, true).sees(held)).contains(held);
        assertThat(new Onlooker(INES, false).sees(held)).contains(held);
        assertThat(held.isLetThrough()).isFalse();
    }

    @Test
    void aDraftOfWhatNobodyLetThroughIsToModeratorsAsItWasClosed() {
        Proposal draft = reopened(heldAs(WITHDRAWN)).rewritten("Other", ChangeClass.BAR, LATER);

        assertThat(Onlooker.ANYBODY.sees(draft)).isEmpty();
        assertThat(new Onlooker(OMAR, true).sees(draft).orElseThrow().title()).isEqualTo("A title");
        assertThat(new Onlooker(INES, false).sees(draft)).contains(draft);
    }

    @Test
    void aDraftThatNobodySubmittedIsItsAuthorsAlone() {
        assertThat(new Onlooker(OMAR, true).sees(in(DRAFT))).isEmpty();
    }

    @Test
    void whatWasLetThroughOnceStaysReadableWhileALaterVersionIsHeld() {
        Proposal closed = in(WITHDRAWN);
        Proposal held =
                adopted(closed).rewritten("Other", ChangeClass.BAR, LATER).held("It holds a link.", LATER);
        Proposal withdrawn = held.closed(WITHDRAWN, OMAR, "Mine.", LATER);
        Proposal again = reopened(withdrawn).rewritten("Third", ChangeClass.BAR, LATER);

        for (Proposal each : List.of(held, withdrawn, again)) {
            Proposal seen = Onlooker.ANYBODY.sees(each).orElseThrow();
            assertThat(seen.title()).isEqualTo("A title");
            assertThat(seen.status()).isEqualTo(WITHDRAWN);
            assertThat(seen.author()).isEqualTo(INES);
            assertThat(seen.patchSet()).isEqualTo(1);
            assertThat(seen.closing()).isEqualTo(closed.closing());
            assertThat(seen.isLetThrough()).isTrue();
            if (each == withdrawn)
                assertThat(each.reopened(seen, INES, LATER).title()).isEqualTo("A title");
            else
                assertThat(catchThrowableOfType(Refusal.Conflict.class, () -> each.reopened(seen, INES, LATER))
                                .code())
                        .isEqualTo("written-anew");
        }
        assertThat(new Onlooker(PRIYA, true).sees(held)).contains(held);
        assertThat(new Onlooker(PRIYA, true).sees(again).orElseThrow().title()).isEqualTo("Other");
        assertThat(Onlooker.ANYBODY.sees(held.released(LATER)).orElseThrow().title())
                .isEqualTo("Other");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"REJECTED", "WITHDRAWN", "SUPERSEDED", "EXPIRED"})
    void whatWasLetThroughIsOpenedAgainWhenALaterVersionIsOver(Status over) {
        Proposal closed = adopted(in(WITHDRAWN))
                .rewritten("Other", ChangeClass.BAR, LATER)
                .held("It holds a link.", LATER)
                .closed(over, OMAR, "Why.", LATER);
        Proposal seen = Onlooker.ANYBODY.sees(closed).orElseThrow();

        Proposal draft = closed.reopened(seen, INES, LATER);

        assertThat(draft.author()).isEqualTo(INES);
        assertThat(draft.title()).isEqualTo("A title");
        assertThat(draft.patchSet()).isEqualTo(3);
        assertThat(Onlooker.ANYBODY.sees(draft).orElseThrow().title()).isEqualTo("A title");
        assertThat(new Onlooker(PRIYA, true).sees(draft).orElseThrow().title()).isEqualTo("Other");
        assertThat(draft.leftAsItWas(LATER).title()).isEqualTo("Other");
        assertThat(Onlooker.ANYBODY.sees(draft.submitted(LATER)).orElseThrow().patchSet())
                .isEqualTo(3);
    }

    private static Proposal reopened(Proposal it) {
        return it.reopened(it, it.author(), LATER);
    }

    private static Proposal adopted(Proposal it) {
        return it.reopened(it, OMAR, LATER);
    }

    private static Proposal heldAs(Status status) {
        Proposal held = in(HELD);
        return switch (status) {
            case HELD -> held;
            case SUPERSEDED -> held.superseded(null, null, "All of it is published.", LATER);
            default -> held.closed(status, INES, "Why.", LATER);
        };
    }

    private static Who turn(Status status) {
        return switch (status) {
            case DRAFT, CHANGES_REQUESTED -> Who.AUTHOR;
            case HELD -> Who.MODERATORS;
            case IN_REVIEW -> Who.REVIEWERS;
            case PUBLISHED, REJECTED, WITHDRAWN, EXPIRED, SUPERSEDED -> Who.NOBODY;
        };
    }

    private static Proposal in(Status status) {
        var draft = new Proposal(
                new UUID(5, 1),
                7,
                INES,
                "A title",
                DRAFT,
                1,
                ChangeClass.CLARIFYING,
                1,
                new Turn(Who.AUTHOR, "It is a draft.", START),
                START,
                START,
                null,
                null,
                null,
                null,
                new LetThrough.Never(),
                null);
        var submitted = draft.submitted(START);
        return switch (status) {
            case DRAFT -> draft;
            case HELD -> draft.held("Held.", START);
            case IN_REVIEW -> submitted;
            case CHANGES_REQUESTED -> submitted.objected(OTHER, START);
            case PUBLISHED, REJECTED, WITHDRAWN, EXPIRED, SUPERSEDED -> submitted.closed(status, INES, "Why.", START);
        };
    }
}
