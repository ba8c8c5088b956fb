package io.rungs.testing;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// What is said to the database, so that a test can say what an act costs. Chores of the background speak
/// meanwhile, on threads of their own; they are not heard.
public class Costs implements BeanPostProcessor {
    private static final String REQUEST = "tomcat-handler-";
    private static final String READER = "journal-";
    private static final String HINTS = "announce";
    private static final String PLACE = "\"journal\".\"reader\"";

    private final Queue<Said> said = new ConcurrentLinkedQueue<>();
    private final Queue<String> ends = new ConcurrentLinkedQueue<>();
    private volatile boolean listening;

    /// @param by the thread that said it; a batch is said once
    public record Said(String by, String what) {
        @Override
        public String toString() {
            return "%s: %s".formatted(by, what);
        }
    }

    /// @param said in the order in which it was
    /// @param ends by which thread transactions were ended, those included that are a single statement
    public record Cost(List<Said> said, List<String> ends) {
        /// What the request says that is answered.
        public Cost ofRequest() {
            return by(it -> it.startsWith(REQUEST));
        }

        /// What a reader of the journal says.
        public Cost ofReader(String name) {
            return by((READER + name)::equals);
        }

        /// Where a reader is, each way of asking once.
        public Set<String> placing() {
            return said.stream()
                    .map(Said::what)
                    .filter(it -> it.contains(PLACE))
                    .collect(toSet());
        }

        /// What is not about a reader's place.
        public List<Said> doing() {
            return said.stream().filter(it -> !it.what().contains(PLACE)).toList();
        }

        /// What is said by those who look at what it concerns.
        public Cost ofOthers() {
            return by(it -> !it.startsWith(REQUEST) && !it.startsWith(READER) && !it.equals(HINTS));
        }

        /// How hints are carried, each way of saying once: how many go together is a matter of moments.
        public Set<String> hints() {
            return by(HINTS::equals).said.stream().map(Said::what).collect(toSet());
        }

        private Cost by(Predicate<String> who) {
            return new Cost(
                    said.stream().filter(it -> who.test(it.by())).toList(),
                    ends.stream().filter(who).toList());
        }

        @Override
        public String toString() {
            return "%d statements in %d transactions:%n%s"
                    .formatted(
                            said.size(),
                            ends.size(),
                            said.stream().map(Said::toString).collect(joining("\n")));
        }
    }

    /// The use of a session is noted once a minute: now, and not by what is counted.
    public void noteUses(DSLContext db) {
        db.execute(
                "update platform.spring_session set last_access_time = floor(extract(epoch from now()) * 1000)::bigint");
    }

    /// What an act costs with all that follows it, and with nothing that follows an earlier one.
    public Cost of(Runnable act, DSLContext db) {
        Awaitility.await().until(() -> Owed.nothingUnread(db));
        said.clear();
        ends.clear();
        listening = true;
        try {
            act.run();
            Awaitility.await().until(() -> Owed.nothing(db));
        } finally {
            listening = false;
        }
        return new Cost(List.copyOf(said), List.copyOf(ends));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!name.equals("dataSource")) return bean;
        var quiet = (DataSource) bean;
        DataSource heard = heard(quiet);
        // Others than who counts need not pay for being heard.
        return new DelegatingDataSource(quiet) {
            @Override
            public Connection getConnection() throws SQLException {
                return (listening ? heard : quiet).getConnection();
            }
        };
    }

    private DataSource heard(DataSource quiet) {
        return ProxyDataSourceBuilder.create(quiet)
                .afterMethod(this::method)
                .afterQuery((execution, queries) -> {
                    if (isDeaf()) return;
                    said.add(new Said(name(), queries.getFirst().getQuery()));
                    if (isAlone(execution.getStatement())) ends.add(name());
                })
                .build();
    }

    private void method(MethodExecutionContext call) {
        if (!isDeaf() && call.getMethod().getName().equals("commit")) ends.add(name());
    }

    private boolean isDeaf() {
        return !listening || !Thread.currentThread().isVirtual() || isChore();
    }

    private static boolean isChore() {
        return name().startsWith("chore-");
    }

    private static String name() {
        return Thread.currentThread().getName();
    }

    private static boolean isAlone(Statement statement) {
        try {
            return statement.getConnection().getAutoCommit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
