package io.rungs.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.rungs.identity.EnsureAccount.Claim;
import io.rungs.kernel.Ids;
import io.rungs.testing.RungsTest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RungsTest
class AccountsTest {
    @Autowired
    EnsureAccount ensureAccount;

    @Autowired
    Accounts accounts;

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
        assertThat(ensureAccount.ensure(claim("\u202E \u0000")).name()).startsWith("member");
        assertThat(ensureAccount.ensure(claim("n".repeat(200))).name()).hasSize(120);
    }

    @Test
    void whoIsNotKnownIsLeftOut() {
        var one = ensureAccount.ensure(claim("Known"));

        assertThat(accounts.named(Arrays.asList(one.id(), null, Ids.next()))).containsOnlyKeys(one.id());
        assertThat(accounts.byHandle(one.handle())).contains(one);
        assertThat(accounts.find(Ids.next())).isEmpty();
    }

    private static Claim claim(String name) {
        return new Claim("test", Ids.next().toString(), name, name, null, false);
    }
}
