package io.rungs.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.proposals.queue.RemindSilentAuthor;
import io.rungs.proposals.settle.ExpireProposal;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Installation;
import io.rungs.testing.Proposed;
import io.rungs.testing.RungsTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An author's silence: reminded after 21 days, closed after 30; never a reviewer's.
@RungsTest
class SilenceTest {
    @Autowired
    Installation rungs;

    @Autowired
    Catalogues catalogues;

    @Autowired
    RemindSilentAuthor remind;

    @Autowired
    ExpireProposal expire;

    @Test
    void anAuthorIsRemindedOnceAndThenItExpires() {
        Proposed proposal = objected();
        Instant expiry = expiresAt(proposal);
        assertThat(expiry).isEqualTo(since(proposal).plus(Duration.ofDays(30)));

        at(20);
        assertThat(kinds(proposal)).containsExactly("SUBMITTED", "ASSIGNED", "REVIEWED");
        at(22, () -> assertThat(kinds(proposal)).endsWith("REMINDED"));
        at(23);
        assertThat(kinds(proposal)).containsExactly("SUBMITTED", "ASSIGNED", "REVIEWED", "REMINDED");
        assertThat(expiresAt(proposal)).isEqualTo(expiry);
        assertThat(proposal.status()).isEqualTo("CHANGES_REQUESTED");

        at(31, () -> assertThat(proposal.status()).isEqualTo("EXPIRED"));
        assertThat(proposal.seen().path("sentence").asString()).startsWith("Expired: its author did not answer.");
        proposal.act("ines", "reopen", Map.of()).expect(200);
        proposal.act("ines", "submit", Map.of()).expect(200);
        assertThat(proposal.status()).isEqualTo("IN_REVIEW");
    }

    @Test
    void aLateReminderLeavesAWeek() {
        Proposed proposal = objected();

        at(29, () -> assertThat(expiresAt(proposal)).isAfter(since(proposal).plus(Duration.ofDays(35))));
        at(31);
        assertThat(proposal.status()).isEqualTo("CHANGES_REQUESTED");
        at(37, () -> assertThat(proposal.status()).isEqualTo("EXPIRED"));
    }

    @Test
    void anAnswerStopsTheClock() {
        FreshSkill skill = catalogues.reviewedSkill();
        Proposed proposal = catalogues.proposed("ines", skill.clarified("Logs most runs."));
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        at(22);
        proposal.amended(skill.clarified("Logs every run with its data.")).expect(200);
        assertThat(proposal.seen().path("expiresAt").isNull()).isTrue();

        at(60);
        assertThat(proposal.status()).as("reviewers may be silent").isEqualTo("IN_REVIEW");
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        at(75);
        assertThat(proposal.status()).as("the author’s time begins anew").isEqualTo("CHANGES_REQUESTED");
    }

    private Proposed objected() {
        var proposal =
                catalogues.proposed("ines", catalogues.reviewedSkill().clarified("Logs every run with its data."));
        proposal.review("lena", Verdict.REQUEST_CHANGES).expect(201);
        return proposal;
    }

    /// So many days from now the clock ticks.
    private void at(int days) {
        at(days, () -> {});
    }

    private void at(int days, ThrowingRunnable expected) {
        rungs.ahead(Duration.ofDays(days));
        rungs.until(this::chores, expected);
    }

    private void chores() {
        Installation.all(remind::one);
        Installation.all(expire::one);
    }

    private static Instant expiresAt(Proposed proposal) {
        return Instant.parse(proposal.seen().path("expiresAt").asString());
    }

    private static Instant since(Proposed proposal) {
        return Instant.parse(proposal.seen().at("/turn/since").asString());
    }

    private static List<String> kinds(Proposed proposal) {
        return proposal.seen()
                .path("timeline")
                .valueStream()
                .map(it -> it.path("kind").asString())
                .toList();
    }
}
