package io.rungs.realtime.model;

import io.rungs.realtime.Hint;

/// The open sockets of this node.
public interface Sockets {
    void toTopic(String topic, Hint hint);

    /// To each socket of the person, if they have any here.
    void toInbox(String account, Hint hint);

    /// To that one alone.
    void to(Subscription subscription, Hint hint);

    /// Nothing is delivered to it any more, and its socket is told why.
    void end(Subscription subscription, String code);
}
