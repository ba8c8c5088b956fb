package io.rungs.realtime.model;

import io.rungs.realtime.Hint;
import java.util.Set;

/// The open sockets of this node.
public interface Sockets {
    void toTopic(String topic, Hint hint);

    /// To each socket of the person, if they have any here.
    void toInbox(String account, Hint hint);

    /// The accounts that have a socket here.
    Set<String> people();
}
