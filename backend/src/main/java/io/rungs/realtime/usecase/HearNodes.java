package io.rungs.realtime.usecase;

import io.rungs.realtime.BetweenNodes;
import io.rungs.realtime.Hint;
import org.springframework.stereotype.Component;

/// Does what nodes ask of each other; no socket hears of it.
@Component
class HearNodes {
    private final Beats beats;
    private final Resync resync;
    private final Recheck recheck;
    private final TellReadersOfAll readers;
    private final WhatNodeRemembers memory;

    HearNodes(Beats beats, Resync resync, Recheck recheck, TellReadersOfAll readers, WhatNodeRemembers memory) {
        this.beats = beats;
        this.resync = resync;
        this.recheck = recheck;
        this.readers = readers;
        this.memory = memory;
    }

    /// Whether it was said between nodes.
    boolean hear(String topic, Hint hint) {
        switch (topic) {
            case BetweenNodes.BEAT -> {
                if (beats.heard(hint.ref())) resync.everybody();
            }
            case BetweenNodes.LOST -> resync.of(hint.ref());
            case BetweenNodes.SESSIONS -> {
                memory.sessionEnded();
                recheck.sessions();
            }
            case BetweenNodes.RIGHTS -> recheck.rights(hint.ref());
            case String it
            when it.startsWith(BetweenNodes.READERS_OF_ALL) ->
                readers.of(Long.parseLong(it.substring(BetweenNodes.READERS_OF_ALL.length())), hint);
            default -> {
                return false;
            }
        }
        return true;
    }
}
