package io.rungs.platform;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;

/// What a failure says of the database.
public enum DatabaseTrouble {
    /// It cannot be reached, or ended the connection.
    AWAY("The database cannot be reached; requests are answered by 503 until it can"),
    /// It is there, but all connections to it are in use, or its memory is.
    FULL("The database has no connection or no memory left for more"),
    /// It ended a transaction that waited for another which waited for it.
    CROSSED("The database ended one of two acts that waited for each other"),
    /// It ended what waited too long for what another holds, or was told to end.
    HELD_UP("The database ended what waited too long for a lock, or was told to"),
    /// It can be read, but takes nothing in: it was made so, or its disk is full.
    READ_ONLY("The database takes nothing in; what would change something is answered by 503"),
    /// It keeps no such character.
    UNKEEPABLE("The database keeps no such character"),
    /// It keeps no such number or time.
    OUT_OF_RANGE("The database keeps no such number or time"),
    NONE("");

    private static final String CONNECTION = "08";
    private static final Set<String> ENDED =
            Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04", "53300");
    private static final Set<String> LACKING = Set.of("53000", "53200", "53400");
    private static final Set<String> DEADLOCK = Set.of("40P01", "40001");
    private static final Set<String> GIVEN_UP = Set.of("55P03", "57014");
    private static final Set<String> NO_WRITES = Set.of("25006", "53100");
    private static final String NOT_A_CHARACTER = "22021";
    private static final Set<String> BEYOND = Set.of("22003", "22008");

    private final String sentence;

    DatabaseTrouble(String sentence) {
        this.sentence = sentence;
    }

    /// What it is, for whoever runs the installation.
    String sentence() {
        return sentence;
    }

    /// Whether the same will do at another time.
    public boolean passes() {
        return switch (this) {
            case AWAY, FULL, CROSSED, HELD_UP, READ_ONLY -> true;
            case UNKEEPABLE, OUT_OF_RANGE, NONE -> false;
        };
    }

    public static DatabaseTrouble behind(Throwable e) {
        return Causes.of(e)
                .map(DatabaseTrouble::said)
                .filter(it -> it != NONE)
                .findFirst()
                .orElse(NONE);
    }

    private static DatabaseTrouble said(Throwable e) {
        return switch (e) {
            case ImpatientPool.Full _ -> FULL;
            case SQLTransientConnectionException _, SQLNonTransientConnectionException _, SQLRecoverableException _ ->
                AWAY;
            case SQLException it when isOfPool(it) -> AWAY;
            case SQLException it -> said(Objects.requireNonNullElse(it.getSQLState(), ""));
            default -> NONE;
        };
    }

    /// The database gives each of its refusals a state, and so does its driver. The pool gives none when a
    /// connection is used that has gone.
    private static boolean isOfPool(SQLException e) {
        return e.getSQLState() == null && e.getClass() == SQLException.class;
    }

    private static DatabaseTrouble said(String state) {
        if (state.startsWith(CONNECTION) || ENDED.contains(state)) return AWAY;
        if (LACKING.contains(state)) return FULL;
        if (DEADLOCK.contains(state)) return CROSSED;
        if (GIVEN_UP.contains(state)) return HELD_UP;
        if (NO_WRITES.contains(state)) return READ_ONLY;
        if (NOT_A_CHARACTER.equals(state)) return UNKEEPABLE;
        return BEYOND.contains(state) ? OUT_OF_RANGE : NONE;
    }
}
