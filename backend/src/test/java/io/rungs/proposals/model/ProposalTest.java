package io.rungs.proposals.model;

import static io.rungs.proposals.Status.CHANGES_REQUESTED;
import static io.rungs.proposals.Status.DRAFT;
import static io.rungs.proposals.Status.HELD;
import static io.rungs.proposals.Status.IN_REVIEW;
import static io.rungs.proposals.Status.PUBLISHED;
import static io.rungs.proposals.Status.REJECTED;
import static io.rungs.proposals.Status.WITHDRAWN;
import static io.rungs.proposals.model.Scene.INES;
import static io.rungs.proposals.model.Scene.OMAR;
import static io.rungs.proposals.model.Scene.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rungs.catalog.ChangeClass;
import io.rungs.kernel.Refusal;
import io.rungs.proposals.Status;
import io.rungs.proposals.model.Turn.Who;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProposalTest {
    private static final Instant LATER = START.plusSeconds(60);

    /// What somebody does with a proposal, and what each status makes of it.
    private enum Act {
        REWRITE(it -> it.rewritten("Other", ChangeClass.BAR, LATER)),
        SUBMIT(it -> it.submitted(LATER)),
        AMEND(it -> it.amended("Other", ChangeClass.BAR, LATER)),
        OBJECT(it -> it.objected("Omar", LATER)),
        APPROVE(it -> it.reviewed(false, "Omar approved.", LATER)),
        APPROVE_WHILE_ANOTHER_OBJECTS(it -> it.reviewed(true, "Omar approved.", LATER)),
        PUBLISH(it -> it.closed(PUBLISHED, OMAR, null, LATER)),
        REJECT(it -> it.closed(REJECTED, OMAR, "No.", LATER)),
        WITHDRAW(it -> it.closed(WITHDRAWN, INES, null, LATER));

        private final UnaryOperator<Proposal> does;

        Act(UnaryOperator<Proposal> does) {
            this.does = does;
        }

        Status leadsTo(Status from) {
            return switch (this) {
                case REWRITE -> DRAFT;
                case SUBMIT, AMEND, APPROVE -> IN_REVIEW;
                case OBJECT -> CHANGES_REQUESTED;
                case APPROVE_WHILE_ANOTHER_OBJECTS -> from;
                case PUBLISH -> PUBLISHED;
                case REJECT -> REJECTED;
                case WITHDRAW -> WITHDRAWN;
            };
        }

        boolean onDrafts() {
            return this == REWRITE || this == SUBMIT;
        }
    }

    static Stream<Arguments> pairs() {
        return Stream.of(Status.values())
                .filter(it -> it != HELD)
                .flatMap(status -> Stream.of(Act.values()).map(act -> Arguments.of(status, act)));
    }

    @ParameterizedTest(name = "{1} of one that is {0}")
    @MethodSource("pairs")
    void eachActWorksWhereItMayAndIsRefusedElsewhere(Status status, Act act) {
        boolean may = act.onDrafts() ? status == DRAFT : status == IN_REVIEW || status == CHANGES_REQUESTED;
        Proposal before = in(status);

        if (!may) {
            var refusal = catchThrowableOfType(Refusal.Conflict.class, () -> act.does.apply(before));
            assertThat(refusal.code()).isEqualTo(act.onDrafts() ? "not-a-draft" : "not-open");
            assertThat(refusal.sentence()).startsWith("#7 ").endsWith(".");
            return;
        }
        Proposal after = act.does.apply(before);
        assertThat(after.status()).isEqualTo(act.leadsTo(status));
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.updatedAt()).isEqualTo(LATER);
        assertThat(after.createdAt()).isEqualTo(START);
        assertThat(after.patchSet()).isEqualTo(act == Act.AMEND ? 2 : 1);
        assertThat(after.turn().who()).isEqualTo(turn(after.status()));
        assertThat(after.closing() != null)
                .isEqualTo(after.status() != DRAFT && !after.status().open());
        assertThat(after.submittedAt() == null).isEqualTo(after.status() == DRAFT);
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
                null);
        var submitted = draft.submitted(START);
        return switch (status) {
            case DRAFT -> draft;
            case HELD -> draft.held("Held.", START);
            case IN_REVIEW -> submitted;
            case CHANGES_REQUESTED -> submitted.objected("Omar", START);
            case PUBLISHED, REJECTED, WITHDRAWN, EXPIRED, SUPERSEDED -> submitted.closed(status, INES, "Why.", START);
        };
    }
}
