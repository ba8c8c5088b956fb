package io.rungs.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rungs.identity.EnsureAccount.Claim;
import io.rungs.identity.model.AccountSearch;
import io.rungs.kernel.Ids;
import io.rungs.testing.RungsTest;
import io.rungs.testing.Statements;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RungsTest
class AccountsTest {
    @Autowired
    EnsureAccount ensureAccount;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountSearch search;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    @Test
    void aTakenHandleGetsANumber() {
        var handles = IntStream.range(0, 12)
                .mapToObj(_ -> ensureAccount.ensure(claim("Käthe  Kollwitz!")).handle())
                .toList();

        assertThat(handles).doesNotHaveDuplicates().startsWith("kathe-kollwitz", "kathe-kollwitz-2");
        assertThat(handles).allMatch(it -> it.matches("[a-z0-9-]{2,39}"));
    }

    @Test
    void theSameSignInIsTheSameAccountWhateverElseItSays() {
        String subject = Ids.next().toString();
        var first = ensureAccount.ensure(new Claim("test", subject, "first", "First", "one@example.org", true));
        var later = ensureAccount.ensure(new Claim("test", subject, "later", "Later", "two@example.org", true));

        assertThat(later.id()).isEqualTo(first.id());
    }

    @Test
    void whatTheProviderSaysAnewIsTakenOver() {
        String subject = Ids.next().toString();
        ensureAccount.ensure(new Claim("test", subject, "before", "Before", "before@example.org", false));
        var later = ensureAccount.ensure(new Claim("test", subject, "later", "Later", "later@example.org", true));

        assertThat(accounts.find(later.id())).contains(later);
        assertThat(later.name()).isEqualTo("Later");
        assertThat(later.handle()).startsWith("before");
        assertThat(kept(later.id(), "email")).isEqualTo("later@example.org");
        assertThat(kept(later.id(), "email_verified")).isEqualTo(true);
        assertThat(db.fetchCount(
                        DSL.table("journal.event"),
                        DSL.condition("type = 'identity.account-renamed' and subject_id = {0}", DSL.val(later.id()))))
                .isEqualTo(1);
    }

    @Test
    void aNameThatThePersonChoseHereStays() {
        String subject = Ids.next().toString();
        var claim = new Claim("test", subject, "chosen", "Said", "said@example.org", true);
        var account = ensureAccount.ensure(claim);
        db.execute(
                "update identity.account set name = 'Chosen', email = 'chosen@example.org' where id = {0}",
                DSL.val(account.id()));

        var later = ensureAccount.ensure(new Claim("test", subject, "chosen", "New", "new@example.org", true));

        assertThat(later.name()).isEqualTo("Chosen");
        assertThat(kept(account.id(), "email")).isEqualTo("chosen@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "a\nb", "a\u200Bb", "\u202Ea", "a\uD83D", "\u3164", "a\u00ADb"})
    void aSubjectThatCannotBeKeptOrSeenIsRefused(String subject) {
        assertThatThrownBy(() -> ensureAccount.ensure(new Claim("test", subject, "x", "X", null, false)))
                .isInstanceOf(UnfitClaim.class);
    }

    @Test
    void aSubjectBeyondTheStandardIsRefused() {
        assertThatThrownBy(() -> ensureAccount.ensure(new Claim("test", "s".repeat(256), "x", "X", null, false)))
                .isInstanceOf(UnfitClaim.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000@example.org", "nobody", "a b@example.org", "a@b@c", "a\u200B@example.org", "@", " "})
    void anAddressThatIsNoneIsNotKept(String email) {
        var account = ensureAccount.ensure(new Claim("test", Ids.next().toString(), "x", "X", email, true));

        assertThat(kept(account.id(), "email")).isNull();
        assertThat(kept(account.id(), "email_verified")).isEqualTo(false);
    }

    @Test
    void anEndlessAddressIsNotKept() {
        String email = "a".repeat(3000) + "@example.org";
        var account = ensureAccount.ensure(new Claim("test", Ids.next().toString(), "x", "X", email, true));

        assertThat(kept(account.id(), "email")).isNull();
    }

    @Test
    void theSameMailIsNotTheSameAccount() {
        var one = ensureAccount.ensure(new Claim("test", Ids.next().toString(), "x1", "X", "x@example.org", true));
        var other = ensureAccount.ensure(new Claim("other", Ids.next().toString(), "x2", "X", "x@example.org", true));

        assertThat(other.id()).isNotEqualTo(one.id());
    }

    @Test
    void manyFirstRequestsOfOnePersonMakeOneAccount() throws Exception {
        var claim = claim("Racer");
        Callable<UUID> enter = () -> ensureAccount.ensure(claim).id();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = new HashSet<UUID>();
            for (var each : threads.invokeAll(Collections.nCopies(8, enter))) ids.add(each.get());

            assertThat(ids).hasSize(1);
        }
        assertThat(db.fetchCount(
                        DSL.table("identity.account"), DSL.field("name").eq("Racer")))
                .isEqualTo(1);
    }

    @Test
    void aNameThatIsNoneBecomesTheHandle() {
        for (String none : List.of("\u202E \u0000", "\u200B\u00AD", "\u3164\u2800", " \u0301\u0301", "\uDB40\uDC41"))
            assertThat(ensureAccount.ensure(claim(none)).name()).startsWith("member");
        assertThat(ensureAccount.ensure(claim("Two\r\n\u2003Lines\u0000")).name())
                .isEqualTo("Two Lines");
        assertThat(ensureAccount.ensure(claim("n".repeat(200))).name()).hasSize(120);
    }

    @Test
    void whoIsNotKnownIsLeftOut() {
        var one = ensureAccount.ensure(claim("Known"));

        assertThat(accounts.named(Arrays.asList(one.id(), null, Ids.next()))).containsOnlyKeys(one.id());
        assertThat(accounts.byHandle(one.handle())).contains(one);
        assertThat(accounts.find(Ids.next())).isEmpty();
    }

    /// Also in a database that sorts by a language, where no other index knows how a text begins.
    @Test
    void peopleAreFoundByTheIndexesOfHowTheyAreCalled() {
        String asked;
        try (var statements = Statements.of(db)) {
            search.beginningLike("Begins like this", 10);
            asked = statements.with("account", "lower", "like").getFirst();
        }
        String sql = asked.replace("fetch next ? rows only", "fetch next 10 rows only")
                .replace("?", "'begins like this'");

        String plan = transaction.execute(_ -> {
            // The table of tests is so small that it is read in any order; what is asked is whether the indexes serve.
            db.execute("set local enable_seqscan = off");
            db.execute("set local enable_indexscan = off");
            return db.fetch("explain " + sql).formatCSV();
        });

        assertThat(plan)
                .contains("account_by_handle_beginning", "account_by_name_beginning")
                .doesNotContain("Seq Scan");
    }

    private Object kept(UUID account, String column) {
        return db.fetchValue("select " + column + " from identity.account where id = {0}", DSL.val(account));
    }

    private static Claim claim(String name) {
        return new Claim("test", Ids.next().toString(), name, name, null, false);
    }
}
