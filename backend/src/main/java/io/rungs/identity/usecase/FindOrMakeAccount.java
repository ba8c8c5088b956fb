package io.rungs.identity.usecase;

import io.rungs.identity.AccountCreated;
import io.rungs.identity.AccountRef;
import io.rungs.identity.AccountRenamed;
import io.rungs.identity.ContributionGate;
import io.rungs.identity.ContributionGate.Answer;
import io.rungs.identity.ContributionGate.Contribution;
import io.rungs.identity.ContributionGate.Kind;
import io.rungs.identity.DemonstrationPeople;
import io.rungs.identity.EnsureAccount;
import io.rungs.identity.model.Account;
import io.rungs.identity.model.FitClaim;
import io.rungs.identity.model.Handles;
import io.rungs.identity.model.Members;
import io.rungs.identity.model.Members.KnownMember;
import io.rungs.identity.model.Members.Said;
import io.rungs.identity.model.Members.SignInKey;
import io.rungs.identity.model.ReservedNames;
import io.rungs.journal.Journal;
import io.rungs.kernel.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An account is found by provider and subject alone: an e-mail address is a claim that anybody can make.
///
/// What the provider says anew of its person is taken over, as long as the account has what it said before.
@Component
class FindOrMakeAccount implements EnsureAccount {
    private final Members members;
    private final ContributionGate gate;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FindOrMakeAccount(Members members, ContributionGate gate, Journal journal, Clock clock) {
        this.members = members;
        this.gate = gate;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public AccountRef ensure(Claim claimed) {
        var claim = FitClaim.of(claimed);
        var key = new SignInKey(claim.provider(), claim.subject());
        return members.behind(key).map(it -> refresh(key, it, claim)).orElseGet(() -> {
            members.lock(key);
            return members.behind(key).map(KnownMember::account).orElseGet(() -> make(key, claim));
        });
    }

    private AccountRef make(SignInKey key, Claim claim) {
        Account account = candidates(claim).filter(members::add).findFirst().orElseThrow();
        members.link(key, account, said(claim, account.handle()));
        journal.record(new AccountCreated(Ids.next(), account.id(), account.createdAt()));
        return new AccountRef(account.id(), account.handle(), account.name());
    }

    private Stream<Account> candidates(Claim claim) {
        var id = Ids.next();
        var now = clock.instant();
        return Handles.wishedAs(claim.wishedHandle(), random)
                .map(handle -> new Account(id, handle, name(claim, handle), claim.email(), claim.emailVerified(), now));
    }

    private AccountRef refresh(SignInKey key, KnownMember known, Claim claim) {
        var said = said(claim, known.account().handle());
        if (!said.equals(known.said())) members.said(key, said);
        boolean reached = Objects.equals(known.email(), known.said().email());
        if (reached && !isReachedBy(claim, known))
            members.reach(known.account().id(), claim.email(), claim.emailVerified());
        return rename(known, name(claim, known.account().handle()));
    }

    /// Whatever a moderator, or they themselves, made of it meanwhile, stays.
    private AccountRef rename(KnownMember known, String name) {
        var account = known.account();
        boolean chosenHere = !account.name().equals(known.said().name());
        if (chosenHere || account.name().equals(name)) return account;
        var now = members.locked(account.id()).orElse(account);
        if (!now.name().equals(account.name())) return now;
        members.rename(account.id(), name);
        journal.record(new AccountRenamed(Ids.next(), account.id(), account.id(), clock.instant()));
        return new AccountRef(account.id(), account.handle(), name);
    }

    private static boolean isReachedBy(Claim claim, KnownMember known) {
        return Objects.equals(claim.email(), known.email()) && claim.emailVerified() == known.emailVerified();
    }

    private Said said(Claim claim, String handle) {
        return new Said(name(claim, handle), claim.email());
    }

    private String name(Claim claim, String handle) {
        return isFit(claim) ? claim.name() : handle;
    }

    /// A name passes the gate as a newcomer's words do, and takes nobody else's part. Those of the demonstration
    /// say what each of its people may do.
    private boolean isFit(Claim claim) {
        String name = claim.name();
        if (name.isEmpty()) return false;
        if (claim.provider().equals(DemonstrationPeople.PROVIDER)) return true;
        var shown = new Contribution(AccountRef.FORMER.id(), Kind.NAME, List.of(name), List.of());
        return !ReservedNames.has(name) && gate.ask(shown) instanceof Answer.Allow;
    }
}
