package io.rungs.journal.usecase;

import java.sql.SQLException;

/// What is kept of why an entry failed: what lies behind it first, and of a database's failure neither the
/// statement nor any of its values.
final class Why {
    private static final int LONGEST = 500;
    private static final int DEEPEST = 100;

    /// The states of which the sentence quotes a value that does not fit.
    private static final String OF_VALUES = "22";

    private Why() {}

    static String of(Throwable failure) {
        Throwable cause = behind(failure);
        String all = cause instanceof SQLException database
                ? said(database) + " (" + failure.getClass().getName() + ")"
                : cause == failure ? failure.toString() : cause + "; " + failure;
        String said = all.replace('\0', ' ');
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    }

    private static Throwable behind(Throwable failure) {
        Throwable found = failure;
        for (int deep = 0; deep < DEEPEST; deep++) {
            Throwable next = found.getCause();
            if (next == null && found instanceof SQLException first) next = first.getNextException();
            if (next == null) return found;
            found = next;
        }
        return found;
    }

    /// Its details, which show whole rows, stand on lines of their own.
    private static String said(SQLException failure) {
        String sentence =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        boolean quotes = String.valueOf(failure.getSQLState()).startsWith(OF_VALUES);
        return quotes ? sentence.replaceAll("\"[^\"]*\"?", "\"…\"") : sentence;
    }
}
