package io.rungs.realtime.usecase;

import io.rungs.catalog.RememberedHeads;
import io.rungs.identity.RememberedSessions;
import org.springframework.stereotype.Component;

/// What this node need not ask the database for as long as it hears what the others do.
@Component
class WhatNodeRemembers {
    private final RememberedHeads heads;
    private final RememberedSessions sessions;

    WhatNodeRemembers(RememberedHeads heads, RememberedSessions sessions) {
        this.heads = heads;
        this.sessions = sessions;
    }

    void published() {
        heads.forget();
    }

    void sessionEnded() {
        sessions.forget();
    }

    /// Something was not heard.
    void forgetAll() {
        heads.forget();
        sessions.forget();
    }

    void remember() {
        heads.remember();
        sessions.remember();
    }

    void rememberNothing() {
        heads.rememberNothing();
        sessions.rememberNothing();
    }
}
