package io.rungs.identity.usecase;

import io.rungs.identity.AccountCreated;
import io.rungs.identity.AccountRef;
import io.rungs.identity.EnsureAccount;
import io.rungs.identity.model.Account;
import io.rungs.identity.model.Handles;
import io.rungs.identity.model.Members;
import io.rungs.identity.model.Members.SignInKey;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An account is found by provider and subject alone: an e-mail address is a claim that anybody can make.
@Component
class FindOrMakeAccount implements EnsureAccount {
    private static final int LONGEST_NAME = 120;

    private final Members members;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FindOrMakeAccount(Members members, Journal journal, Clock clock) {
        this.members = members;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public AccountRef ensure(Claim claim) {
        var key = new SignInKey(claim.provider(), claim.subject());
        return members.behind(key).orElseGet(() -> {
            members.lock(key);
            return members.behind(key).orElseGet(() -> make(key, claim));
        });
    }

    private AccountRef make(SignInKey key, Claim claim) {
        Account account = candidates(claim).filter(members::add).findFirst().orElseThrow();
        members.link(key, account);
        journal.record(new AccountCreated(Ids.next(), account.id(), account.createdAt()));
        return new AccountRef(account.id(), account.handle(), account.name());
    }

    private Stream<Account> candidates(Claim claim) {
        var id = Ids.next();
        var now = clock.instant();
        return Handles.wishedAs(claim.wishedHandle(), random)
                .map(handle -> new Account(id, handle, name(claim, handle), claim.email(), claim.emailVerified(), now));
    }

    private static String name(Claim claim, String handle) {
        int[] letters = claim.name()
                .codePoints()
                .filter(it -> !Character.isISOControl(it) && Character.getType(it) != Character.FORMAT)
                .limit(LONGEST_NAME)
                .toArray();
        String name = new String(letters, 0, letters.length).strip();
        return name.isEmpty() ? handle : name;
    }
}
