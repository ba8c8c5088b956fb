package io.rungs.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.catalog.SkillRef;
import io.rungs.notifications.Notification.Kind;
import io.rungs.notifications.model.Sentence;
import io.rungs.proposals.ProposalRef;
import io.rungs.proposals.ProposalRef.Readers;
import io.rungs.proposals.Status;
import io.rungs.proposals.Task;
import io.rungs.proposals.Verdict;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceTest {
    private static final SkillRef LEDGERS = new SkillRef(UUID.randomUUID(), "ledgers", "Ledgers");
    private static final SkillRef BUDGETS = new SkillRef(UUID.randomUUID(), "budgets", "Budgets");

    @Test
    void aSuggestionNamesItsSkill() {
        assertThat(Sentence.of(Kind.PROPOSAL_SUBMITTED, Facts.of(proposal(LEDGERS)), "Ines", 0))
                .isEqualTo("Ines suggested a change to Ledgers: “Clearer words” (#12).");
        assertThat(Sentence.of(Kind.PROPOSAL_SUBMITTED, Facts.of(proposal(LEDGERS, BUDGETS)), "Ines", 0))
                .isEqualTo("Ines suggested a change: “Clearer words” (#12).");
    }

    @Test
    void aReviewSaysItsVerdict() {
        assertThat(Sentence.of(Kind.REVIEW_GIVEN, Facts.of(proposal(LEDGERS)).saying(Verdict.APPROVE), "Omar", 0))
                .isEqualTo("Omar approved “Clearer words” (#12).");
        assertThat(Sentence.of(
                        Kind.REVIEW_GIVEN, Facts.of(proposal(LEDGERS)).saying(Verdict.REQUEST_CHANGES), "Omar", 0))
                .isEqualTo("Omar asked for changes to “Clearer words” (#12).");
    }

    @Test
    void anEndSaysOfWhat() {
        var facts = Facts.of(proposal(LEDGERS));
        assertThat(Sentence.of(Kind.REVIEW_ENDED, facts.saying(Verdict.APPROVE), "Omar", 0))
                .isEqualTo("Omar dismissed an approval of “Clearer words” (#12).");
        assertThat(Sentence.of(Kind.REVIEW_ENDED, facts.saying(Verdict.REQUEST_CHANGES), "Omar", 0))
                .isEqualTo("Omar lifted an objection to “Clearer words” (#12).");
        assertThat(Sentence.of(Kind.REVIEW_ENDED, facts, "Omar", 0))
                .isEqualTo("Omar took back the deeper class of “Clearer words” (#12).");
    }

    @Test
    void whoIsAskedAndWhoIsSilentAreAddressed() {
        assertThat(Sentence.of(Kind.REVIEW_ASKED, Facts.of(proposal(LEDGERS)), "Ines", 0))
                .isEqualTo("You were asked to review “Clearer words” (#12).");
        assertThat(Sentence.of(
                        Kind.PROPOSAL_ESCALATED, Facts.of(proposal(LEDGERS)).days(7), null, 0))
                .isEqualTo("“Clearer words” (#12) has waited for a review for 7 days.");
    }

    @Test
    void whoIsAskedForSomethingElseIsToldForWhat() {
        var facts = Facts.of(proposal(LEDGERS));
        assertThat(Sentence.of(Kind.REVIEW_ASKED, facts.asking(Task.PUBLISH), null, 0))
                .isEqualTo("You can publish “Clearer words” (#12): everything is met.");
        assertThat(Sentence.of(Kind.REVIEW_ASKED, facts.asking(Task.APPOINT), null, 0))
                .isEqualTo("You are asked to appoint a reviewer for “Clearer words” (#12): nobody can review it.");
        assertThat(Sentence.of(Kind.REVIEW_ASKED, facts.asking(Task.ANSWER), null, 0))
                .isEqualTo("It is your turn again on “Clearer words” (#12).");
    }

    @Test
    void whatIsSupersededNamesItsSuccessor() {
        var facts = Facts.of(proposal(LEDGERS));
        assertThat(Sentence.of(Kind.PROPOSAL_SUPERSEDED, facts.by(proposal(BUDGETS)), "Ines", 0))
                .isEqualTo("“Clearer words” (#12) was closed in favour of #12.");
        assertThat(Sentence.of(Kind.PROPOSAL_SUPERSEDED, facts, null, 0))
                .isEqualTo("“Clearer words” (#12) was closed: all of it has been published otherwise.");
    }

    @Test
    void aPublicationSaysWhereItsOnlySkillStandsNow() {
        assertThat(Sentence.of(
                        Kind.PROPOSAL_PUBLISHED, Facts.of(proposal(LEDGERS)).at(4), "Omar", 0))
                .isEqualTo("Omar published “Clearer words” (#12): Ledgers is now at r4.");
        assertThat(Sentence.of(Kind.REVISION_PUBLISHED, Facts.of(LEDGERS).at(4), null, 0))
                .isEqualTo("Ledgers has a new revision, r4.");
    }

    @ParameterizedTest
    @EnumSource
    void eachKindHasAllItsWords(Kind kind) {
        var facts = Facts.of(proposal(LEDGERS)).at(4).days(3).saying(Verdict.APPROVE);
        assertThat(Sentence.of(kind, facts, "Ines", 0)).endsWith(".").doesNotContain("{", "}", "null");
        assertThat(Sentence.of(kind, facts, null, 0)).doesNotContain("{", "}", "null");
    }

    @Test
    void namesAreNotReadAsPartsOfTheSentence() {
        assertThat(Sentence.of(Kind.PROPOSAL_REJECTED, Facts.of(proposal()), "{proposal} $1 \\", 0))
                .isEqualTo("{proposal} $1 \\ rejected “Clearer words” (#12).");
    }

    private static ProposalRef proposal(SkillRef... skills) {
        return new ProposalRef(
                UUID.randomUUID(),
                12,
                "Clearer words",
                UUID.randomUUID(),
                Status.IN_REVIEW,
                List.of(skills),
                Readers.EVERYBODY,
                Set.of(),
                Set.of());
    }
}
