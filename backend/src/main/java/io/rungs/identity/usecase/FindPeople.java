package io.rungs.identity.usecase;

import io.rungs.identity.AccountRef;
import io.rungs.identity.model.AccountSearch;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds whom an admin means, by the beginning of the handle or of the name.
@Component
public class FindPeople {
    private static final int MOST = 20;

    private final AccountSearch accounts;

    FindPeople(AccountSearch accounts) {
        this.accounts = accounts;
    }

    public List<AccountRef> find(String beginning) {
        return accounts.beginningLike(beginning, MOST);
    }
}
