package io.rungs.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/// Notes how the commits of a request end. Where the database goes away in the middle of one, nobody knows whether
/// it was kept: the rollback that follows fails as well.
@Component
class UnknownCommits implements TransactionExecutionListener {
    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (!transaction.isReadOnly()) Acted.maybe(true);
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null) Acted.maybe(false);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null) Acted.maybe(false);
    }
}
