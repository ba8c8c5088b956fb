package io.rungs.realtime.usecase;

import io.rungs.realtime.model.MemberSockets;
import io.rungs.realtime.model.Sessions;
import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Closes the sockets whose session ended, wherever and however it did: by signing out, here or on another node, by
/// its age, or because somebody deleted it.
@Component
public class EndSockets {
    private static final Logger LOG = LoggerFactory.getLogger(EndSockets.class);

    private final MemberSockets sockets;
    private final Sessions sessions;

    EndSockets(MemberSockets sockets, Sessions sessions) {
        this.sockets = sockets;
        this.sessions = sessions;
    }

    /// While the database cannot be asked, nothing happens that a socket could tell.
    public void ofEndedSessions() {
        var ended = new HashSet<>(sockets.sessions());
        if (ended.isEmpty()) return;
        try {
            ended.removeAll(sessions.standing(ended));
        } catch (DataAccessException e) {
            LOG.debug("Sessions could not be asked", e);
            return;
        }
        ended.forEach(sockets::end);
    }
}
