package io.rungs.proposals.policy;

import io.rungs.journal.JournalEvent;
import io.rungs.journal.JournalledKinds;
import io.rungs.proposals.ProposalEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What is journalled here.
@Component
class JournalOfProposals implements JournalledKinds {
    @Override
    public Set<Class<? extends JournalEvent>> kinds() {
        return JournalledKinds.of(ProposalEvent.class);
    }
}
