package io.rungs.journal.usecase;

import io.rungs.journal.model.Places;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// The readers at this node, each with its way through the journal.
@Component
public class Readings {
    private final FindReaders find;
    private final Places places;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private List<ReadOn> all = List.of();

    Readings(FindReaders find, Places places, PlatformTransactionManager transactions, Clock clock) {
        this.find = find;
        this.places = places;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Known once everything that reads is there.
    public synchronized List<ReadOn> all() {
        if (all.isEmpty()) {
            all = find.all().stream()
                    .map(it -> new ReadOn(it, places, transactions, clock))
                    .toList();
            all.forEach(it -> places.begin(it.reader().name()));
        }
        return all;
    }
}
