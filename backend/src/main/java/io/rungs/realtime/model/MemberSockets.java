package io.rungs.realtime.model;

import java.util.Set;

/// The sockets of this node that live no longer than the session which opened them.
public interface MemberSockets {
    /// The sessions that have sockets here.
    Set<String> sessions();

    /// Tells the sockets of that session that it ended, and closes them.
    void end(String session);
}
