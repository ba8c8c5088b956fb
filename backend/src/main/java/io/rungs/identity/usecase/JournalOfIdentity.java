package io.rungs.identity.usecase;

import io.rungs.identity.AccountCreated;
import io.rungs.identity.AccountRenamed;
import io.rungs.identity.GrantGiven;
import io.rungs.identity.GrantTaken;
import io.rungs.identity.TrustRaised;
import io.rungs.journal.JournalEvent;
import io.rungs.journal.JournalledKinds;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What is journalled here.
@Component
class JournalOfIdentity implements JournalledKinds {
    @Override
    public Set<Class<? extends JournalEvent>> kinds() {
        return JournalledKinds.of(
                AccountCreated.class, AccountRenamed.class, GrantGiven.class, GrantTaken.class, TrustRaised.class);
    }
}
