package io.rungs.platform;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.PessimisticLockingFailureException;

/// What a failure says of the database.
enum DatabaseTrouble {
    /// It cannot be reached, or ended the connection.
    AWAY,
    /// It is there, but all connections to it are in use.
    FULL,
    /// It ended a transaction that waited for another which waited for it.
    CROSSED,
    /// It keeps no such character.
    UNKEEPABLE,
    /// It keeps no such number or time.
    OUT_OF_RANGE,
    NONE;

    private static final String CONNECTION = "08";
    private static final Set<String> ENDED = Set.of("57P01", "57P02", "57P03", "53300");
    private static final String NOT_A_CHARACTER = "22021";
    private static final Set<String> BEYOND = Set.of("22003", "22008");

    static DatabaseTrouble behind(Throwable e) {
        return Causes.of(e)
                .map(DatabaseTrouble::said)
                .filter(it -> it != NONE)
                .findFirst()
                .orElse(NONE);
    }

    private static DatabaseTrouble said(Throwable e) {
        return switch (e) {
            case PessimisticLockingFailureException _ -> CROSSED;
            case ImpatientPool.Full _ -> FULL;
            case SQLTransientConnectionException _, SQLNonTransientConnectionException _, SQLRecoverableException _ ->
                AWAY;
            case SQLException it -> said(Objects.requireNonNullElse(it.getSQLState(), ""));
            default -> NONE;
        };
    }

    private static DatabaseTrouble said(String state) {
        if (state.startsWith(CONNECTION) || ENDED.contains(state)) return AWAY;
        if (NOT_A_CHARACTER.equals(state)) return UNKEEPABLE;
        return BEYOND.contains(state) ? OUT_OF_RANGE : NONE;
    }
}
