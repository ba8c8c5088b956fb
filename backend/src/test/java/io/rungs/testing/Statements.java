package io.rungs.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;

/// What the database is asked while this is open: that an answer costs as much for many as for one.
public final class Statements implements AutoCloseable, ExecuteListener {
    private final Configuration configuration;
    private final ExecuteListenerProvider[] before;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final String threads;

    private Statements(Configuration configuration, String threads) {
        this.configuration = configuration;
        this.threads = threads;
        before = configuration.executeListenerProviders();
    }

    /// What this very thread asks, and not what readers of the journal do meanwhile.
    public static Statements of(DSLContext db) {
        return by(Thread.currentThread().getName(), db);
    }

    /// What requests ask, and not what is done behind them meanwhile.
    public static Statements ofRequests(DSLContext db) {
        return by("tomcat-handler-", db);
    }

    private static Statements by(String threads, DSLContext db) {
        var statements = new Statements(db.configuration(), threads);
        statements.configuration.setAppending((ExecuteListener) statements);
        return statements;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        String sql = context.sql();
        if (sql != null && Thread.currentThread().getName().startsWith(threads)) asked.add(sql);
    }

    /// Those that hold all of these words.
    public List<String> with(String... words) {
        return asked.stream()
                .filter(it -> List.of(words).stream().allMatch(it::contains))
                .toList();
    }

    @Override
    public void close() {
        configuration.set(before);
    }
}
