package io.rungs.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ErrorHandler;

/// Tells of a chore that failed: it is done at its next time. That the database is in trouble is said once for all
/// of them.
@Component
public class FailedChores implements ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailedChores.class);

    private final DatabaseLog databaseLog;

    FailedChores(DatabaseLog databaseLog) {
        this.databaseLog = databaseLog;
    }

    @Override
    public void handleError(Throwable e) {
        var trouble = DatabaseTrouble.behind(e);
        if (trouble.passes()) databaseLog.says(trouble, e);
        else LOG.error("A chore failed; it is tried again at its next time", e);
    }
}
