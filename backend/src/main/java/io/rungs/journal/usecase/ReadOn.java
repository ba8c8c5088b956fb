package io.rungs.journal.usecase;

import io.rungs.journal.model.Entry;
import io.rungs.journal.model.EntryReader;
import io.rungs.journal.model.Places;
import io.rungs.journal.model.Places.Failure;
import io.rungs.journal.model.Places.Stretch;
import io.rungs.journal.model.Ticket;
import io.rungs.kernel.Subject;
import io.rungs.platform.Outage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes one reader on through the journal, a stretch at a time, from this node: at one time one thread does it.
/// What is done with the entries of a stretch and the reader's new place are one transaction, and what is done
/// with each a part of its own, so that a failed one leaves nothing behind.
public final class ReadOn {
    /// How far it came.
    public enum Came {
        /// There is more to do at once.
        FURTHER,
        /// There is more, but somebody else is at it, or it is not final.
        NOWHERE,
        /// There is nothing to do.
        TO_THE_END
    }

    private static final Logger LOG = LoggerFactory.getLogger(ReadOn.class);
    private static final int MOST_AT_ONCE = 50;
    private static final Duration LONGEST = Duration.ofMillis(200);
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final EntryReader reader;
    private final Places places;
    private final TransactionTemplate transaction;
    private final TransactionTemplate part;
    private final Clock clock;
    private @Nullable Ticket pending;
    private volatile @Nullable String unknown;

    public ReadOn(EntryReader reader, Places places, PlatformTransactionManager transactions, Clock clock) {
        this.reader = reader;
        this.places = places;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        part = new TransactionTemplate(transactions);
        part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public EntryReader reader() {
        return reader;
    }

    /// The kind of entry before which it stopped, since nobody here knows it.
    public @Nullable String unknown() {
        return unknown;
    }

    public Came readOn() {
        try {
            boolean looksNow = pending == null;
            var ahead = places.ahead(reader, pending, clock.instant());
            pending = ahead.ticket();
            boolean tried = ahead.due() && inOne(this::tryAgain);
            if (pending == null) return atTheEnd(tried);
            var came = ahead.passed() ? inOne(this::takeStretch) : Came.NOWHERE;
            if (came != Came.TO_THE_END) return tried ? Came.FURTHER : came;
            pending = null;
            // Whoever woke it while it waited for an older ticket wrote what that does not cover.
            return tried || !looksNow ? Came.FURTHER : came;
        } catch (RuntimeException e) {
            pending = null;
            throw e;
        }
    }

    /// Nothing is ahead, hence nothing unknown either.
    private Came atTheEnd(boolean tried) {
        unknown = null;
        return tried ? Came.FURTHER : Came.TO_THE_END;
    }

    private <T> T inOne(Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(_ -> act.get()));
    }

    private Came takeStretch() {
        var ticket = Objects.requireNonNull(pending);
        return places.hold(reader, ticket, MOST_AT_ONCE)
                .map(it -> take(it, ticket))
                .orElse(Came.NOWHERE);
    }

    private Came take(Stretch stretch, Ticket ticket) {
        long end = System.nanoTime() + LONGEST.toNanos();
        long place = stretch.from();
        Set<Subject> failed = new HashSet<>();
        unknown = null;
        for (var entry : stretch.entries()) {
            if (!reader.knows(entry)) return stop(entry, place);
            take(entry, failed);
            place = entry.seq();
            if (System.nanoTime() > end) return moved(place, Came.FURTHER);
        }
        boolean all = stretch.entries().size() < MOST_AT_ONCE;
        return all ? moved(Math.max(place, ticket.seq()), Came.TO_THE_END) : moved(place, Came.FURTHER);
    }

    /// A newer node reads on from there.
    private Came stop(Entry entry, long place) {
        unknown = entry.kind();
        return moved(place, Came.TO_THE_END);
    }

    private Came moved(long place, Came came) {
        places.move(reader, place);
        return came;
    }

    private void take(Entry entry, Set<Subject> failed) {
        if (entry.held() || failed.contains(entry.subject())) {
            places.keep(reader, entry, clock.instant());
            return;
        }
        if (!taken(entry, 1)) failed.add(entry.subject());
    }

    /// Of those that wait, once each.
    private boolean tryAgain() {
        if (!places.hold(reader)) return false;
        long end = System.nanoTime() + LONGEST.toNanos();
        var due = places.due(reader, clock.instant(), MOST_AT_ONCE);
        for (var waiting : due) {
            if (taken(waiting.entry(), waiting.attempts() + 1)) places.taken(reader, waiting.entry());
            if (System.nanoTime() > end) break;
        }
        return !due.isEmpty();
    }

    /// Where everything else would fail as well, nothing is the entry's fault.
    private boolean taken(Entry entry, int attempt) {
        try {
            part.executeWithoutResult(_ -> reader.take(entry));
            return true;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            if (Outage.isBehind(e)) throw e;
            failed(entry, attempt, e);
            return false;
        }
    }

    private void failed(Entry entry, int attempt, Throwable why) {
        var failure = new Failure(attempt, Why.of(why));
        Instant now = clock.instant();
        if (attempt < MOST_ATTEMPTS) {
            LOG.warn(
                    "{} could not take {} ({}) and tries again: {}",
                    reader.name(),
                    entry.seq(),
                    entry.kind(),
                    failure.error());
            places.keep(reader, entry, failure, now.plus(pause(attempt)));
        } else {
            LOG.error("{} could not take {} ({}): it is set aside", reader.name(), entry.seq(), entry.kind(), why);
            places.setAside(reader, entry, failure, now);
        }
    }

    /// Four times as long as before.
    private static Duration pause(int attempt) {
        var pause = FIRST_WAIT.multipliedBy(1L << 2 * (attempt - 1));
        return pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT;
    }
}
