package io.rungs.testing;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// What is said to the database, so that a test can say what an act costs. Chores of the background speak
/// meanwhile, on threads of their own; they are not heard.
public class Costs implements BeanPostProcessor {
    private static final String END = "-- end of a transaction";

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private volatile boolean listening;

    /// @param statements in the order in which they were said; a batch is one
    /// @param transactions those included that are a single statement
    public record Cost(List<String> statements, long transactions) {
        @Override
        public String toString() {
            return "%d statements in %d transactions:%n%s"
                    .formatted(statements.size(), transactions, String.join("\n", statements));
        }
    }

    /// What an act costs with all that follows it, and with nothing that follows an earlier one.
    public Cost of(Runnable act, DSLContext db) {
        Awaitility.await().until(() -> Owed.nothingUnread(db));
        said.clear();
        listening = true;
        try {
            act.run();
            Awaitility.await().until(() -> Owed.nothing(db));
        } finally {
            listening = false;
        }
        return new Cost(
                said.stream().filter(it -> !it.equals(END)).toList(),
                said.stream().filter(END::equals).count());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!name.equals("dataSource")) return bean;
        return ProxyDataSourceBuilder.create((DataSource) bean)
                .afterMethod(this::method)
                .afterQuery((execution, queries) -> {
                    if (isDeaf()) return;
                    said.add(queries.getFirst().getQuery());
                    if (isAlone(execution.getStatement())) said.add(END);
                })
                .build();
    }

    private void method(MethodExecutionContext call) {
        if (!isDeaf() && call.getMethod().getName().equals("commit")) said.add(END);
    }

    private boolean isDeaf() {
        return !listening || !Thread.currentThread().isVirtual() || isChore();
    }

    private static boolean isChore() {
        return Thread.currentThread().getName().startsWith("chore-");
    }

    private static boolean isAlone(Statement statement) {
        try {
            return statement.getConnection().getAutoCommit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
