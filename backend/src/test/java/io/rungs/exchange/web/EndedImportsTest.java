package io.rungs.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rungs.exchange.model.ImportChoices;
import io.rungs.exchange.model.ImportChoices.Whose;
import io.rungs.exchange.model.ImportRun.CarriedAs;
import io.rungs.exchange.usecase.ConfirmImport;
import io.rungs.exchange.usecase.ConfirmImport.Decided;
import io.rungs.exchange.usecase.ForgetImports;
import io.rungs.kernel.Refusal;
import io.rungs.testing.Catalogues;
import io.rungs.testing.FreshSkill;
import io.rungs.testing.Person;
import io.rungs.testing.RungsTest;
import io.rungs.testing.SentImport;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Imports that are over leave what came of them, and not all that was sent; how many go on at once is bounded.
@RungsTest
class EndedImportsTest {
    @Autowired
    Catalogues catalogues;

    @Autowired
    ConfirmImport confirm;

    @Autowired
    ForgetImports forget;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    private FreshSkill skill;

    @BeforeEach
    void prepare() {
        skill = catalogues.skill();
    }

    /// One row that is taken, and one that is not.
    private SentImport sent(Person person, String words) {
        String mark = skill.slug().replace("tracking-", "");
        return SentImport.of(
                person,
                "a.csv",
                "skill,role,level,description\n%1$s,developer-%2$s,junior,%3$s\n%1$s,nobody,junior,Of nobody.\n"
                        .formatted(skill.slug(), mark, words));
    }

    private static UUID id(SentImport run) {
        return UUID.fromString(run.api().substring(run.api().lastIndexOf('/') + 1));
    }

    /// Confirmed, and it goes no further by itself.
    private SentImport waiting(Person person, String words) {
        var run = sent(person, words);
        return waiting(run, null);
    }

    private SentImport waiting(SentImport run, @Nullable CarriedAs as) {
        transaction.executeWithoutResult(_ -> wait(run, as));
        return run;
    }

    private void wait(SentImport run, @Nullable CarriedAs as) {
        UUID account = db.fetchSingle("select account_id from exchange.run where id = ?", id(run))
                .get(0, UUID.class);
        confirm.confirm(
                account, id(run), new Decided(as, null, new ImportChoices(false, Whose.PUBLISHED), false, null));
        db.execute("update exchange.run set waiting = 'Something.' where id = ?", id(run));
    }

    private static void cancel(Person person, SentImport run) {
        person.post(run.api() + "/cancel", Map.of()).expect(200);
    }

    private long kept(String what, SentImport run) {
        return db.fetchSingle("select " + what, id(run)).get(0, Long.class);
    }

    private long lines(SentImport run) {
        return kept("count(*) from exchange.line where run_id = ?", run);
    }

    @Test
    void whatIsNotDoneOfACancelledOneKeepsNoRows() {
        var member = catalogues.person("jonas");
        var run = waiting(member, "Logs all runs.");
        String rows = "coalesce(sum(jsonb_array_length(rows)), 0) from exchange.step where run_id = ?";
        assertThat(kept(rows, run)).isPositive();

        cancel(member, run);

        assertThat(kept(rows, run)).isZero();
        assertThat(run.seen().path("forgotten").asBoolean()).isFalse();
        assertThat(lines(run)).isPositive();
    }

    @Test
    void whatWasEndedBeforeItDidAnythingHasNothingToTakeBack() {
        Person admin = catalogues.person("ada");
        var run = waiting(sent(admin, "Logs what runs."), CarriedAs.REVISIONS);
        cancel(admin, run);

        assertThat(admin.get(run.api() + "/prefill")
                        .expect(409)
                        .body()
                        .path("detail")
                        .asString())
                .isEqualTo("It published nothing.");
    }

    /// What came of it stays, and so does the way back.
    @Test
    void onlyTheNewestTenOfAPersonHaveTheirRows() {
        var admin = catalogues.person("ada");
        var done = sent(admin, "Logs all runs.").confirmed(Map.of("as", "REVISIONS"));
        var second = waiting(admin, "Logs run 0.");
        cancel(admin, second);
        for (int i = 1; i < 10; i++) cancel(admin, waiting(admin, "Logs run " + i + "."));

        var first = done.seen();
        assertThat(first.path("forgotten").asBoolean()).isTrue();
        assertThat(first.path("state").asString()).isEqualTo("DONE");
        assertThat(first.at("/report/refused").asInt()).isEqualTo(1);
        assertThat(lines(done)).isZero();
        assertThat(kept("count(refused) from exchange.run where id = ?", done)).isZero();
        assertThat(admin.get(done.api() + "/refused").expect(404).code()).isEqualTo("rows-forgotten");
        assertThat(admin.items(done.api() + "/results")).hasSize(1);
        assertThat(admin.get(done.api() + "/prefill").expect(200).body().path("operations"))
                .hasSize(1);
        assertThat(lines(second)).as("of the tenth").isPositive();
    }

    @Test
    void whatWasOverLongAgoHasNoRows() {
        var member = catalogues.person("jonas");
        var old = waiting(member, "Logs all runs.");
        var fresh = waiting(member, "Logs both runs.");
        var open = waiting(member, "Logs most runs.");
        cancel(member, old);
        cancel(member, fresh);
        db.execute("update exchange.run set cancelled_at = cancelled_at - interval '31 days' where id = ?", id(old));

        forget.old();

        assertThat(old.seen().path("forgotten").asBoolean()).isTrue();
        assertThat(old.seen().path("state").asString()).isEqualTo("CANCELLED");
        assertThat(lines(old)).isZero();
        assertThat(kept("count(*) from exchange.step where run_id = ?", old)).isZero();
        assertThat(fresh.seen().path("forgotten").asBoolean()).isFalse();
        assertThat(open.seen().path("state").asString()).isEqualTo("WAITING");
        cancel(member, open);
    }

    @Test
    void twoAtOnceDoNotPassHowManyGoOn() {
        var member = catalogues.person("tove");
        var first = waiting(member, "Logs all runs.");
        var second = waiting(member, "Logs both runs.");
        var third = sent(member, "Logs most runs.");
        var fourth = sent(member, "Logs many runs.");

        var other = transaction.execute(_ -> {
            wait(third, null);
            var meanwhile = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(_ -> wait(fourth, null)));
            await().until(() -> meanwhile.isDone() || isWaitedFor());
            return meanwhile;
        });

        assertThatThrownBy(other::join)
                .hasCauseInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("not carried out yet");
        for (var each : new SentImport[] {first, second, third}) cancel(member, each);
    }

    private boolean isWaitedFor() {
        return db.fetchSingle("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .get(0, Boolean.class);
    }
}
