package io.rungs.platform;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads in several queries what is to be of one moment. Compute with what was read after that: the connection has
/// been given back by then.
///
/// What an act answers with is read in the act's own transaction, where there is one. That sees what the act did,
/// and what it is about stays as it is until the act's locks go; of the rest it sees each query's moment. An
/// isolation named at a method would be ignored there without a word, so it is named nowhere but here.
@Component
public class OneMoment {
    private final TransactionTemplate snapshot;

    OneMoment(PlatformTransactionManager transactions) {
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    public <T> T read(Supplier<T> reads) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? reads.get()
                : snapshot.<T>execute(_ -> reads.get());
    }
}
